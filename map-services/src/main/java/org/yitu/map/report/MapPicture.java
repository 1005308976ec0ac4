package org.yitu.map.report;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment;
import org.yitu.map.analysis.Assessment.Resource;
import org.yitu.map.catalog.Basemap;
import org.yitu.map.style.BasemapStyle;
import org.yitu.map.style.Severity;

/**
 * A map of an assessment as a PNG: ground, zones, routes and resources, with scale bar, north arrow, wind and legend.
 * Levels differ by line as well as by colour, so that a copy in grey says the same.
 */
final class MapPicture {
  static final int WIDTH = 1440;
  static final int HEIGHT = 880;
  private static final double LEAST_METRES = 1_200;
  private static final double MARGIN = 0.12;
  /** Solid, dashed, dotted: the worst level first. */
  private static final float[][] DASHES = {null, {16, 7}, {4, 6}, {14, 5, 3, 5}};

  private final Assessment assessment;
  private final Basemap basemap;
  private final ReportFont font;
  private final Locale locale;
  private final Optional<Text> notice;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private Graphics2D g;
  private MapFrame frame;

  private MapPicture(Assessment assessment, Basemap basemap, ReportFont font, Locale locale, Optional<Text> notice) {
    this.assessment = assessment;
    this.basemap = basemap;
    this.font = font;
    this.locale = locale;
    this.notice = notice;
  }

  static byte[] png(Assessment assessment, Basemap basemap, ReportFont font, Locale locale, Optional<Text> notice) {
    return new MapPicture(assessment, basemap, font, locale, notice).draw();
  }

  private byte[] draw() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    frame = MapFrame.around(shown(), WIDTH, HEIGHT, LEAST_METRES, MARGIN);
    g.setColor(new Color(0xf7f5f0));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    MapFurniture furniture = new MapFurniture(g, frame, font, locale, assessment, busy());
    taken.addAll(furniture.reserved());
    ground();
    zones();
    routes();
    places();
    resources();
    source();
    zoneNames();
    furniture.draw(assessment, notice);
    g.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private Envelope shown() {
    Envelope shown = new Envelope(centre());
    zoneFeatures().forEach(zone -> shown.expandToInclude(geometry(zone).getEnvelopeInternal()));
    if (assessment.response().staging() != null) shown.expandToInclude(coordinate(assessment.response().staging()));
    return shown;
  }

  /** What the legend should not hide: the source, where help goes, the zones' edges, the resources. */
  private List<Point2D> busy() {
    List<Point2D> busy = new ArrayList<>();
    // The source and the flag weigh as much as a long stretch of an edge.
    for (int weight = 0; weight < 50; weight++) {
      busy.add(frame.pixel(centre()));
      if (assessment.response().staging() != null) busy.add(frame.pixel(coordinate(assessment.response().staging())));
    }
    zoneFeatures().forEach(zone -> {
      for (Coordinate corner : geometry(zone).getCoordinates()) busy.add(frame.pixel(corner));
    });
    for (MapSymbol symbol : MapSymbol.values()) {
      symbol.of(assessment.response()).forEach(resource -> busy.add(frame.pixel(coordinate(resource.point()))));
    }
    return busy;
  }

  private void ground() {
    for (BasemapStyle style : BasemapStyle.ALL) {
      if (style.kind().equals("point") || style.minZoom() > frame.zoom()) continue;
      List<Basemap.Shape> shapes = new ArrayList<>();
      basemap.read(style.source(), frame.zoom(), frame.box(), shapes::add);
      // Important roads on top of lesser ones; the first pass draws the edges, so that crossings stay open.
      shapes.sort(Comparator.comparingInt(shape -> -style.rules().indexOf(rule(style, shape.attributes()))));
      for (boolean edges : new boolean[] {true, false}) {
        for (Basemap.Shape shape : shapes) ground(style, rule(style, shape.attributes()), shape.geometry(), edges);
      }
    }
  }

