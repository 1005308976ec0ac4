package org.yitu.business.testing;

import java.lang.reflect.Field;
import java.util.Map;

/** Fills the private fields of a record as the engine would: by name. */
public final class Fill {
  private Fill() {}

  public static <R> R in(R record, Map<String, ?> values) {
    values.forEach((name, value) -> put(record, name, value));
    return record;
  }

  public static void put(Object record, String name, Object value) {
    try {
      field(record.getClass(), name).set(record, value);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  public static Object read(Object record, String name) {
    try {
      return field(record.getClass(), name).get(record);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Field field(Class<?> owner, String name) {
    for (Class<?> at = owner; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new AssertionError(owner.getSimpleName() + " has no field " + name);
  }
}
