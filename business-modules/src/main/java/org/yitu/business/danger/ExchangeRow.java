package org.yitu.business.danger;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yitu.business.record.Labels;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Sha256;

/** One line of the exchange as it came in. */
final class ExchangeRow {
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<DateTimeFormatter> TIMES = List.of(DateTimeFormatter.ofPattern("yyyy-M-d H:mm[:ss]"),
      DateTimeFormatter.ofPattern("yyyy/M/d H:mm[:ss]"));
  private static final List<ExchangeColumn> CONTENT = List.of(ExchangeColumn.CREDIT_CODE, ExchangeColumn.NAME, ExchangeColumn.LEVEL,
      ExchangeColumn.CATEGORY, ExchangeColumn.PLACE, ExchangeColumn.DESCRIPTION, ExchangeColumn.FOUND_AT, ExchangeColumn.INSPECTOR,
      ExchangeColumn.RESPONSIBLE, ExchangeColumn.DUE, ExchangeColumn.LONGITUDE, ExchangeColumn.LATITUDE);

  private final int line;
  private final Map<ExchangeColumn, String> cells = new EnumMap<>(ExchangeColumn.class);

  /** @param line as the spreadsheet counts; @param places where each column stands */
  ExchangeRow(int line, Map<ExchangeColumn, Integer> places, List<String> texts) {
    this.line = line;
    places.forEach((column, place) -> cells.put(column, place < texts.size() ? texts.get(place).strip() : ""));
  }

  int line() {
    return line;
  }

  boolean isEmpty() {
    return cells.values().stream().allMatch(String::isEmpty);
  }

  /** Empty if there is nothing. */
  String text(ExchangeColumn column) {
    String text = cells.getOrDefault(column, "");
    // An apostrophe before what a spreadsheet would take for a formula is put there by the export.
    return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
  }

  /** What the danger's form takes; a cell that cannot be read names its field. */
  Map<String, Object> form(ZoneId zone) {
    Map<String, Object> form = new HashMap<>();
    form.put("name", text(ExchangeColumn.NAME));
    form.put("level", choice(ExchangeColumn.LEVEL, "level", HiddenDanger.Level.values()));
    form.put("category", choice(ExchangeColumn.CATEGORY, "category", Category.values()));
    form.put("place", text(ExchangeColumn.PLACE));
    form.put("description", text(ExchangeColumn.DESCRIPTION));
    form.put("inspector", text(ExchangeColumn.INSPECTOR));
    form.put("responsible", text(ExchangeColumn.RESPONSIBLE));
    form.put("foundAt", time(ExchangeColumn.FOUND_AT, "foundAt", zone));
    if (!text(ExchangeColumn.DUE).isEmpty()) form.put("due", time(ExchangeColumn.DUE, "due", zone));
    form.put("location", Map.of("type", "Point", "coordinates", List.of(degrees(ExchangeColumn.LONGITUDE), degrees(ExchangeColumn.LATITUDE))));
    return form;
  }

  /** SHA-256 over what the line says of the danger, so that the same line is known again. */
  String digest() {
    return Sha256.of(CONTENT.stream().map(this::text).collect(Collectors.joining("\u001f")));
  }

  private <E extends Enum<E>> String choice(ExchangeColumn column, String field, E[] among) {
    String text = text(column);
    Map<String, E> byName = Arrays.stream(among).collect(Collectors.toMap(each -> Labels.of(each).zh(), Function.identity()));
    if (!byName.containsKey(text)) {
      throw Refusal.invalid(field, "应为：" + String.join("、", byName.keySet()) + "。", "must be one of: " + String.join(", ", byName.keySet()));
    }
    return byName.get(text).name();
  }

  private String time(ExchangeColumn column, String field, ZoneId zone) {
    for (DateTimeFormatter format : TIMES) {
      try {
        return LocalDateTime.parse(text(column), format).atZone(zone).toOffsetDateTime().toString();
      } catch (DateTimeException other) {
        continue;
      }
    }
    throw Refusal.invalid(field, "时间应写作 2026-03-02 09:00。", "A time is written 2026-03-02 09:00.");
  }

  private double degrees(ExchangeColumn column) {
    if (!text(column).matches("[0-9]{1,3}(\\.[0-9]{1,12})?")) {
      throw Refusal.invalid("location", "经纬度应为 CGCS2000 的十进制度数。", "Longitude and latitude are decimal degrees of CGCS2000.");
    }
    return Double.parseDouble(text(column));
  }
}
