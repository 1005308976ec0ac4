package org.yitu.web.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.monitoring.Camera;
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;

/** What the demo city's cameras show: a test card with the camera's number and the time, drawn when it is asked for (A8.3). */
@RestController
class TestPictures {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int BARS_HEIGHT = 220;
  private static final int DOT = 26;
  private static final Color[] BARS = {Color.WHITE, Color.YELLOW, Color.CYAN, Color.GREEN, Color.MAGENTA, Color.RED, Color.BLUE};
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final boolean demo;
  private final RecordService records;
  private final Clock clock;

  TestPictures(@Value("${yitu.demo:false}") boolean demo, RecordService records, Clock clock) {
    this.demo = demo;
    this.records = records;
    this.clock = clock;
  }

  /** @throws Refusal if the camera is not the actor's to see, or if there is no demo: real cameras are played from their own address */
  @GetMapping("/api/cameras/{id:[0-9]{1,18}}/picture")
  ResponseEntity<byte[]> picture(Actor actor, @PathVariable long id) {
    Map<String, Object> camera = records.get(actor, Camera.TYPE, id);
    if (!demo || TestVideo.isDead(id)) throw Refusal.notFound();
    byte[] picture = draw(String.valueOf(camera.get("number")), ZonedDateTime.now(clock));
    return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.noStore()).body(picture);
  }

  static byte[] draw(String number, ZonedDateTime now) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int bar = WIDTH / BARS.length + 1;
    for (int i = 0; i < BARS.length; i++) {
      pen.setColor(BARS[i].darker());
      pen.fillRect(i * bar, 0, bar, BARS_HEIGHT);
    }
    pen.setColor(Color.LIGHT_GRAY);
    pen.fillOval((WIDTH - DOT) * now.getSecond() / 60, BARS_HEIGHT - DOT, DOT, DOT);
    pen.setColor(Color.WHITE);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 34));
    pen.drawString(number, 24, BARS_HEIGHT + 52);
    pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 26));
    pen.drawString(TIME.format(now), 24, BARS_HEIGHT + 96);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 22));
    pen.drawString("示例测试画面 TEST", 380, BARS_HEIGHT + 52);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }
}
