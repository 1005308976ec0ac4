package org.yitu.business.permit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;

/** What speaks against a permit: other hazardous work at the same time and open dangers, both within 50 m (A13.3). */
@Service
public class PermitConflicts {
  /** This platform's own distance; no standard's. */
  private static final double METRES = 50;
  private static final double METRES_A_DEGREE = 111_000;
  private static final String DANGERS = "hidden-danger";
  private static final String MOST = "100";

  public record Conflict(String type, long id, String title, String state) {}

  private final RecordService records;

  PermitConflicts(RecordService records) {
    this.records = records;
  }

  /** As the actor sees them; other permits first. */
  public List<Conflict> of(Actor actor, long permit) {
    Map<String, Object> item = records.get(actor, WorkPermit.TYPE, permit);
    List<?> point = (List<?>) ((Map<?, ?>) item.get("location")).get("coordinates");
    String box = box(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());
    OffsetDateTime from = OffsetDateTime.parse(String.valueOf(item.get("startsAt")));
    OffsetDateTime until = OffsetDateTime.parse(String.valueOf(item.get("endsAt")));
    List<Conflict> conflicts = new ArrayList<>();
    for (Map<?, ?> other : near(actor, WorkPermit.TYPE, Map.of("bbox", box, "state", "ASKED,APPROVED", "size", MOST))) {
      boolean together = OffsetDateTime.parse(String.valueOf(other.get("startsAt"))).isBefore(until)
          && OffsetDateTime.parse(String.valueOf(other.get("endsAt"))).isAfter(from);
      if (together && id(other) != permit) conflicts.add(conflict(WorkPermit.TYPE, other));
    }
    RecordType<?> dangers = records.types().get(DANGERS);
    if (actor.may(DANGERS + ":read")) {
      near(actor, dangers, Map.of("bbox", box, "state", "OPEN,SUBMITTED,OVERDUE,EXTENSION_ASKED,EXTENSION_REFUSED", "size", MOST))
          .forEach(danger -> conflicts.add(conflict(dangers, danger)));
    }
    return conflicts;
  }

  private List<Map<?, ?>> near(Actor actor, RecordType<?> type, Map<String, String> conditions) {
    List<Map<?, ?>> found = new ArrayList<>();
    for (Object item : (List<?>) records.list(actor, type, conditions).get("items")) found.add((Map<?, ?>) item);
    return found;
  }

  private static Conflict conflict(RecordType<?> type, Map<?, ?> item) {
    return new Conflict(type.id(), id(item), String.valueOf(item.get("title")), String.valueOf(item.get("state")));
  }

  private static long id(Map<?, ?> item) {
    return ((Number) item.get("id")).longValue();
  }

  private static String box(double longitude, double latitude) {
    double north = METRES / METRES_A_DEGREE;
    double east = north / Math.cos(Math.toRadians(latitude));
    return String.format(Locale.ROOT, "%.7f,%.7f,%.7f,%.7f", longitude - east, latitude - north, longitude + east, latitude + north);
  }
}
