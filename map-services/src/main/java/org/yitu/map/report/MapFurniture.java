package org.yitu.map.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment;
import org.yitu.map.style.Severity;

/** What stands on a map besides the ground: legend, scale bar, north arrow, wind, notice and edge. */
final class MapFurniture {
  private static final double PADDING = 14;
  private static final double ROW = 28;
  private static final double LEGEND_WIDTH = 330;
  private static final double CORNER = 110;
  private static final Color INK = new Color(0x26323e);
  private static final Color PAPER = new Color(255, 255, 255, 232);

  private final Graphics2D g;
  private final MapFrame frame;
  private final ReportFont font;
  private final Locale locale;

  private final Rectangle2D legendBox;
  private final boolean legendAtRight;

  /** @param busy what matters on this map: the legend is put where it hides least of it */
  MapFurniture(Graphics2D g, MapFrame frame, ReportFont font, Locale locale, Assessment assessment,
      List<Point2D> busy) {
    this.g = g;
    this.frame = frame;
    this.font = font;
    this.locale = locale;
    double height = PADDING * 2 + ROW * (1 + MapPicture.zones(assessment).size() + symbols(assessment).size() + 2);
    double bottom = frame.height() - height - PADDING;
    double right = frame.width() - LEGEND_WIDTH - PADDING;
    List<Rectangle2D> corners = List.of(new Rectangle2D.Double(PADDING, bottom, LEGEND_WIDTH, height),
        new Rectangle2D.Double(right, bottom, LEGEND_WIDTH, height),
        new Rectangle2D.Double(PADDING, PADDING * 2 + 38, LEGEND_WIDTH, height));
    legendBox = corners.stream().min(Comparator.comparingLong(box -> busy.stream().filter(box::contains).count()))
        .orElseThrow();
    legendAtRight = legendBox == corners.get(1);
  }

  /** Where no name may be written. */
  List<Rectangle2D> reserved() {
    double scaleX = legendAtRight ? 0 : frame.width() - 380;
    return List.of(legendBox, new Rectangle2D.Double(frame.width() - CORNER - PADDING, PADDING, CORNER, CORNER * 1.9),
        new Rectangle2D.Double(scaleX, frame.height() - 80, 380, 80), new Rectangle2D.Double(0, 0, 420, 60));
  }

  void draw(Assessment assessment, Optional<Text> notice) {
    legend(assessment);
    north();
    wind(assessment);
    scale();
    notice.ifPresent(this::notice);
    g.setColor(INK);
    g.setStroke(new BasicStroke(3f));
    g.draw(new Rectangle2D.Double(1.5, 1.5, frame.width() - 3.0, frame.height() - 3.0));
  }

  private static List<MapSymbol> symbols(Assessment assessment) {
    List<MapSymbol> used = new ArrayList<>();
    for (MapSymbol symbol : MapSymbol.values()) {
      if (!symbol.of(assessment.response()).isEmpty()) used.add(symbol);
    }
    return used;
  }

