package org.yitu.map.ogc.wms;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pictures of whole numbers a pixel as PNG, for speed: the JDK's own writer tries every filter on every row, which took half of the time
 * of a map of few colours and made it hardly smaller. Rows are written unfiltered and compressed lightly.
 */
final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int LEVEL = 3;
  private static final byte TRUE_COLOUR = 2;
  private static final byte TRUE_COLOUR_WITH_ALPHA = 6;
  private static final byte BITS = 8;

  private PngWriter() {}

  /** @param image of the types TYPE_INT_ARGB or TYPE_INT_RGB */
  static byte[] write(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight()).put(BITS)
        .put(alpha ? TRUE_COLOUR_WITH_ALPHA : TRUE_COLOUR).array());
    chunk(out, "IDAT", compressed(rows(image, alpha)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Each row begins with the number of its filter, none; a pixel is red, green, blue and how opaque it is. */
  private static byte[] rows(BufferedImage image, boolean alpha) {
    int width = image.getWidth();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] rows = new byte[image.getHeight() * (1 + width * (alpha ? 4 : 3))];
    int to = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (i % width == 0) to++;
      int pixel = pixels[i];
      rows[to++] = (byte) (pixel >> 16);
      rows[to++] = (byte) (pixel >> 8);
      rows[to++] = (byte) pixel;
      if (alpha) rows[to++] = (byte) (pixel >> 24);
    }
    return rows;
  }

  private static byte[] compressed(byte[] rows) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
      byte[] part = new byte[1 << 14];
      while (!deflater.finished()) out.write(part, 0, deflater.deflate(part));
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
    CRC32 check = new CRC32();
    check.update(name.getBytes(StandardCharsets.US_ASCII));
    check.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
