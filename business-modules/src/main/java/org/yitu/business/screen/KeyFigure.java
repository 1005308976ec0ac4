package org.yitu.business.screen;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/**
 * A number that a screen shows: how many records of a type meet the conditions of a list.
 *
 * @param conditions as in the address of the list that shows what is counted
 * @param trend what is counted by time beside it, null if time says nothing about it
 */
record KeyFigure(String id, Text title, String type, Map<String, String> conditions, Trend trend) {
  /**
   * How many came up lately, and how many in the time before of equal length.
   *
   * @param field their time
   * @param conditions of the list, without the time
   */
  record Trend(String field, int hours, Map<String, String> conditions) {}

  private static final int DAY = 24;
  private static final int WEEK = 7 * DAY;

  static final List<KeyFigure> ALL = List.of(
      new KeyFigure("open-alarms", Text.of("实时预警", "Live alarms"), "alarm", Map.of("unhandled", "true", "folded", "false", "books", "false"),
          new Trend("createdAt", DAY, Map.of("folded", "false", "books", "false"))),
      new KeyFigure("red-alarms", Text.of("红色预警", "Red alarms"), "alarm", Map.of("unhandled", "true", "level", "RED"),
          new Trend("createdAt", DAY, Map.of("level", "RED"))),
      new KeyFigure("open-incidents", Text.of("未结束事故", "Open incidents"), "incident",
          Map.of("drill", "false", "state", "REPORTED,CONFIRMED,RESPONDING"), new Trend("occurredAt", WEEK, Map.of("drill", "false"))),
      new KeyFigure("overdue-dangers", Text.of("逾期未整改隐患", "Overdue dangers"), "hidden-danger",
          Map.of("state", "OVERDUE,EXTENSION_ASKED,EXTENSION_REFUSED"), null),
      new KeyFigure("open-dangers", Text.of("待整改隐患", "Dangers to rectify"), "hidden-danger",
          Map.of("state", "OPEN,SUBMITTED,OVERDUE,EXTENSION_ASKED,EXTENSION_REFUSED"), new Trend("foundAt", WEEK, Map.of())),
      new KeyFigure("permits", Text.of("作业中危险作业", "Permits in force"), "work-permit", Map.of("state", "APPROVED"),
          new Trend("startsAt", WEEK, Map.of())),
      new KeyFigure("major-hazards", Text.of("在册重大危险源", "Major hazards"), "major-hazard",
          Map.of("state", "FILED,WRITE_OFF_ASKED"), null),
      new KeyFigure("enterprises", Text.of("在册企业", "Enterprises"), "enterprise", Map.of("state", "APPROVED"), null));
}
