package org.yitu.business.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yitu.geo.text.Refusal;

/** All kinds of records there are, as the modules list them. Whatever is declared wrongly stops the start, all of it at once. */
@Component
public final class RecordTypes {
  private final List<RecordModule> modules;
  private final Map<String, RecordType<?>> byId = new LinkedHashMap<>();
  private final Map<Class<?>, RecordType<?>> byClass = new LinkedHashMap<>();

  public RecordTypes(List<RecordModule> modules) {
    this.modules = List.copyOf(modules);
    List<String> complaints = new ArrayList<>();
    for (RecordModule module : modules) {
      for (RecordType<?> type : module.types()) {
        if (byId.put(type.id(), type) != null) complaints.add("two types are named " + type.id());
        byClass.put(type.recordClass(), type);
        complaints.addAll(type.complaints());
      }
    }
    for (RecordType<?> type : all()) {
      for (RecordField field : type.fields()) {
        if (field.kind() == RecordField.Kind.REF && !byClass.containsKey(field.javaType())) {
          complaints.add(type + ": " + field.name() + " refers to " + field.javaType().getSimpleName() + ", which no module lists");
        }
      }
    }
    if (!complaints.isEmpty()) throw new IllegalStateException("Records declared wrongly:\n" + String.join("\n", complaints));
  }

  public List<RecordModule> modules() {
    return modules;
  }

  public List<RecordType<?>> all() {
    return List.copyOf(byId.values());
  }

  /** @throws Refusal if there is no such type */
  public RecordType<?> get(String id) {
    RecordType<?> type = byId.get(id);
    if (type == null) throw Refusal.notFound();
    return type;
  }

  public Optional<RecordType<?>> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The type whose records are of this class; the class must be one that a module lists. */
  public RecordType<?> of(Class<?> recordClass) {
    RecordType<?> type = byClass.get(recordClass);
    if (type == null) throw new IllegalArgumentException("no record type of " + recordClass);
    return type;
  }
}
