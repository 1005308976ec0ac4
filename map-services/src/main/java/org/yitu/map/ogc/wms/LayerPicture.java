package org.yitu.map.ogc.wms;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.report.ReportFont;
import org.yitu.map.style.LayerStyle;
import org.yitu.map.tile.TileClip;

/**
 * Draws layers as {@link LayerStyle} says: symbols, clusters, lines, areas, and names from the zoom on that the style tells. Bounded like a tile: at most {@value #MAX_POINTS}
 * symbols a layer, else clusters; {@value #MAX_SHAPES} lines or areas; a few pictures at a time.
 */
@Component
public class LayerPicture {
  static final int MAX_POINTS = 5_000;
  static final int MAX_SHAPES = 20_000;
  private static final int AT_A_TIME = 4;
  private static final int WAIT_SECONDS = 10;
  private static final float LABEL_PIXELS = 12;
  private static final double PLACE_RADIUS = 7;
  private static final int MAX_CLUSTERS = 5_000;
  static final double CELL_PIXELS = 48;
  static final double MARGIN_PIXELS = 32;
  /** A cluster of so many features and more is drawn as large as one gets. */
  private static final double LARGEST_COUNT = 1_000;

  private final ReportFont font;
  private final NameStamps names;
  private final Semaphore free = new Semaphore(AT_A_TIME);

  public LayerPicture(ReportFont font) {
    this.font = font;
    names = new NameStamps(font.face(LABEL_PIXELS));
  }

  /**
   * @param layers the lowest first; @param background null for a transparent picture
   * @param format {@code png} or {@code jpeg}
   * @throws Refusal too many, if as many pictures as may be are being drawn
   */
  public byte[] draw(List<FeatureLayer> layers, Viewer viewer, MapView view, Color background, String format) {
    await();
    try {
      int type = background == null ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
      BufferedImage image = new BufferedImage(view.width(), view.height(), type);
      Graphics2D g = canvas(image, background);
      PictureLabels labels = new PictureLabels();
      for (FeatureLayer layer : layers) layer(g, layer, viewer, view, labels);
      labels.draw(g, names);
      g.dispose();
      return encoded(image, format);
    } finally {
      free.release();
    }
  }

  /** A client that shows tiles asks for a screenful at once: they wait for one another for a while. */
  private void await() {
    boolean admitted = false;
    try {
      admitted = free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!admitted) throw Refusal.of(Refusal.Kind.TOO_MANY, "正在绘制的图片过多，请稍后再试。", "Too many pictures at a time: try again.");
  }

