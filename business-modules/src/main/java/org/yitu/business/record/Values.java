package org.yitu.business.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.yitu.business.access.Permissions;
import org.yitu.business.file.Attachments;
import org.yitu.geo.crs.Datum;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.text.Refusal;

/** Turns what stands in JSON (or in a cell) into the Java value of a field, or refuses it. */
final class Values {
  /** A geometry with the name of the datum it was given in, null for CGCS2000. */
  record Located(Geometry geometry, String datum) {}

  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,20}(\\.[0-9]{1,15})?([eE][-+]?[0-9]{1,2})?");
  private static final Pattern STEERING = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

  private Values() {}

  /** @return null for what is empty */
  static Object read(RecordField field, Object json, ZoneId zone) {
    if (json == null || json instanceof String text && text.isBlank()) return null;
    return switch (field.kind()) {
      case TEXT, LONGTEXT -> {
        String text = text(field, json);
        yield field.codes().map(table -> Codes.read(field, table, text)).orElse(text);
      }
      case INTEGER -> integer(field, json);
      case NUMBER -> number(field, json);
      case BOOLEAN -> bool(field, json);
      case DATE -> date(field, json);
      case DATETIME -> time(field, json, zone);
      case CHOICE -> field.javaType() == Permissions.class ? permissions(field, json) : choice(field, json);
      case FILES -> files(field, json);
      case POINT, POLYGON, LINE -> located(field, json);
      case REF -> integerOf(field, json);
    };
  }

  private static String text(RecordField field, Object json) {
    if (!(json instanceof String text)) throw unsuited(field, "应为文字", "must be text");
    if (STEERING.matcher(text).find() || text.chars().anyMatch(c -> c == 0)) {
      throw unsuited(field, "含有控制字符", "holds control characters");
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        throw unsuited(field, "含有无效字符", "holds half a character");
      }
    }
    return text.strip();
  }

  private static Object integer(RecordField field, Object json) {
    long value = integerOf(field, json);
    if (field.javaType() != int.class && field.javaType() != Integer.class) return value;
    if (value != (int) value) throw unsuited(field, "数字太大", "is too large a number");
    return (int) value;
  }

  private static long integerOf(RecordField field, Object json) {
    try {
      return decimal(field, json).longValueExact();
    } catch (ArithmeticException broken) {
      throw unsuited(field, "应为整数", "must be a whole number");
    }
  }

  private static Object number(RecordField field, Object json) {
    BigDecimal value = decimal(field, json);
    return field.javaType() == BigDecimal.class ? value : (Object) value.doubleValue();
  }

  private static BigDecimal decimal(RecordField field, Object json) {
    if (!(json instanceof Number) && !(json instanceof String)) throw unsuited(field, "应为数字", "must be a number");
    String text = json.toString().strip();
    if (!NUMBER.matcher(text).matches()) throw unsuited(field, "应为数字", "must be a number");
    return new BigDecimal(text);
  }

  private static Boolean bool(RecordField field, Object json) {
    return switch (json.toString()) {
      case "true", "是" -> true;
      case "false", "否" -> false;
      default -> throw unsuited(field, "应为是或否", "must be true or false");
    };
  }

  private static LocalDate date(RecordField field, Object json) {
    try {
      return checked(field, LocalDate.parse(json.toString().strip()));
    } catch (DateTimeException wrong) {
      throw unsuited(field, "应为日期，如 2026-03-31", "must be a date such as 2026-03-31");
    }
  }

  private static OffsetDateTime time(RecordField field, Object json, ZoneId zone) {
    String text = json.toString().strip().replace(' ', 'T');
    try {
      boolean hasOffset = text.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})");
      OffsetDateTime time = hasOffset ? OffsetDateTime.parse(text) : LocalDateTime.parse(text).atZone(zone).toOffsetDateTime();
      checked(field, time.toLocalDate());
      return time;
    } catch (DateTimeException wrong) {
      throw unsuited(field, "应为时间，如 2026-03-31T09:00+08:00", "must be a time such as 2026-03-31T09:00+08:00");
    }
  }

  private static LocalDate checked(RecordField field, LocalDate date) {
    if (date.getYear() < 1900 || date.getYear() > 2999) throw unsuited(field, "年份不合理", "is in no year that can be meant");
    return date;
  }

  private static Object choice(RecordField field, Object json) {
    return Arrays.stream(field.javaType().getEnumConstants())
        .filter(each -> ((Enum<?>) each).name().equals(json) || Labels.of((Enum<?>) each).zh().equals(json)).findFirst()
        .orElseThrow(() -> unsuited(field, "不是可选的值", "is not one of the choices"));
  }

  private static Permissions permissions(RecordField field, Object json) {
    try {
      return json instanceof List<?> list ? Permissions.of(list.stream().map(String::valueOf).toList()) : Permissions.parse(json.toString());
    } catch (IllegalArgumentException wrong) {
      throw unsuited(field, "权限写法不正确", "holds something that is no permission");
    }
  }

  private static Attachments files(RecordField field, Object json) {
    List<UUID> ids = new ArrayList<>();
    try {
      for (Object each : json instanceof List<?> list ? list : List.of(json.toString().split(","))) {
        Object id = each instanceof Map<?, ?> described ? described.get("id") : each;
        ids.add(UUID.fromString(String.valueOf(id)));
      }
      return Attachments.of(ids);
    } catch (IllegalArgumentException wrong) {
      throw unsuited(field, "附件编号不正确或附件太多", "names no files, or too many");
    }
  }

  private static Located located(RecordField field, Object json) {
    GeometryGate gate = GeometryGate.china().forField(field.name());
    Geometry geometry;
    String datum = null;
    if (json instanceof Map<?, ?> map) {
      Map<String, Object> shape = new HashMap<>();
      map.forEach((key, value) -> shape.put(String.valueOf(key), value));
      Object named = shape.remove("datum");
      geometry = gate.fromGeoJson(shape);
      if (named != null && Datum.of(named.toString()) != Datum.CGCS2000) {
        datum = Datum.of(named.toString()).title();
        geometry = gate.check(Datum.of(named.toString()).toCgcs2000(geometry));
      }
    } else {
      geometry = gate.fromWkt(json.toString());
    }
    if (!field.javaType().isInstance(geometry)) {
      throw unsuited(field, "几何类型不正确", "is a geometry of another kind");
    }
    return new Located(geometry, datum);
  }

  private static Refusal unsuited(RecordField field, String zh, String en) {
    return Refusal.invalid(field.name(), zh, en);
  }
}
