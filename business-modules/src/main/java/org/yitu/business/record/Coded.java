package org.yitu.business.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text comes from a reference table. It is a code of it, one that nothing stands below: forms offer the table; code, code and
 * name, or a name of its own are taken, and the code is kept; whoever reads it reads its name too. Or it is {@link #words}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Coded {
  /** The table's id in {@link org.yitu.geo.reference.ReferenceTables}. */
  String value();

  /** The text is names of the table, several parted by {@code ；} if it is long; other words may stand among them. */
  boolean words() default false;
}
