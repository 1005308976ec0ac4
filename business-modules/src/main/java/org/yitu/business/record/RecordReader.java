package org.yitu.business.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a record's class into fields, and notes what is wrong with it. */
final class RecordReader<R extends BusinessRecord> {
  /** Words that one of the databases keeps for itself and that would have to be quoted as a column. */
  private static final Set<String> RESERVED = Set.of("all", "and", "array", "as", "between", "case", "check", "constraint",
      "current", "date", "day", "default", "desc", "distinct", "end", "exists", "false", "for", "foreign", "from", "group",
      "having", "hour", "if", "in", "interval", "is", "join", "key", "left", "like", "limit", "minute", "month", "not", "null",
      "offset", "on", "or", "order", "primary", "qualify", "right", "row", "rownum", "second", "select", "set", "some", "table",
      "to", "true", "union", "unique", "user", "using", "value", "values", "when", "where", "window", "with", "year");

  private final Class<R> recordClass;
  private final Map<String, RecordField> fields = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  RecordReader(Class<R> recordClass, Set<String> readOnly) {
    this.recordClass = recordClass;
    for (Field field : recordClass.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || !Labels.has(field)) continue;
      boolean writable = !readOnly.contains(field.getName()) && !field.getName().equals("state");
      RecordField.of(field, writable).ifPresentOrElse(read -> fields.put(read.name(), read),
          () -> complain("field %s: a %s cannot be shown in a form", field.getName(), field.getType().getSimpleName()));
      checkColumn(field);
    }
    for (String name : readOnly) {
      if (!fields.containsKey(name)) complain("readOnly names %s, which is no labelled field", name);
    }
  }

  Map<String, RecordField> fields() {
    return Collections.unmodifiableMap(fields);
  }

  List<String> complaints(RecordType<R> type) {
    if (!recordClass.isAnnotationPresent(Entity.class)) complain("the class is no @Entity");
    if (!Labels.has(recordClass)) complain("the class has no @Label");
    if (fields.isEmpty()) complain("no field has a @Label");
    boolean hasState = HasState.class.isAssignableFrom(recordClass);
    if (hasState != type.flow().isPresent()) complain("HasState and flow go together");
    if (hasState && !fields.containsKey("state")) complain("HasState needs a labelled field named state");
    if (type.isLayer() && type.geometryField().isEmpty() && !type.hasEnterprise()) {
      complain("a layer needs a geometry, its own or its enterprise's");
    }
    if (type.isLayer() && type.personColumn().isPresent()) complain("tiles are shared among people: a layer has no rows for one person");
    if (type.expiryField().filter(field -> field.kind() != RecordField.Kind.DATE).isPresent()) complain("what expires is a date");
    if (fields.containsKey("name") && fields.containsKey("title")) complain("beside a name, a field called title would hide what a record is called");
    if (type.isLayer() && type.nameField().isEmpty()) complain("a layer needs a field that says its name");
    type.dated().forEach(name -> {
      boolean dated = fields.containsKey(name) && Set.of(RecordField.Kind.DATE, RecordField.Kind.DATETIME).contains(fields.get(name).kind());
      if (!dated) complain("the calendar names %s, which is no labelled date", name);
    });
    for (RecordType.Section section : type.sections()) {
      if (!fields.containsKey(section.first())) complain("a section begins with %s, which is no labelled field", section.first());
    }
    return List.copyOf(complaints);
  }

  private void checkColumn(Field field) {
    RecordField read = fields.get(field.getName());
    if (read == null) return;
    if (RESERVED.contains(read.column())) complain("field %s: the column's name is reserved", field.getName());
    Column column = field.getAnnotation(Column.class);
    if (column != null && !column.name().isEmpty()) complain("field %s: columns are named by their fields", field.getName());
    if (read.kind().isGeometry() && (column == null || !column.columnDefinition().startsWith("geometry("))) {
      complain("field %s: needs @Column(columnDefinition = \"geometry(…, 4490)\")", field.getName());
    }
  }

  private void complain(String sentence, Object... arguments) {
    complaints.add(recordClass.getSimpleName() + ": " + String.format(sentence, arguments));
  }
}
