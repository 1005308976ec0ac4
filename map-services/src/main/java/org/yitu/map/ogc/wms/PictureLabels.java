package org.yitu.map.ogc.wms;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yitu.geo.feature.Feature;

/**
 * The names of features in one picture: drawn last, the worst first, none over another. A name is placed by its feature alone and
 * never by the picture's edge, so that neighbouring tiles show the two halves of one name.
 */
final class PictureLabels {
  /** As far from the picture a feature may stand whose name reaches into it. */
  static final double REACH_PIXELS = 160;
  private static final int MOST = 2_000;
  private static final int LONGEST = 24;

  private record Label(String layer, Feature feature, double x, double y) {}

  private final List<Label> labels = new ArrayList<>();

  /** @param x middle of the text, in pixels; @param y its base line */
  void add(Feature feature, double x, double y) {
    if (labels.size() < MOST && !feature.name().isBlank()) labels.add(new Label(feature.layer(), feature, x, y));
  }

  void draw(Graphics2D g, NameStamps stamps) {
    List<Rectangle2D> taken = new ArrayList<>();
    labels.sort(Comparator.<Label>comparingInt(label -> -label.feature().severity()).thenComparing(Label::layer)
        .thenComparing(label -> label.feature().id()));
    for (Label label : labels) {
      NameStamps.Stamp stamp = stamps.of(shown(label.feature().name()));
      double left = Math.rint(label.x() - stamp.width() / 2);
      double halo = stamps.halo();
      Rectangle2D box = new Rectangle2D.Double(left - halo, label.y() - stamps.ascent(), stamp.width() + 2 * halo, stamps.height());
      if (taken.stream().anyMatch(box::intersects)) continue;
      taken.add(box);
      stamps.put(g, stamp, left, label.y());
    }
  }

  private static String shown(String name) {
    int end = Math.min(name.codePointCount(0, name.length()), LONGEST);
    String shown = name.substring(0, name.offsetByCodePoints(0, end));
    return end == LONGEST && shown.length() < name.length() ? shown + "…" : shown;
  }
}