  static Graphics2D canvas(BufferedImage image, Color background) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    if (background != null) {
      g.setColor(background);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
    }
    return g;
  }

  static byte[] encoded(BufferedImage image, String format) {
    if (format.equals("png")) return PngWriter.write(image);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void layer(Graphics2D g, FeatureLayer layer, Viewer viewer, MapView view, PictureLabels labels) {
    LayerStyle style = LayerStyle.of(layer.info());
    boolean named = style.label() != null && view.zoom() >= style.label().minZoom();
    Envelope box = view.lonLat(named ? PictureLabels.REACH_PIXELS : MARGIN_PIXELS);
    if (box.isNull()) return;
    FeatureQuery query = FeatureQuery.as(viewer).withBox(box).withoutProperties();
    if (layer.info().kind() != GeometryKind.POINT) {
      TileClip clip = new TileClip(new Envelope(-MARGIN_PIXELS, view.width() + MARGIN_PIXELS, -MARGIN_PIXELS, view.height() + MARGIN_PIXELS));
      layer.read(query.withLimit(MAX_SHAPES), feature -> {
        Geometry pixels = view.pixels(feature.geometry());
        shape(g, clip, style, feature, pixels);
        if (named) named(labels, feature, pixels);
      });
      return;
    }
    List<Feature> points = new ArrayList<>();
    boolean clustered = view.zoom() < style.cluster().belowZoom();
    if (!clustered) layer.read(query.withLimit(MAX_POINTS + 1), points::add);
    if (clustered || points.size() > MAX_POINTS) {
      clusters(g, layer, viewer, view, box, style);
      return;
    }
    SymbolStamps stamps = new SymbolStamps(g);
    for (Feature point : points) {
      LayerStyle.Rule rule = style.rules().get(point.severity());
      Point2D.Double at = view.pixel(point.geometry().getCentroid().getCoordinate());
      stamps.put(rule, at);
      if (named) labels.add(point, at.x, at.y + rule.size() / 2.0 + LABEL_PIXELS + 1);
    }
  }

  /** In the middle of a line, or inside an area. */
  private static void named(PictureLabels labels, Feature feature, Geometry pixels) {
    Coordinate at = pixels.getDimension() == 1 ? new LengthIndexedLine(pixels).extractPoint(pixels.getLength() / 2)
        : pixels.getInteriorPoint().getCoordinate();
    labels.add(feature, at.x, at.y);
  }

  /** Cells keep their place on the ground, so that neighbouring pictures fit together. */
  private void clusters(Graphics2D g, FeatureLayer layer, Viewer viewer, MapView view, Envelope box, LayerStyle style) {
    double cell = CELL_PIXELS * view.lonLat(0).getWidth() / view.width();
    Envelope cells = new Envelope(Math.floor(box.getMinX() / cell) * cell, Math.ceil(box.getMaxX() / cell) * cell,
        Math.floor(box.getMinY() / cell) * cell, Math.ceil(box.getMaxY() / cell) * cell);
    for (Cluster cluster : layer.clusters(FeatureQuery.as(viewer).withBox(cells).withLimit(MAX_CLUSTERS), cell)) {
      Point2D.Double at = view.pixel(cluster.centre());
      LayerStyle.Rule rule = style.rules().get(cluster.severity());
      if (cluster.count() == 1) symbol(g, rule, at);
      else cluster(g, style.cluster(), rule, cluster.count(), at);
    }
  }

  private void cluster(Graphics2D g, LayerStyle.Cluster style, LayerStyle.Rule rule, long count, Point2D.Double at) {
    double share = Math.min(1, Math.log(count / 2.0) / Math.log(LARGEST_COUNT / 2));
    double radius = style.minRadius() + (style.maxRadius() - style.minRadius()) * share;
    Shape circle = new Ellipse2D.Double(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
    g.setColor(colour(rule.colour(), 0.85));
    g.fill(circle);
    g.setColor(Color.WHITE);
    g.setStroke(new BasicStroke(1.5f));
    g.draw(circle);
    g.setFont(font.face(12));
    String text = String.valueOf(count);
    g.drawString(text, (float) (at.x - g.getFontMetrics().stringWidth(text) / 2.0), (float) (at.y + 4));
  }

  static void symbol(Graphics2D g, LayerStyle.Rule rule, Point2D.Double at) {
    symbol(g, rule, at, rule.size() / 2.0);
  }

  private static void symbol(Graphics2D g, LayerStyle.Rule rule, Point2D.Double at, double radius) {
    Shape body = body(rule.shape(), at.x, at.y, radius);
    g.setColor(colour(rule.colour(), rule.size() == 0 ? 1 : rule.fillOpacity()));
    g.fill(body);
    g.setColor(Color.WHITE);
    g.setStroke(new BasicStroke((float) rule.width()));
    g.draw(body);
  }

  static Shape body(String shape, double x, double y, double radius) {
    return switch (shape) {
      case "square" -> new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case "triangle" -> corners(3, -Math.PI / 2, x, y, radius);
      case "diamond" -> corners(4, 0, x, y, radius);
      case "octagon" -> corners(8, Math.PI / 8, x, y, radius);
      default -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    };
  }

  private static Shape corners(int count, double turn, double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < count; i++) {
      double angle = turn + 2 * Math.PI * i / count;
      if (i == 0) path.moveTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      else path.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    path.closePath();
    return path;
  }

  private static void shape(Graphics2D g, TileClip clip, LayerStyle style, Feature feature, Geometry pixels) {
    if (pixels.getDimension() == 0) {
      // A row of a layer of areas that has none of its own stands at its enterprise.
      Coordinate at = pixels.getCoordinate();
      symbol(g, style.rules().get(feature.severity()), new Point2D.Double(at.x, at.y), PLACE_RADIUS);
      return;
    }
    Geometry seen = clip.clip(pixels);
    if (!seen.isEmpty()) line(g, style.rules().get(feature.severity()), path(seen), seen.getDimension() == 2);
  }

  static void line(Graphics2D g, LayerStyle.Rule rule, Shape path, boolean area) {
    if (area) {
      g.setColor(colour(rule.colour(), rule.fillOpacity()));
      g.fill(path);
    }
    float[] dash = new float[rule.dash().size()];
    for (int i = 0; i < dash.length; i++) dash[i] = rule.dash().get(i);
    g.setColor(Color.decode(rule.colour()));
    g.setStroke(new BasicStroke((float) rule.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash.length == 0 ? null : dash, 0));
    g.draw(path);
  }

  private static Path2D path(Geometry pixels) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int i = 0; i < pixels.getNumGeometries(); i++) {
      Geometry part = pixels.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        run(path, polygon.getExteriorRing().getCoordinates());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) run(path, polygon.getInteriorRingN(hole).getCoordinates());
      } else if (part.getDimension() == 1) {
        run(path, part.getCoordinates());
      }
    }
    return path;
  }

  private static void run(Path2D path, Coordinate[] coordinates) {
    path.moveTo(coordinates[0].x, coordinates[0].y);
    for (int i = 1; i < coordinates.length; i++) path.lineTo(coordinates[i].x, coordinates[i].y);
  }

  private static Color colour(String hex, double opacity) {
    Color opaque = Color.decode(hex);
    return new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), (int) Math.round(opacity * 255));
  }
}
