package org.yitu.business.enterprise;

import org.yitu.business.record.Label;

/** How large an enterprise is by the statistical table; see {@link SizeTable}. */
public enum SizeClass {
  @Label("微型") MICRO, @Label("小型") SMALL, @Label("中型") MEDIUM, @Label("大型") LARGE
}
