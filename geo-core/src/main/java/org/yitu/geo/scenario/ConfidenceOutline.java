package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A convex line around a zone within which the true one lies as often as is asked. The zone is turned about its source and
 * stretched, more and more, and the first of these growing outlines is taken that wholly holds the wanted share of an
 * ensemble's zones. What is drawn from the same distributions later is held as often, but for 1/(members + 1): the argument is
 * that of conformal prediction (Vovk, Gammerman and Shafer 2005), so it needs no shape of the errors.
 */
final class ConfidenceOutline {
  private static final int STEPS = 32;
  /** Standard deviations of the wind's direction by which the widest outline is turned to either side. */
  private static final double MOST = 4;
  /** How much an outline is longer for each of them. */
  private static final double STRETCH = 1.3;
  private static final double TURN_DEGREES = 3;

  private ConfidenceOutline() {}

  /**
   * @param zone metres from its source
   * @param sigmaDegrees of the wind's direction, 0 if no wind matters
   * @param members each one's zones in the same frame, empty where it has none
   */
  static Geometry of(Geometry zone, double sigmaDegrees, List<List<Geometry>> members, double share) {
    List<PreparedGeometry> outlines = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      double spread = MOST * step / STEPS;
      outlines.add(PreparedGeometryFactory.prepare(outline(zone, Math.min(180, spread * sigmaDegrees), Math.pow(STRETCH, spread))));
    }
    int[] needed = members.stream().mapToInt(areas -> needed(outlines, areas)).sorted().toArray();
    int rank = (int) Math.ceil((needed.length + 1) * share);
    return outlines.get(rank > needed.length || needed.length == 0 ? STEPS : needed[rank - 1]).getGeometry();
  }

  /** The first outline that holds them all; the widest if none does. */
  private static int needed(List<PreparedGeometry> outlines, List<Geometry> areas) {
    int low = 0;
    int high = outlines.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (areas.stream().allMatch(outlines.get(middle)::covers)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private static Geometry outline(Geometry zone, double halfAngleDegrees, double factor) {
    Geometry longer = AffineTransformation.scaleInstance(factor, factor).transform(zone);
    int turns = (int) Math.ceil(halfAngleDegrees / TURN_DEGREES);
    Geometry[] turned = new Geometry[2 * turns + 1];
    Arrays.setAll(turned, i -> AffineTransformation
        .rotationInstance(Math.toRadians(turns == 0 ? 0 : halfAngleDegrees * (i - turns) / turns)).transform(longer));
    return zone.getFactory().createGeometryCollection(turned).convexHull();
  }
}