  private void legend(Assessment assessment) {
    Rectangle2D box = legendBox;
    paper(box);
    double x = box.getX() + PADDING;
    double y = box.getY() + PADDING + 20;
    write(Text.of("图例", "Legend").in(locale), x, y, 20);
    for (Map<?, ?> zone : MapPicture.zones(assessment)) {
      y += ROW;
      Map<?, ?> properties = MapPicture.properties(zone);
      Color colour = Color.decode(Severity.of(((Number) properties.get("severity")).intValue()).colour());
      Rectangle2D patch = new Rectangle2D.Double(x, y - 15, 44, 18);
      g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 90));
      g.fill(patch);
      g.setColor(colour.darker());
      g.setStroke(MapPicture.line(((Number) properties.get("level")).intValue()));
      g.draw(patch);
      write(properties.get("name") + " ≥ " + ReportWords.number(((Number) properties.get("threshold")).doubleValue())
          + " "
          + properties.get("unit"), x + 58, y, 17);
    }
    for (MapSymbol symbol : symbols(assessment)) {
      y += ROW;
      symbol.draw(g, font, x + 22, y - 6, "1");
      g.setStroke(new BasicStroke(3f));
      write(symbol.title().in(locale), x + 58, y, 17);
    }
    y += ROW;
    MapSymbol.staging(g, font, x + 16, y + 6);
    write(Text.of("集结点（上风向）", "Staging point, upwind").in(locale), x + 58, y, 17);
    y += ROW;
    g.setColor(MapSymbol.TEAM.colour());
    g.setStroke(new BasicStroke(4f));
    g.draw(new Line2D.Double(x, y - 6, x + 44, y - 6));
    write(Text.of("救援路线（避开影响范围）", "Routes around the zones").in(locale), x + 58, y, 17);
  }

  private void north() {
    double x = frame.width() - PADDING - CORNER / 2;
    double y = PADDING + 18;
    paper(new Rectangle2D.Double(frame.width() - PADDING - CORNER, PADDING, CORNER, CORNER));
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x, y + 4);
    arrow.lineTo(x + 18, y + 56);
    arrow.lineTo(x, y + 44);
    arrow.lineTo(x - 18, y + 56);
    arrow.closePath();
    g.setColor(INK);
    g.fill(arrow);
    centred(Text.of("北", "N").in(locale), x, y + 80, 18);
  }

  private void wind(Assessment assessment) {
    Object from = assessment.model().inputs().get("windFromDegrees");
    Object speed = assessment.model().inputs().get("windSpeed");
    if (!(from instanceof Number degrees) || !(speed instanceof Number metres)) return;
    double x = frame.width() - PADDING - CORNER / 2;
    double top = PADDING + CORNER + 8;
    paper(new Rectangle2D.Double(frame.width() - PADDING - CORNER, top, CORNER, CORNER * 0.85));
    double to = Math.toRadians(degrees.doubleValue() + 180);
    double dx = Math.sin(to);
    double dy = -Math.cos(to);
    double y = top + 36;
    g.setColor(MapSymbol.TEAM.colour());
    g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(x - dx * 24, y - dy * 24, x + dx * 20, y + dy * 20));
    Path2D head = new Path2D.Double();
    head.moveTo(x + dx * 28, y + dy * 28);
    head.lineTo(x + dx * 12 - dy * 9, y + dy * 12 + dx * 9);
    head.lineTo(x + dx * 12 + dy * 9, y + dy * 12 - dx * 9);
    head.closePath();
    g.fill(head);
    centred(ReportWords.windName(degrees.doubleValue()).in(locale), x, top + 66 + 16, 15);
  }

  private void scale() {
    double most = 300 * frame.metresPerPixel();
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double metres = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    double length = metres / frame.metresPerPixel();
    double right = legendAtRight ? PADDING * 2 + length : frame.width() - PADDING * 2;
    double y = frame.height() - PADDING * 2;
    paper(new Rectangle2D.Double(right - length - PADDING, y - 36, length + PADDING * 2, 50));
    g.setColor(INK);
    g.fill(new Rectangle2D.Double(right - length, y - 6, length / 2, 8));
    g.setStroke(new BasicStroke(1.5f));
    g.draw(new Rectangle2D.Double(right - length, y - 6, length, 8));
    String text = metres >= 1000 ? ReportWords.number(metres / 1000) + " km" : ReportWords.number(metres) + " m";
    centred(text, right - length / 2, y - 13, 16);
  }

  private void notice(Text text) {
    g.setFont(font.face(18));
    double width = g.getFontMetrics().stringWidth(text.in(locale));
    paper(new Rectangle2D.Double(PADDING, PADDING, width + PADDING * 2, 38));
    g.setColor(new Color(0x9a3412));
    g.drawString(text.in(locale), (float) (PADDING * 2), (float) (PADDING + 26));
  }

  private void paper(Rectangle2D box) {
    g.setColor(PAPER);
    g.fill(box);
    g.setColor(new Color(0xb3bcc6));
    g.setStroke(new BasicStroke(1f));
    g.draw(box);
  }

  private void write(String text, double x, double y, float size) {
    g.setFont(font.face(size));
    g.setColor(INK);
    g.drawString(text, (float) x, (float) y);
  }

  private void centred(String text, double x, double y, float size) {
    g.setFont(font.face(size));
    g.setColor(INK);
    g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
  }
}
