package org.yitu.business.siteplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.yitu.geo.text.Refusal;

/** Width and height of a picture in pixels, read from its head. */
record PictureSize(int width, int height) {
  private static final long MOST_PIXELS = 100_000_000;

  static PictureSize of(Path file) {
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) throw unreadable();
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        PictureSize size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
        if ((long) size.width * size.height > MOST_PIXELS) {
          throw Refusal.invalid("picture", "图片超过一亿像素。", "The picture has more than 100 million pixels.");
        }
        return size;
      } catch (IOException | IndexOutOfBoundsException broken) {
        throw unreadable();
      } finally {
        reader.dispose();
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  boolean holds(double x, double y) {
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }

  private static Refusal unreadable() {
    return Refusal.invalid("picture", "图片无法读取，请上传 JPG 或 PNG 图片。", "The picture cannot be read; upload a JPG or PNG picture.");
  }
}
