package org.yitu.geo.exchange;

import java.util.Arrays;
import java.util.Locale;
import org.yitu.geo.text.Refusal;

/** The files that features leave as and come in as. */
public enum ExchangeFormat {
  GEOJSON("geojson", "application/geo+json", false, false),
  SHAPEFILE("zip", "application/zip", true, false),
  GEOPACKAGE("gpkg", "application/geopackage+sqlite3", true, false),
  KML("kml", "application/vnd.google-earth.kml+xml", false, false),
  CSV("csv", "text/csv", true, true),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true, true),
  FLATGEOBUF("fgb", "application/vnd.flatgeobuf", true, false);

  private final String ending;
  private final String contentType;
  private final boolean takesPlanes;
  private final boolean takesShifted;

  /** @param takesPlanes whether positions may be metres of a projection; @param takesShifted whether they may be GCJ-02 or BD-09 */
  ExchangeFormat(String ending, String contentType, boolean takesPlanes, boolean takesShifted) {
    this.ending = ending;
    this.contentType = contentType;
    this.takesPlanes = takesPlanes;
    this.takesShifted = takesShifted;
  }

  public String ending() {
    return ending;
  }

  public String contentType() {
    return contentType;
  }

  /** @throws Refusal naming the formats */
  public static ExchangeFormat of(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
        .orElseThrow(() -> Refusal.invalid("format", "格式只能是 geojson、shapefile、geopackage、kml、csv、xlsx 或 flatgeobuf。",
            "The format is geojson, shapefile, geopackage, kml, csv, xlsx or flatgeobuf."));
  }

  /** @throws Refusal if a file of this kind cannot say that its positions are in {@code ground} */
  public void demand(Ground ground) {
    if (ground.isShifted() && !takesShifted) {
      throw Refusal.invalid("datum", "GCJ-02、BD-09 没有标准代号，只能写入 CSV 或 Excel。", "GCJ-02 and BD-09 have no code of their own: they go into CSV and Excel only.");
    }
    if (ground.isPlane() && !takesPlanes) {
      throw Refusal.invalid("datum", "此格式只写经纬度，不写投影坐标。", "This format holds longitude and latitude, no plane coordinates.");
    }
  }
}
