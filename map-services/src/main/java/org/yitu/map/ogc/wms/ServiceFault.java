package org.yitu.map.ogc.wms;

import org.yitu.geo.text.Text;

/** A question that one of the older OGC services turns down, with the code that its standard has for it (empty for none). */
final class ServiceFault extends RuntimeException {
  private final String code;
  private final String locator;
  private final transient Text text;

  ServiceFault(String code, String locator, String zh, String en) {
    super(en);
    this.code = code;
    this.locator = locator;
    this.text = Text.of(zh, en);
  }

  String code() {
    return code;
  }

  /** The parameter that is meant. */
  String locator() {
    return locator;
  }

  Text text() {
    return text;
  }
}
