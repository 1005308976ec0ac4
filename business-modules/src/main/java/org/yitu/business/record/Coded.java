package org.yitu.business.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a code of a reference table, one that nothing stands below. Forms offer the table; code, code and name, or a name
 * of its own are taken, and the code is kept; whoever reads it reads its name too.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Coded {
  /** The table's id in {@link org.yitu.geo.reference.ReferenceTables}. */
  String value();
}
