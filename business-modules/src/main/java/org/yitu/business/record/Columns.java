package org.yitu.business.record;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yitu.business.record.RecordField.Kind;

/** How the fields of one type are written in SQL: the record's table is {@code r}, its enterprise's {@code e}. */
final class Columns {
  /** An expression and what kind of value it has. */
  record Expression(String sql, Kind kind) {}

  private final RecordType<?> type;
  private final RecordType<?> enterprise;
  private final boolean layer;

  /** @param enterprise the type of enterprises, null if there is none */
  Columns(RecordType<?> type, RecordType<?> enterprise) {
    this(type, enterprise, false);
  }

  private Columns(RecordType<?> type, RecordType<?> enterprise, boolean layer) {
    this.type = type;
    this.enterprise = type.hasEnterprise() ? enterprise : null;
    this.layer = layer;
  }

  /** The same as a layer shows them: its field {@code enterprise} is the enterprise's name, {@code enterpriseId} its id. */
  Columns ofLayer() {
    return new Columns(type, enterprise, true);
  }

  boolean joinsEnterprise() {
    return enterprise != null;
  }

  String from() {
    return " from " + type.table() + " r"
        + (joinsEnterprise() ? " left join " + enterprise.table() + " e on e.id = r.enterprise_id" : "");
  }

  String name() {
    return type.nameField().map(field -> "r." + field.column()).orElse("''");
  }

  String enterpriseName() {
    return enterprise.nameField().map(field -> "e." + field.column()).orElseThrow();
  }

  String state() {
    return type.findField("state").map(field -> "r." + field.column()).orElse("''");
  }

  /** The record's own geometry. */
  Optional<String> ownGeometry() {
    return type.geometryField().map(field -> "r." + field.column());
  }

  Optional<String> enterpriseGeometry() {
    if (!joinsEnterprise()) return Optional.empty();
    return enterprise.geometryField().map(field -> "e." + field.column());
  }

  /** Whether its own geometry is anything larger than a point. */
  boolean isShaped() {
    return type.geometryField().filter(field -> field.kind() != Kind.POINT).isPresent();
  }

  Optional<RecordType<?>> enterpriseType() {
    return Optional.ofNullable(enterprise);
  }

  /** The grade of the severity field's choice, written as a CASE from the enum. */
  String severity() {
    return type.severityField().map(field -> field.options().stream()
        .map(option -> " when '" + option.value() + "' then " + option.severity())
        .collect(Collectors.joining("", "case r." + field.column(), " else 0 end"))).orElse("0");
  }

  /** What a filter or sort may name: labelled fields without geometry and files, and a few that every record has. */
  Optional<Expression> find(String field) {
    return switch (field) {
      case "id" -> Optional.of(new Expression("r.id", Kind.INTEGER));
      case "createdAt", "updatedAt" -> Optional.of(new Expression("r." + Words.snake(field), Kind.DATETIME));
      case "createdBy" -> Optional.of(new Expression("r.created_by", Kind.TEXT));
      case "severity" -> Optional.of(new Expression("(" + severity() + ")", Kind.INTEGER));
      default -> type.findField(field).filter(found -> !found.kind().isGeometry() && found.kind() != Kind.FILES)
          .map(found -> new Expression("r." + found.column(), found.kind())).or(() -> pseudo(field));
    };
  }

  private Optional<Expression> pseudo(String field) {
    if (field.equals("name")) return Optional.of(new Expression(name(), Kind.TEXT));
    if (field.equals("enterprise") && joinsEnterprise() && layer) return Optional.of(new Expression(enterpriseName(), Kind.TEXT));
    if (field.equals(layer ? "enterpriseId" : "enterprise") && joinsEnterprise()) return Optional.of(new Expression("r.enterprise_id", Kind.REF));
    return Optional.empty();
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
