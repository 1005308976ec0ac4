package org.yitu.business.record;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The fields of a step's form, read from its record class. */
final class RecordForms {
  private RecordForms() {}

  static List<RecordField> fields(Class<? extends Record> form) {
    List<RecordField> fields = new ArrayList<>();
    for (RecordComponent component : form.getRecordComponents()) {
      try {
        fields.add(RecordField.of(form.getDeclaredField(component.getName()), true)
            .orElseThrow(() -> new IllegalArgumentException("form " + form.getName() + ": " + component)));
      } catch (NoSuchFieldException e) {
        throw new IllegalStateException(e);
      }
    }
    return fields;
  }
}
