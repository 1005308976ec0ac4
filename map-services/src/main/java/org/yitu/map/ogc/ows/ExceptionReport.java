package org.yitu.map.ogc.ows;

import org.yitu.geo.text.Refusal;

/** A refusal as OWS Common 1.1 (06-121r3) writes it, which WFS 2.0 and WMTS 1.0 use. */
public final class ExceptionReport {
  private ExceptionReport() {}

  /** @param version of the service; @param locator the parameter that is meant, empty for none */
  public static byte[] of(String version, String code, String locator, String sentence) {
    Xml xml = new Xml("");
    xml.open("ows:ExceptionReport", "xmlns:ows", "http://www.opengis.net/ows/1.1", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
        "version", version, "xsi:schemaLocation", "http://www.opengis.net/ows/1.1 http://schemas.opengis.net/ows/1.1.0/owsAll.xsd");
    String[] named = locator.isEmpty() ? new String[] {"exceptionCode", code} : new String[] {"exceptionCode", code, "locator", locator};
    return xml.open("ows:Exception", named).leaf("ows:ExceptionText", sentence).close().close().toBytes();
  }

  public static String code(Refusal refusal) {
    return refusal.kind() == Refusal.Kind.INVALID ? "InvalidParameterValue" : "NoApplicableCode";
  }

  /** The status of HTTP. */
  public static int status(Refusal refusal) {
    return switch (refusal.kind()) {
      case INVALID -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
    };
  }
}
