package org.yitu.data.site;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A general layout as a draughtsman would draw it, with a scale bar and the remark that it is made up. */
public final class PlanPicture {
  public static final int WIDTH = 1600;
  public static final int HEIGHT = 1200;
  public static final double METRES_PER_PIXEL = 0.15;
  private static final Color INK = new Color(0x22384F);
  private static final Color ROAD = new Color(0xE4E7EA);
  private static final Color GRASS = new Color(0xE9F1E3);
  private static final double ROAD_METRES = 9;

  private PlanPicture() {}

  /** A picture in PNG. */
  public static byte[] draw(SiteLayout layout) {
    return draw(layout, "示例厂区总平面图", false);
  }

  /** The same with the ways out and the assembly point. */
  public static byte[] drawEscape(SiteLayout layout) {
    return draw(layout, "示例厂区消防疏散图", true);
  }

  private static byte[] draw(SiteLayout layout, String title, boolean escape) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    ground(pen);
    layout.boxes().forEach(box -> box(pen, box));
    layout.tanks().forEach(tank -> tank(pen, tank));
    if (escape) escape(pen);
    frame(pen, title);
    pen.dispose();
    return Png.of(image);
  }

  /** The pixel of a place in metres. */
  public static double x(double metres) {
    return WIDTH / 2.0 + metres / METRES_PER_PIXEL;
  }

  public static double y(double metres) {
    return HEIGHT / 2.0 - metres / METRES_PER_PIXEL;
  }

  private static void ground(Graphics2D pen) {
    Rectangle2D site = around(0, 0, SiteLayout.HALF_WIDTH * 2, SiteLayout.HALF_DEPTH * 2);
    pen.setColor(GRASS);
    pen.fill(site);
    pen.setColor(ROAD);
    pen.fill(around(0, 8, SiteLayout.HALF_WIDTH * 2, ROAD_METRES));
    pen.fill(around(-36, -20, ROAD_METRES, 120));
    pen.fill(around(30, 0, ROAD_METRES, SiteLayout.HALF_DEPTH * 2));
    pen.setColor(INK);
    pen.setStroke(new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {26, 8, 5, 8}, 0));
    pen.draw(site);
    pen.setStroke(new BasicStroke(2.4f));
    pen.draw(around(68, -31, 66, 60));
  }

  private static void box(Graphics2D pen, SiteLayout.Box box) {
    Rectangle2D shape = around(box.x(), box.y(), box.width(), box.depth());
    pen.setColor(new Color(box.colour()));
    pen.fill(shape);
    pen.setColor(INK);
    pen.draw(shape);
    centred(pen, box.name(), x(box.x()), y(box.y()), 24);
  }

  private static void tank(Graphics2D pen, SiteLayout.Tank tank) {
    double radius = tank.radius() / METRES_PER_PIXEL;
    Ellipse2D shape = new Ellipse2D.Double(x(tank.x()) - radius, y(tank.y()) - radius, radius * 2, radius * 2);
    pen.setColor(new Color(tank.colour()));
    pen.fill(shape);
    pen.setColor(INK);
    pen.draw(shape);
    centred(pen, tank.name(), x(tank.x()), y(tank.y()), 22);
  }

  private static void frame(Graphics2D pen, String title) {
    pen.setColor(INK);
    centred(pen, title, WIDTH / 2.0, 34, 34);
    pen.setFont(font(20));
    pen.drawString("虚构的示例图，非测绘成果", 40, HEIGHT - 18);
    centred(pen, "大门", x(30), y(-SiteLayout.HALF_DEPTH) - 14, 22);
    double left = WIDTH - 400.0;
    double right = left + 50 / METRES_PER_PIXEL;
    pen.draw(new Line2D.Double(left, HEIGHT - 24, right, HEIGHT - 24));
    pen.draw(new Line2D.Double(left, HEIGHT - 32, left, HEIGHT - 16));
    pen.draw(new Line2D.Double(right, HEIGHT - 32, right, HEIGHT - 16));
    pen.setFont(font(20));
    pen.drawString("50 m", (float) left + 140, HEIGHT - 32);
  }

  private static void escape(Graphics2D pen) {
    pen.setColor(new Color(0x1B8A4B));
    pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double[][] legs = {{-100, 8, 28, 8}, {104, 8, 32, 8}, {-36, -60, -36, 4}, {30, 74, 30, 14}, {30, 4, 30, -72}};
    for (double[] leg : legs) {
      pen.draw(new Line2D.Double(x(leg[0]), y(leg[1]), x(leg[2]), y(leg[3])));
      double angle = Math.atan2(y(leg[3]) - y(leg[1]), x(leg[2]) - x(leg[0]));
      for (double side : new double[] {-0.5, 0.5}) {
        pen.draw(new Line2D.Double(x(leg[2]), y(leg[3]), x(leg[2]) - 34 * Math.cos(angle + side), y(leg[3]) - 34 * Math.sin(angle + side)));
      }
    }
    pen.fill(around(46, -72, 22, 12));
    pen.setColor(Color.WHITE);
    centred(pen, "集合点", x(46), y(-72), 24);
    pen.setColor(INK);
    pen.setStroke(new BasicStroke(2.4f));
  }

  private static void centred(Graphics2D pen, String text, double x, double y, int size) {
    pen.setFont(font(size));
    var metrics = pen.getFontMetrics();
    pen.drawString(text, (float) (x - metrics.stringWidth(text) / 2.0), (float) (y + metrics.getAscent() / 2.0 - 3));
  }

  private static Font font(int size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  private static Rectangle2D around(double x, double y, double width, double depth) {
    return new Rectangle2D.Double(x(x - width / 2), y(y + depth / 2), width / METRES_PER_PIXEL, depth / METRES_PER_PIXEL);
  }
}
