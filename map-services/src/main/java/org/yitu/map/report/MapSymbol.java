package org.yitu.map.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.Function;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment.Resource;
import org.yitu.map.analysis.Assessment.Response;

/**
 * How a kind of help is drawn on a printed map: a shape and a colour of its own, with its number in the report's table.
 */
enum MapSymbol {
  TEAM(Text.of("救援队伍、消防站", "Teams, fire stations"), new Color(0x1f4e9c), Response::teams),
  HOSPITAL(Text.of("医院", "Hospitals"), new Color(0xa3195b), Response::hospitals),
  SUPPLY(Text.of("应急物资", "Supplies"), new Color(0x6b4c9a), Response::supplies),
  SHELTER(Text.of("避难场所", "Shelters"), new Color(0x1b7a43), Response::shelters),
  EXPERT(Text.of("专家", "Experts"), new Color(0x4a4a4a), Response::experts);

  private static final double HALF = 12;
  private final Text title;
  private final Color colour;
  private final Function<Response, List<Resource>> resources;

  MapSymbol(Text title, Color colour, Function<Response, List<Resource>> resources) {
    this.title = title;
    this.colour = colour;
    this.resources = resources;
  }

  Text title() {
    return title;
  }

  Color colour() {
    return colour;
  }

  List<Resource> of(Response response) {
    return resources.apply(response);
  }

  void draw(Graphics2D g, ReportFont font, double x, double y, String number) {
    Shape shape = switch (this) {
      case TEAM -> new RoundRectangle2D.Double(x - HALF, y - HALF, 2 * HALF, 2 * HALF, 6, 6);
      case HOSPITAL -> new Ellipse2D.Double(x - HALF, y - HALF, 2 * HALF, 2 * HALF);
      case SUPPLY -> polygon(x, y, 4, HALF * 1.35, 0);
      case SHELTER -> polygon(x, y + 2, 3, HALF * 1.6, -Math.PI / 2);
      case EXPERT -> polygon(x, y, 6, HALF * 1.15, 0);
    };
    g.setColor(colour);
    g.fill(shape);
    g.setColor(Color.WHITE);
    g.setStroke(new BasicStroke(2f));
    g.draw(shape);
    g.setFont(font.face(14));
    int width = g.getFontMetrics().stringWidth(number);
    g.drawString(number, (float) (x - width / 2.0), (float) (y + 5));
  }

  /** Where help is led to: a flag. */
  static void staging(Graphics2D g, ReportFont font, double x, double y) {
    Path2D flag = new Path2D.Double();
    flag.moveTo(x, y - 30);
    flag.lineTo(x + 24, y - 22);
    flag.lineTo(x, y - 14);
    flag.closePath();
    g.setStroke(new BasicStroke(6f));
    g.setColor(Color.WHITE);
    g.draw(new Line2D.Double(x, y, x, y - 30));
    g.draw(flag);
    g.setColor(new Color(0x0b5d1e));
    g.setStroke(new BasicStroke(3f));
    g.draw(new Line2D.Double(x, y, x, y - 30));
    g.fill(flag);
  }

  private static Shape polygon(double x, double y, int corners, double radius, double turn) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      double angle = turn + 2 * Math.PI * i / corners;
      double px = x + radius * Math.cos(angle);
      double py = y + radius * Math.sin(angle);
      if (i == 0) path.moveTo(px, py);
      else path.lineTo(px, py);
    }
    path.closePath();
    return path;
  }
}
