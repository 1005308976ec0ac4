package org.yitu.map.workbench;

import java.time.LocalDate;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.feature.Condition.Relation;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.LayerField;

/**
 * What is asked of one layer. All that is given holds together; a question that gives nothing asks for every feature.
 *
 * @param text that the name contains; empty for any
 * @param has what else the enterprise of a feature must have, or must not
 */
record Question(FeatureLayer layer, Optional<Filter> filter, String text, Optional<Period> period, Optional<Has> has,
    Optional<Where> where) {
  /**
   * A time of a feature lies in a span of days. The span is fixed, or counted from the day on which the question is asked.
   *
   * @param from first day, null for any; @param to last day, null for any
   * @param lastDays so many days back from today, 0 for none; @param nextDays so many days ahead
   */
  record Period(LayerField field, LocalDate from, LocalDate to, int lastDays, int nextDays) {}

  record Has(Question others, boolean without) {}

  record Where(Relation relation, Area area) {}

  /** Where one may ask to be in, at or away from. */
  sealed interface Area {
    record Box(Envelope box) implements Area {}

    record Circle(Coordinate centre, double metres) implements Area {}

    /** A polygonal geometry that somebody drew or uploaded. */
    record Drawn(Geometry shape) implements Area {}

    /** At most so many metres off a way. */
    record Corridor(Geometry way, double metres) implements Area {}

    /** At most so many metres off the fastest way between two places, as the roads are now. */
    record Route(Coordinate from, Coordinate to, double metres) implements Area {}

    /** A county, town or village with its boundary. */
    record District(Feature place) implements Area {}

    /** At most so many metres from any feature that another question finds. */
    record Around(Question others, double metres) implements Area {}

    /** Within so many minutes' drive. @param toCentre true for driving there, false for driving away from it */
    record Reach(Coordinate centre, int minutes, boolean toCentre) implements Area {}
  }
}
