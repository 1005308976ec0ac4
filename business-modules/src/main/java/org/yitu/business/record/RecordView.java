package org.yitu.business.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yitu.business.record.RecordField.Kind;
import org.yitu.business.record.RecordQuery.Stand;
import org.yitu.geo.feature.LayerView;
import org.yitu.geo.text.Refusal;

/**
 * The select of what an actor sees of a type, for a program that reads the database by itself. It is the statement of
 * {@link RecordLayer} with the row rule's own values written into it: only whole numbers and plain words, never anything that a
 * reader of the map has typed.
 */
final class RecordView {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]{1,60}");
  private static final String GEOMETRY = "geom";

  private final RecordType<?> type;
  private final Columns columns;

  RecordView(RecordType<?> type, Columns columns) {
    this.type = type;
    this.columns = columns;
  }

  /** @param rows without any condition but the actor's rights */
  LayerView of(RecordQuery rows) {
    return new LayerView(written(rows.selects(stand -> selected(rows, stand))), "id", GEOMETRY, shape(rows.stands()));
  }

  private String selected(RecordQuery rows, Stand stand) {
    Set<String> list = new LinkedHashSet<>(List.of("r.id as id", columns.name() + " as name", columns.state() + " as state",
        columns.severity() + " as severity"));
    Set<String> taken = Set.of("id", "name", "state", "severity", "enterprise", GEOMETRY);
    for (RecordField field : LayerDescription.attributes(type)) {
      if (!taken.contains(field.column())) list.add("r." + field.column());
    }
    if (columns.joinsEnterprise()) list.add(columns.enterpriseName() + " as enterprise");
    list.add(rows.geometry(stand) + " as " + GEOMETRY);
    return String.join(", ", list);
  }

  /** A row without a place of its own stands at its enterprise's point. */
  private String shape(List<Stand> stands) {
    Set<String> shapes = stands.stream().map(stand -> {
      Kind kind = stand == Stand.OWN ? type.geometryField().orElseThrow().kind() : Kind.POINT;
      return kind == Kind.POLYGON ? "Polygon" : kind == Kind.LINE ? "LineString" : "Point";
    }).collect(Collectors.toSet());
    return shapes.size() == 1 ? shapes.iterator().next() : "Geometry";
  }

  private static String written(Sql sql) {
    String[] parts = sql.text().split("\\?", -1);
    Object[] values = sql.parameters();
    if (parts.length != values.length + 1) throw new IllegalStateException("a value too many or too few: " + sql.text());
    StringBuilder text = new StringBuilder(parts[0]);
    for (int i = 0; i < values.length; i++) text.append(literal(values[i])).append(parts[i + 1]);
    // GeoServer takes %name% for a parameter that its reader may set.
    if (text.indexOf("%") >= 0) throw new IllegalStateException("a view may not contain a percent sign: " + text);
    return text.toString();
  }

  static String literal(Object value) {
    // Said as what the column is: PostgreSQL compares another kind of number without its index of places and owners.
    if (value instanceof Long || value instanceof Integer) return "cast(" + value + " as bigint)";
    if (value instanceof String word && WORD.matcher(word).matches()) return "'" + word + "'";
    throw Refusal.invalid("sector", "“" + value + "”不能写入图层视图：只允许字母、数字、下划线和连字符。",
        "'" + value + "' cannot be written into a layer's view: letters, digits, underscores and hyphens only.");
  }
}