  private void ground(BasemapStyle style, BasemapStyle.Rule rule, Geometry geometry, boolean edges) {
    if (rule.minZoom() > frame.zoom() || edges && rule.casing().isEmpty()) return;
    float width = (float) (rule.width() * 1.4 * Math.min(1.6, Math.pow(1.25, frame.zoom() - 13)));
    boolean polygon = geometry.getDimension() == 2;
    Shape path = frame.path(geometry);
    if (polygon && rule.fillOpacity() > 0) {
      g.setColor(colour(rule.colour(), rule.fillOpacity()));
      g.fill(path);
      if (rule.fillOpacity() == 1) return;
    }
    g.setColor(Color.decode(edges ? rule.casing() : rule.colour()));
    g.setStroke(new BasicStroke(edges ? width + 1.6f : Math.max(0.8f, width), BasicStroke.CAP_ROUND,
        BasicStroke.JOIN_ROUND));
    g.draw(path);
  }

  private void zones() {
    List<Map<?, ?>> worstLast = new ArrayList<>(zoneFeatures());
    Collections.reverse(worstLast);
    for (Map<?, ?> zone : worstLast) {
      int level = number(zone, "level");
      Color colour = Color.decode(Severity.of(number(zone, "severity")).colour());
      Shape path = frame.path(geometry(zone));
      g.setComposite(AlphaComposite.SrcOver.derive(0.30f));
      g.setColor(colour);
      g.fill(path);
      g.setComposite(AlphaComposite.SrcOver);
      g.setColor(colour.darker());
      g.setStroke(line(level));
      g.draw(path);
    }
  }

  /** The line of a level, as the legend shows it too. */
  static BasicStroke line(int level) {
    float[] dash = DASHES[Math.min(level, DASHES.length) - 1];
    return dash == null ? new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
  }

  private void zoneNames() {
    for (Map<?, ?> zone : zoneFeatures()) {
      Geometry ground = geometry(zone);
      Coordinate tip = farthest(ground);
      Point2D.Double at = frame.pixel(tip);
      Color colour = Color.decode(Severity.of(number(zone, "severity")).colour()).darker().darker();
      label(String.valueOf(properties(zone).get("name")), at.x, at.y, 19, colour, true);
    }
  }

  private Coordinate farthest(Geometry ground) {
    Coordinate centre = centre();
    Coordinate farthest = centre;
    for (Coordinate corner : ground.getCoordinates()) {
      if (corner.distance(centre) > farthest.distance(centre)) farthest = corner;
    }
    return farthest;
  }

