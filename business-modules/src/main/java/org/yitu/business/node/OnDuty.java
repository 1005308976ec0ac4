package org.yitu.business.node;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a scheduled method: of several nodes the one on duty runs it. Whoever calls the method itself runs it in any case. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnDuty {
  /** What operators call it; no two are the same. */
  String value();
}
