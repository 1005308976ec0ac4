package org.yitu.business.intake;

import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.yitu.business.record.RecordField;
import org.yitu.business.record.RecordImport;
import org.yitu.business.record.RecordType;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.exchange.FeatureTable;
import org.yitu.geo.exchange.Ground;
import org.yitu.geo.io.GeoJson;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.text.Refusal;

/** A row of a file as the input of a form: cells as people write them, and the position in the one datum. */
final class Cells {
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,12}(\\.[0-9]{1,15})?([eE][-+]?[0-9]{1,2})?");
  private static final GeometryGate CHINA = GeometryGate.china();

  private final RecordType<?> type;
  private final List<String> mapping;
  private final Ground ground;
  private final Optional<RecordField> geometry;

  /** @param mapping for each column of the table the field, empty for none */
  Cells(RecordType<?> type, List<String> mapping, Ground ground) {
    this.type = type;
    this.mapping = mapping;
    this.ground = ground;
    geometry = type.geometryField().filter(RecordField::writable);
  }

  RecordImport.Row row(FeatureTable.Row row) {
    Map<String, Object> input = new LinkedHashMap<>();
    Map<String, String> position = new LinkedHashMap<>();
    List<Refusal.Complaint> complaints = new ArrayList<>();
    for (int i = 0; i < mapping.size(); i++) {
      String field = mapping.get(i);
      String cell = i < row.values().size() ? harmed(row.values().get(i)) : "";
      if (field.isEmpty() || cell.isBlank()) continue;
      if (field.startsWith("@")) position.put(field, cell);
      else input.put(field, type.findField(field).map(found -> value(found, cell)).orElse(cell));
    }
    if (geometry.isPresent()) {
      String name = geometry.get().name();
      try {
        if (row.fault() != null) throw Refusal.invalid(name, row.fault());
        Geometry shape = row.geometry() != null ? row.geometry() : position(position, name);
        if (shape != null) input.put(name, placed(shape, name));
      } catch (Refusal refusal) {
        complaints.add(new Refusal.Complaint(name, refusal.text()));
      }
    }
    return new RecordImport.Row(row.number(), input, complaints);
  }

  /** In CGCS2000 and inside the country. A single part of a collection is that part. */
  private Map<String, Object> placed(Geometry shape, String name) {
    Geometry single = shape instanceof GeometryCollection && shape.getNumGeometries() == 1 ? shape.getGeometryN(0) : shape;
    if (!ground.isPlane()) CHINA.forField(name).check(single);
    return GeoJson.write(CHINA.forField(name).check(ground.toCgcs2000(single)));
  }

  private static Geometry position(Map<String, String> cells, String name) {
    String wkt = cells.get(Matching.WKT);
    if (wkt != null) return FeatureTable.fromWkt(wkt);
    String x = cells.get(Matching.X);
    String y = cells.get(Matching.Y);
    if (x == null && y == null) return null;
    if (x == null || y == null) throw Refusal.invalid(name, "经度和纬度须同时填写", "needs both numbers of its position");
    if (!NUMBER.matcher(x).matches() || !NUMBER.matcher(y).matches()) throw Refusal.invalid(name, "坐标应为数字", "needs numbers as its position");
    return Cgcs2000.point(Double.parseDouble(x), Double.parseDouble(y));
  }

  /** As the engine reads it: days and times by ISO, choices by their value, yes and no in the usual ways. */
  private static Object value(RecordField field, String cell) {
    return switch (field.kind()) {
      case DATE -> DAY.matcher(cell).matches() ? day(cell, false) : cell;
      case DATETIME -> DAY.matcher(cell).matches() ? day(cell, true) : cell;
      case BOOLEAN -> switch (cell.toLowerCase(Locale.ROOT)) {
        case "是", "true", "t", "yes", "y", "1", "√" -> "true";
        case "否", "false", "f", "no", "n", "0", "×" -> "false";
        default -> cell;
      };
      case CHOICE -> field.options().stream().filter(option -> option.label().zh().equals(cell) || option.label().en().equalsIgnoreCase(cell))
          .map(RecordField.Option::value).findFirst().orElse(cell);
      default -> cell;
    };
  }

  private static String day(String cell, boolean withTime) {
    Matcher found = DAY.matcher(cell);
    if (!found.matches()) return cell;
    String day = String.format(Locale.ROOT, "%s-%02d-%02d", found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    if (!withTime) return day;
    String time = found.group(4) == null ? "00:00" : found.group(4).length() % 3 == 1 ? "0" + found.group(4) : found.group(4);
    return day + "T" + time + (found.group(5) == null ? "" : found.group(5));
  }

  /** The apostrophe that an export puts before what a spreadsheet would run is taken away again. */
  private static String harmed(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
  }
}
