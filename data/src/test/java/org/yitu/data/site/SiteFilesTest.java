package org.yitu.data.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The made-up site's plan, panorama and model. */
class SiteFilesTest {
  private final SiteLayout layout = SiteLayout.number(1);

  @Test
  void theSameLayoutGivesTheSameBytes() {
    assertThat(PlanPicture.draw(layout)).isEqualTo(PlanPicture.draw(SiteLayout.number(1)));
    assertThat(SiteGlb.write(layout)).isEqualTo(SiteGlb.write(SiteLayout.number(1))).isNotEqualTo(SiteGlb.write(SiteLayout.number(2)));
    assertThat(SitePanorama.draw(layout, 0, -5, 9)).isEqualTo(SitePanorama.draw(SiteLayout.number(1), 0, -5, 9));
  }

  @Test
  void thePlanShowsABuildingWhereTheLayoutHasIt() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(PlanPicture.draw(layout)));
    SiteLayout.Box box = layout.boxes().get(0);
    int x = (int) PlanPicture.x(box.x() - box.width() / 2 + 2);
    int y = (int) PlanPicture.y(box.y() + box.depth() / 2 - 2);
    assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(box.colour());
    assertThat(image.getWidth()).isEqualTo(PlanPicture.WIDTH);
  }

  @Test
  void thePanoramaLooksUpThePlanInItsMiddle() throws IOException {
    SiteLayout.Box box = layout.boxes().get(1);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(SitePanorama.draw(layout, box.x(), 0, 5)));
    int ahead = image.getRGB(SitePanorama.WIDTH / 2, SitePanorama.HEIGHT / 2) & 0xFFFFFF;
    int sky = image.getRGB(SitePanorama.WIDTH / 2, 10) & 0xFFFFFF;
    assertThat(image.getWidth()).isEqualTo(2 * image.getHeight());
    assertThat(ahead).as("a wall").isNotEqualTo(sky);
    assertThat(sky & 0xFF).as("blue").isGreaterThan(sky >> 16);
  }

  @Test
  void theModelIsWholeAndAsHighAsItsHighestBuilding() {
    byte[] bytes = SiteGlb.write(layout);
    ByteBuffer glb = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(glb.getInt(0)).isEqualTo(0x46546C67);
    assertThat(glb.getInt(8)).isEqualTo(bytes.length);
    int json = glb.getInt(12);
    assertThat(glb.getInt(20 + json)).isEqualTo(bytes.length - 28 - json);
    String text = new String(bytes, 20, json);
    assertThat(text).contains("\"max\":[" ).contains("16.0");
  }
}
