package org.yitu.business.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a person calls it. A labelled field is part of its record's face: shown, and written unless the type says that it is
 * read only; a field without a label never enters or leaves.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Label {
  /** Chinese. */
  String value();

  /** English; if empty the Java name, made readable. */
  String en() default "";
}
