package org.yitu.map.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.yitu.map.style.LayerStyle;

class PngWriterTest {
  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_RGB})
  void anyOtherReaderSeesTheSamePixels(int type) throws IOException {
    BufferedImage image = new BufferedImage(37, 23, type);
    Random random = new Random(5);
    for (int x = 0; x < 37; x++) for (int y = 0; y < 23; y++) image.setRGB(x, y, random.nextInt());
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngWriter.write(image)));
    assertThat(read.getColorModel().hasAlpha()).isEqualTo(type == BufferedImage.TYPE_INT_ARGB);
    assertThat(pixels(read)).isEqualTo(pixels(image));
  }

  /** On whole pixels a stamp is what drawing there gives, to within a step of rounding. */
  @Test
  void aStampLooksLikeTheSymbol() {
    LayerStyle.Rule rule = new LayerStyle.Rule(3, "#f28c28", "diamond", 22, 1.5, 1, List.of());
    BufferedImage stamped = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = LayerPicture.canvas(stamped, Color.WHITE);
    new SymbolStamps(g).put(rule, new Point2D.Double(30.2, 31.4));
    BufferedImage drawn = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    LayerPicture.symbol(LayerPicture.canvas(drawn, Color.WHITE), rule, new Point2D.Double(30, 31));
    int worst = 0;
    for (int i = 0; i < 64 * 64; i++) worst = Math.max(worst, difference(pixels(stamped)[i], pixels(drawn)[i]));
    assertThat(worst).isLessThanOrEqualTo(12);
    assertThat(new Color(drawn.getRGB(30, 31))).isEqualTo(Color.decode("#f28c28"));
  }

  private static int difference(int one, int other) {
    int worst = 0;
    for (int shift = 0; shift < 24; shift += 8) worst = Math.max(worst, Math.abs((one >> shift & 255) - (other >> shift & 255)));
    return worst;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
