package org.yitu.data.site;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** What one sees all around from a place above the site: one ray a pixel, equirectangular, the middle looking up the plan. */
public final class SitePanorama {
  public static final int WIDTH = 2048;
  public static final int HEIGHT = 1024;
  private static final double FARTHEST = 4000;
  private static final int SKY_TOP = 0x5B93CF;
  private static final int SKY_LOW = 0xD9E8F5;
  private static final int GRASS = 0xB9CDA6;
  private static final int LAND = 0xA8B493;
  private static final int YARD = 0xC4C8CB;
  private static final double LANE_METRES = 4.5;

  private final SiteLayout layout;
  private final double eyeX;
  private final double eyeY;
  private final double eyeHeight;

  private SitePanorama(SiteLayout layout, double eyeX, double eyeY, double eyeHeight) {
    this.layout = layout;
    this.eyeX = eyeX;
    this.eyeY = eyeY;
    this.eyeHeight = eyeHeight;
  }

  /** A picture in PNG, seen from a place in metres of the layout and a height above ground. */
  public static byte[] draw(SiteLayout layout, double x, double y, double height) {
    SitePanorama seen = new SitePanorama(layout, x, y, height);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < HEIGHT; row++) {
      double up = StrictMath.PI * (0.5 - (row + 0.5) / HEIGHT);
      for (int column = 0; column < WIDTH; column++) {
        double azimuth = 2 * StrictMath.PI * ((column + 0.5) / WIDTH - 0.5);
        image.setRGB(column, row, seen.colour(StrictMath.sin(azimuth) * StrictMath.cos(up), StrictMath.cos(azimuth) * StrictMath.cos(up),
            StrictMath.sin(up)));
      }
    }
    sign(image);
    return Png.of(image);
  }

  private int colour(double dx, double dy, double dz) {
    double nearest = FARTHEST;
    int found = dz >= 0 ? mixed(SKY_LOW, SKY_TOP, StrictMath.min(1, dz * 1.6)) : ground(dx, dy, dz);
    if (dz < 0) nearest = StrictMath.min(FARTHEST, -eyeHeight / dz);
    for (SiteLayout.Box box : layout.boxes()) {
      double near = StrictMath.max(StrictMath.max(enter(box.x() - eyeX, box.width(), dx), enter(box.y() - eyeY, box.depth(), dy)),
          enter(box.height() / 2 - eyeHeight, box.height(), dz));
      double far = StrictMath.min(StrictMath.min(leave(box.x() - eyeX, box.width(), dx), leave(box.y() - eyeY, box.depth(), dy)),
          leave(box.height() / 2 - eyeHeight, box.height(), dz));
      if (near > 0 && near < far && near < nearest) {
        nearest = near;
        found = wall(box, near, dx, dy, dz);
      }
    }
    for (SiteLayout.Tank tank : layout.tanks()) {
      double hit = hit(tank, dx, dy, dz);
      if (hit > 0 && hit < nearest) {
        nearest = hit;
        double nx = (eyeX + hit * dx - tank.x()) / tank.radius();
        double ny = (eyeY + hit * dy - tank.y()) / tank.radius();
        found = mixed(0x3C4650, tank.colour(), 0.55 + 0.45 * StrictMath.max(0, nx * 0.6 - ny * 0.8));
      }
    }
    return found;
  }

  /** Where a ray enters the slab around a middle, in metres along it. */
  private static double enter(double middle, double width, double direction) {
    return (middle - StrictMath.signum(nonZero(direction)) * width / 2) / nonZero(direction);
  }

  private static double leave(double middle, double width, double direction) {
    return (middle + StrictMath.signum(nonZero(direction)) * width / 2) / nonZero(direction);
  }

  private static double nonZero(double value) {
    return StrictMath.abs(value) < 1e-12 ? 1e-12 : value;
  }

  private int wall(SiteLayout.Box box, double distance, double dx, double dy, double dz) {
    double x = eyeX + distance * dx - box.x();
    double y = eyeY + distance * dy - box.y();
    double z = eyeHeight + distance * dz;
    boolean side = StrictMath.abs(StrictMath.abs(x) - box.width() / 2) < 1e-6;
    if (StrictMath.abs(z - box.height()) < 1e-6) return mixed(0xFFFFFF, box.colour(), 0.75);
    double along = side ? y : x;
    boolean window = z % 4 > 1.2 && z % 4 < 2.8 && StrictMath.floorMod((int) StrictMath.floor(along), 4) == 0;
    return window ? 0x4B6A86 : mixed(0x3C4650, box.colour(), side ? 0.72 : 0.9);
  }

  private int ground(double dx, double dy, double dz) {
    double x = eyeX - dx * eyeHeight / dz;
    double y = eyeY - dy * eyeHeight / dz;
    if (StrictMath.abs(x) > SiteLayout.HALF_WIDTH || StrictMath.abs(y) > SiteLayout.HALF_DEPTH) {
      return mixed(SKY_LOW, LAND, StrictMath.min(1, -dz * 12));
    }
    boolean lane = StrictMath.abs(y - 8) < LANE_METRES || StrictMath.abs(x + 36) < LANE_METRES || StrictMath.abs(x - 30) < LANE_METRES;
    return lane ? YARD : GRASS;
  }

  private double hit(SiteLayout.Tank tank, double dx, double dy, double dz) {
    double x = eyeX - tank.x();
    double y = eyeY - tank.y();
    double a = dx * dx + dy * dy;
    double b = x * dx + y * dy;
    double root = b * b - a * (x * x + y * y - tank.radius() * tank.radius());
    if (root <= 0 || a < 1e-12) return -1;
    double distance = (-b - StrictMath.sqrt(root)) / a;
    double z = eyeHeight + distance * dz;
    return z >= 0 && z <= tank.height() ? distance : -1;
  }

  private static void sign(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(new Color(0x27476B));
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
    for (int x = 200; x < WIDTH; x += WIDTH / 4) pen.drawString("示例全景（虚构）", x, HEIGHT / 2 - 120);
    pen.dispose();
  }

  private static int mixed(int from, int to, double share) {
    int out = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      out |= (int) StrictMath.round((from >> shift & 255) * (1 - share) + (to >> shift & 255) * share) << shift;
    }
    return out;
  }
}
