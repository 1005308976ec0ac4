package org.yitu.business.record;

import java.lang.reflect.AnnotatedElement;
import org.yitu.geo.text.Text;

/** Titles read from {@link Label}s. */
public final class Labels {
  private Labels() {}

  public static boolean has(AnnotatedElement element) {
    return element.isAnnotationPresent(Label.class);
  }

  /** The label's Chinese and English; where there is no label, or no English in it, the Java name made readable. */
  public static Text of(AnnotatedElement element, String javaName) {
    Label label = element.getAnnotation(Label.class);
    String english = label == null || label.en().isEmpty() ? Words.humanised(javaName) : label.en();
    return Text.of(label == null ? english : label.value(), english);
  }

  public static Text of(Class<?> type) {
    return of(type, type.getSimpleName());
  }

  public static Text of(Enum<?> constant) {
    try {
      return of(constant.getDeclaringClass().getField(constant.name()), constant.name());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("enum constant without a field: " + constant, e);
    }
  }
}