  private void routes() {
    for (MapSymbol symbol : MapSymbol.values()) {
      for (Resource resource : symbol.of(assessment.response())) {
        if (resource.route() == null) continue;
        Shape path = frame.path(GeometryGate.china().fromGeoJson(resource.route().geometry()));
        g.setStroke(new BasicStroke(6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(255, 255, 255, 210));
        g.draw(path);
        g.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(symbol.colour());
        g.draw(path);
      }
    }
  }

  private void places() {
    BasemapStyle style = BasemapStyle.ALL.stream().filter(s -> s.source().equals("place")).findFirst().orElseThrow();
    List<Basemap.Shape> shapes = new ArrayList<>();
    basemap.read("place", frame.zoom(), frame.box(), shapes::add);
    shapes.sort(Comparator.comparingInt(shape -> style.rules().indexOf(rule(style, shape.attributes()))));
    for (Basemap.Shape place : shapes) {
      BasemapStyle.Rule rule = rule(style, place.attributes());
      Object name = place.attributes().get("name");
      if (name == null || rule.minZoom() > frame.zoom() || place.geometry().isEmpty()) continue;
      Point2D.Double at = frame.pixel(place.geometry().getCoordinate());
      label(name.toString(), at.x, at.y, (float) (rule.width() * 1.35), Color.decode(rule.colour()), false);
    }
  }

  private void resources() {
    for (MapSymbol symbol : MapSymbol.values()) {
      List<Resource> resources = symbol.of(assessment.response());
      for (int i = resources.size() - 1; i >= 0; i--) {
        Point2D.Double at = frame.pixel(coordinate(resources.get(i).point()));
        if (!inside(at)) continue;
        symbol.draw(g, font, at.x, at.y, String.valueOf(i + 1));
        taken.add(new Rectangle2D.Double(at.x - 16, at.y - 16, 32, 32));
      }
    }
    if (assessment.response().staging() != null) {
      Point2D.Double at = frame.pixel(coordinate(assessment.response().staging()));
      MapSymbol.staging(g, font, at.x, at.y);
    }
  }

  private void source() {
    Point2D.Double at = frame.pixel(centre());
    g.setColor(Color.WHITE);
    g.fill(new Ellipse2D.Double(at.x - 13, at.y - 13, 26, 26));
    g.setColor(new Color(0x8b0000));
    g.setStroke(new BasicStroke(3f));
    g.draw(new Ellipse2D.Double(at.x - 12, at.y - 12, 24, 24));
    g.fill(new Ellipse2D.Double(at.x - 5, at.y - 5, 10, 10));
    String name = assessment.place().enterpriseName().isEmpty() ? Text.of("泄漏源", "Source").in(locale)
        : assessment.place().enterpriseName();
    label(name, at.x, at.y + 34, 20, new Color(0x8b0000), true);
  }

  /** Text with a pale edge, centred on a place; left out where it would cover another unless it must be there. */
  private void label(String text, double x, double y, float size, Color colour, boolean must) {
    g.setFont(font.face(size));
    double width = g.getFontMetrics().stringWidth(text);
    double left = must ? Math.max(6, Math.min(frame.width() - width - 6, x - width / 2)) : x - width / 2;
    double base = must ? Math.max(size + 6, Math.min(frame.height() - 12, y)) : y;
    Rectangle2D place = new Rectangle2D.Double(left - 3, base - size, width + 6, size + 6);
    if (must) {
      for (int tries = 0; tries < 8 && overlaps(place); tries++) {
        base = base > frame.height() / 2.0 ? base - size - 8 : base + size + 8;
        place = new Rectangle2D.Double(left - 3, base - size, width + 6, size + 6);
      }
    } else if (overlaps(place) || !inside(new Point2D.Double(x, y))) {
      return;
    }
    taken.add(place);
    Shape outline = g.getFont().createGlyphVector(g.getFontRenderContext(), text).getOutline((float) left,
        (float) base);
    g.setColor(new Color(255, 255, 255, 225));
    g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(outline);
    g.setColor(colour);
    g.fill(outline);
  }

  private boolean overlaps(Rectangle2D place) {
    return taken.stream().anyMatch(other -> other.intersects(place));
  }

  private boolean inside(Point2D at) {
    return at.getX() > 0 && at.getY() > 0 && at.getX() < frame.width() && at.getY() < frame.height();
  }

  private Coordinate centre() {
    return coordinate(assessment.place().point());
  }

  private List<Map<?, ?>> zoneFeatures() {
    return zones(assessment);
  }

  static List<Map<?, ?>> zones(Assessment assessment) {
    List<Map<?, ?>> zones = new ArrayList<>();
    ((List<?>) assessment.zones().get("features")).forEach(zone -> zones.add((Map<?, ?>) zone));
    return zones;
  }

  static Map<?, ?> properties(Map<?, ?> zone) {
    return (Map<?, ?>) zone.get("properties");
  }

  private static int number(Map<?, ?> zone, String property) {
    return ((Number) properties(zone).get(property)).intValue();
  }

  @SuppressWarnings("unchecked")
  private static Geometry geometry(Map<?, ?> zone) {
    return GeometryGate.china().fromGeoJson((Map<String, ?>) zone.get("geometry"));
  }

  private static Coordinate coordinate(List<Double> lonLat) {
    return new Coordinate(lonLat.get(0), lonLat.get(1));
  }

  private static BasemapStyle.Rule rule(BasemapStyle style, Map<String, ?> attributes) {
    String value = String.valueOf(attributes.get(style.by()));
    return style.rules().stream().filter(rule -> rule.when().isEmpty() || rule.when().equals(value)).findFirst()
        .orElseThrow();
  }

  private static Color colour(String hex, double opacity) {
    Color opaque = Color.decode(hex);
    return new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), (int) Math.round(opacity * 255));
  }
}
