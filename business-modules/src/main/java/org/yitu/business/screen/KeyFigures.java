package org.yitu.business.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordStatistics;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.RecordTypes;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Text;

/** Counts the key figures as somebody, with the query of the reports: each number is the total of the list that it names. */
@Component
class KeyFigures {
  private static final List<Filter> ALL_ROWS = List.of(new Filter.And(List.of()));

  /** @param conditions of the list of what came up lately */
  record Trend(int hours, long recent, long before, Map<String, String> conditions) {}

  /** @param conditions of the list that it counts @param trend null if there is none */
  record Figure(String id, Text title, String type, long value, Map<String, String> conditions, Trend trend) {
    Figure withoutTime() {
      return new Figure(id, title, type, value, conditions, trend == null ? null : new Trend(trend.hours, trend.recent, trend.before, Map.of()));
    }
  }

  private final RecordStatistics statistics;
  private final RecordTypes types;

  KeyFigures(RecordStatistics statistics, RecordTypes types) {
    this.statistics = statistics;
    this.types = types;
  }

  /**
   * Those whose records the actor may read.
   *
   * @param place conditions that hold for every figure
   */
  List<Figure> count(Actor actor, Map<String, String> place, Instant now, ZoneId zone) {
    return KeyFigure.ALL.stream().filter(each -> actor.may(each.type() + ":read")).map(each -> {
      Map<String, String> conditions = joined(each.conditions(), place);
      Trend trend = each.trend() == null ? null : trend(actor, each, place, now, zone);
      return new Figure(each.id(), each.title(), each.type(), count(actor, each.type(), conditions), conditions, trend);
    }).toList();
  }

  private Trend trend(Actor actor, KeyFigure figure, Map<String, String> place, Instant now, ZoneId zone) {
    KeyFigure.Trend trend = figure.trend();
    Map<String, String> rows = joined(trend.conditions(), place);
    Instant since = now.minusSeconds(trend.hours() * 3_600L);
    Map<String, String> recent = joined(rows, period(trend.field(), since, now, zone));
    Map<String, String> before = joined(rows, period(trend.field(), since.minusSeconds(trend.hours() * 3_600L), since.minusMillis(1), zone));
    return new Trend(trend.hours(), count(actor, figure.type(), recent), count(actor, figure.type(), before), recent);
  }

  private long count(Actor actor, String type, Map<String, String> conditions) {
    RecordType<?> counted = types.get(type);
    return statistics.count(actor, counted, conditions, List.of(), ALL_ROWS).stream().mapToLong(row -> row.counts().get(0)).sum();
  }

  private static Map<String, String> period(String field, Instant from, Instant to, ZoneId zone) {
    return Map.of(field + ".from", from.atZone(zone).toOffsetDateTime().toString(), field + ".to", to.atZone(zone).toOffsetDateTime().toString());
  }

  private static Map<String, String> joined(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(some);
    all.putAll(more);
    return all;
  }
}
