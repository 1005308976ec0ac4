package org.yitu.data.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.land.Sheet;
import org.yitu.data.map.Json;

/** One record while it is put together: its fields in the order they are written. */
final class Row {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private Row() {}

  /** @param key by which other records refer to it, unique within its type */
  static Row of(String key) {
    Row row = new Row();
    row.fields.put("key", key);
    return row;
  }

  /** A record that belongs to an enterprise, and so to its institution and sector. */
  static Row of(String key, Company company) {
    return of(key).with("enterprise", company.key()).with("ownerCode", company.ownerCode())
        .with("sector", company.sector().industry());
  }

  /** A record that belongs to whom this one belongs. */
  Row part(String key) {
    Row row = of(key);
    for (String field : new String[] {"enterprise", "ownerCode", "sector"}) {
      if (fields.containsKey(field)) row.fields.put(field, fields.get(field));
    }
    return row;
  }

  Row with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  Row with(String field, long value) {
    return with(field, (Object) value);
  }

  /** A number with two decimals. */
  Row with(String field, double value) {
    return with(field, (Object) BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
  }

  Row at(Coordinate metres) {
    return at("location", metres);
  }

  Row at(String field, Coordinate metres) {
    return with(field, Sheet.DEGREES.createPoint(Sheet.degrees(metres)));
  }

  String json() {
    return Json.of(fields);
  }
}
