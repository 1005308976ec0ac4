package org.yitu.business.screen;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What stands around a screen's map.
 *
 * @param at when it was asked of the database
 * @param duty the shift of the viewer's own institution or enterprise that runs now, null if there is none
 * @param weather the latest observation of the place, null if there is none
 * @param incidents those that are open and no drills, the latest first
 */
public record Briefing(OffsetDateTime at, List<KeyFigures.Figure> figures, Map<String, Object> duty, Map<String, Object> weather,
    List<Map<String, Object>> incidents) {
  /** What is left when only the time has passed. */
  public Briefing withoutTime() {
    return new Briefing(null, figures.stream().map(KeyFigures.Figure::withoutTime).toList(), duty, weather, incidents);
  }
}
