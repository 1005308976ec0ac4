package org.yitu.map.ogc.ows;

import org.yitu.geo.text.Text;

/** A question that one of the older OGC services turns down, with the code that its standard has for it (empty for none). */
public final class ServiceFault extends RuntimeException {
  private final String code;
  private final String locator;
  private final transient Text text;

  public ServiceFault(String code, String locator, String zh, String en) {
    this(code, locator, Text.of(zh, en));
  }

  public ServiceFault(String code, String locator, Text text) {
    super(text.en());
    this.code = code;
    this.locator = locator;
    this.text = text;
  }

  public String code() {
    return code;
  }

  /** The parameter that is meant. */
  public String locator() {
    return locator;
  }

  public Text text() {
    return text;
  }
}
