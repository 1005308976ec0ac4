package org.yitu.business.record;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordField.Kind;
import org.yitu.geo.text.Refusal;

/** Reads a person's input into a record or a step's form: writable labelled fields and nothing else. */
@Component
class FormReader {
  private final RecordFinder finder;
  private final EntityManager entities;
  private final Validator validator;
  private final Clock clock;

  FormReader(RecordFinder finder, EntityManager entities, Validator validator, Clock clock) {
    this.finder = finder;
    this.entities = entities;
    this.validator = validator;
    this.clock = clock;
  }

  /** Writes {@code input} into the record's fields; members in {@code known} are somebody else's to read. */
  void fill(Actor actor, RecordType<?> type, BusinessRecord target, Map<String, ?> input, Set<String> known, Complaints complaints) {
    for (Map.Entry<String, ?> member : input.entrySet()) {
      if (known.contains(member.getKey())) continue;
      RecordField field = type.findField(member.getKey()).orElse(null);
      if (field == null) {
        complaints.add(member.getKey(), "没有这个字段", "is no field of this record");
      } else if (!field.writable()) {
        complaints.add(member.getKey(), "此字段不能修改", "cannot be written");
      } else {
        fill(actor, target, field, member.getValue(), complaints);
      }
    }
  }

  private void fill(Actor actor, BusinessRecord target, RecordField field, Object json, Complaints complaints) {
    try {
      Object value = Values.read(field, json, clock.getZone());
      if (value instanceof Values.Located located) {
        target.sourceDatum = located.datum();
        value = located.geometry();
      } else if (field.kind() == Kind.REF && value != null) {
        value = reference(actor, field, (Long) value);
      }
      if (value == null && field.javaType().isPrimitive()) throw Refusal.invalid(field.name(), "必填", "is required");
      field.write(target, value);
    } catch (Refusal refusal) {
      complaints.add(refusal, field.name());
    }
  }

  /** Checks the record as it now is. */
  void check(BusinessRecord target, Complaints complaints) {
    complaints.check(validator, target);
  }

  /** Builds and checks a step's form. */
  <F extends Record> F form(Actor actor, Class<F> form, Map<String, ?> input) {
    List<RecordField> fields = RecordForms.fields(form);
    Map<String, Object> values = new HashMap<>();
    Complaints complaints = new Complaints();
    for (String name : input.keySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) complaints.add(name, "没有这个字段", "is no field of this step");
    }
    for (RecordField field : fields) {
      try {
        Object value = Values.read(field, input.get(field.name()), clock.getZone());
        if (value instanceof Values.Located located) value = located.geometry();
        if (field.kind() == Kind.REF && value != null) value = reference(actor, field, (Long) value);
        if (value == null && field.javaType() == boolean.class) value = false;
        if (value == null && field.javaType().isPrimitive()) throw Refusal.invalid(field.name(), "必填", "is required");
        values.put(field.name(), value);
      } catch (Refusal refusal) {
        complaints.add(refusal, field.name());
      }
    }
    complaints.throwIfAny();
    F filled = construct(form, values);
    complaints.check(validator, filled);
    complaints.throwIfAny();
    return filled;
  }

  /** A record that the actor may see; what he may not see does not exist for him. */
  private Object reference(Actor actor, RecordField field, long id) {
    RecordType<?> type = finder.types().of(field.javaType());
    if (!finder.sees(actor, type, id)) throw Refusal.invalid(field.name(), "没有找到", "was not found");
    return entities.find(field.javaType(), id);
  }

  private static <F extends Record> F construct(Class<F> form, Map<String, Object> values) {
    RecordComponent[] components = form.getRecordComponents();
    try {
      Constructor<F> constructor = form.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(Arrays.stream(components).map(each -> values.get(each.getName())).toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Refusal refusal) throw refusal;
      throw new IllegalStateException("form " + form, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("form " + form, e);
    }
  }
}
