package org.yitu.geo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A drawing on white paper, in PNG. */
public final class DrawingPicture {
  static final int LONGEST_SIDE = 3000;
  private static final int SHORTEST_SIDE = 200;
  private static final double MARGIN = 0.02;
  private static final float SMALLEST_TEXT = 4;
  /** Still a whole line where the picture is seen at a quarter of its size. */
  private static final float LINE_WIDTH = 4;
  /** A stray point this many times farther out than nearly everything else is not part of the site. */
  private static final double STRAY = 20;

  private final Drawing drawing;
  private final Rectangle2D shown;
  private final double scale;
  private final int width;
  private final int height;

  private DrawingPicture(Drawing drawing) {
    this.drawing = drawing;
    shown = shown(drawing);
    double longest = Math.max(shown.getWidth(), shown.getHeight());
    scale = LONGEST_SIDE * (1 - 2 * MARGIN) / longest;
    width = side(shown.getWidth());
    height = side(shown.getHeight());
  }

  public static byte[] png(Drawing drawing) {
    return new DrawingPicture(drawing).paint();
  }

  private int side(double length) {
    return Math.max(SHORTEST_SIDE, Math.min(LONGEST_SIDE, (int) Math.round(length * scale + 2 * MARGIN * LONGEST_SIDE)));
  }

  private byte[] paint() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setStroke(new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (Drawing.Line line : drawing.lines()) {
      if (line.xy().length < 2 || !near(line.xy()[0], line.xy()[1])) continue;
      pen.setColor(new Color(line.colour()));
      Path2D path = path(line.xy());
      if (line.filled()) pen.fill(path);
      else pen.draw(path);
    }
    for (Drawing.Words words : drawing.words()) write(pen, words);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  private Path2D path(double[] xy) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD, xy.length / 2);
    path.moveTo(x(xy[0]), y(xy[1]));
    for (int i = 2; i + 1 < xy.length; i += 2) path.lineTo(x(xy[i]), y(xy[i + 1]));
    return path;
  }

  private void write(Graphics2D pen, Drawing.Words words) {
    // Capitals are about seven tenths of a font's size.
    float size = (float) Math.min(height, words.height() * scale / 0.72);
    if (size < SMALLEST_TEXT || !near(words.x(), words.y())) return;
    Graphics2D turned = (Graphics2D) pen.create();
    turned.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size));
    AffineTransform there = AffineTransform.getTranslateInstance(x(words.x()), y(words.y()));
    there.rotate(-Math.toRadians(words.degrees()));
    turned.transform(there);
    turned.setColor(new Color(words.colour()));
    turned.drawString(words.text(), (float) (-words.anchor() * turned.getFontMetrics().stringWidth(words.text())), 0);
    turned.dispose();
  }

  /** Whether it lies in or around the picture: Java2D is not asked to clip what is miles away. */
  private boolean near(double x, double y) {
    return Math.abs(x - shown.getCenterX()) <= 3 * shown.getWidth() + 3 * shown.getHeight()
        && Math.abs(y - shown.getCenterY()) <= 3 * shown.getWidth() + 3 * shown.getHeight();
  }

  private double x(double x) {
    return width / 2.0 + (x - shown.getCenterX()) * scale;
  }

  private double y(double y) {
    return height / 2.0 - (y - shown.getCenterY()) * scale;
  }

  private static Rectangle2D shown(Drawing drawing) {
    double[] xs = ends(drawing, 0);
    double[] ys = ends(drawing, 1);
    double[] across = range(xs);
    double[] up = range(ys);
    double least = Math.max(1e-6, Math.max(across[1] - across[0], up[1] - up[0]) * 1e-3);
    return new Rectangle2D.Double(across[0], up[0], Math.max(least, across[1] - across[0]), Math.max(least, up[1] - up[0]));
  }

  private static double[] ends(Drawing drawing, int axis) {
    List<double[]> all = Stream.concat(drawing.lines().stream().map(Drawing.Line::xy),
        drawing.words().stream().map(words -> new double[] {words.x(), words.y()})).filter(xy -> xy.length >= 2).toList();
    double[] values = new double[all.stream().mapToInt(xy -> xy.length / 2).sum()];
    int next = 0;
    for (double[] xy : all) for (int i = axis; i < xy.length; i += 2) values[next++] = xy[i];
    Arrays.sort(values);
    return values;
  }

  /** From the least to the greatest, without strays. */
  private static double[] range(double[] sorted) {
    int edge = sorted.length / 100;
    double from = sorted[edge];
    double to = sorted[sorted.length - 1 - edge];
    double least = sorted[0];
    double most = sorted[sorted.length - 1];
    double usual = to - from;
    if (usual <= 0 || most - least <= STRAY * usual) return new double[] {least, most};
    return new double[] {Math.max(least, from - usual / 2), Math.min(most, to + usual / 2)};
  }
}
