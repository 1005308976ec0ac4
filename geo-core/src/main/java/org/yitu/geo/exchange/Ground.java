package org.yitu.geo.exchange;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Datum;
import org.yitu.geo.crs.MapProjection;
import org.yitu.geo.text.Refusal;

/**
 * What the positions of a file are in: longitude and latitude of a datum, or metres of a Gauss–Krüger zone of CGCS2000 or of Web
 * Mercator. In a file x is always the easting or longitude.
 */
public final class Ground {
  public static final Ground CGCS2000 = new Ground(Datum.CGCS2000, null);
  private static final int FIRST_WITH_ZONE = 4513;
  private static final int FIRST_WITHOUT_ZONE = 4534;
  private static final int FIRST_ZONE = 25;
  private static final String GEOGCS = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
      + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
  private static final String WGS84_GEOGCS = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
      + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private final Datum datum;
  private final MapProjection plane;

  private Ground(Datum datum, MapProjection plane) {
    this.datum = datum;
    this.plane = plane;
  }

  /** Written as a datum ({@code CGCS2000}, {@code WGS84}, {@code GCJ-02}, {@code BD-09}) or as an EPSG code. */
  public static Ground of(String name) {
    String code = name.strip().toUpperCase(Locale.ROOT).replaceFirst("^EPSG:{1,2}", "");
    if (!code.matches("[0-9]{4,5}")) return new Ground(Datum.of(name.strip()), null);
    return switch (code) {
      case "4490" -> CGCS2000;
      case "4326" -> new Ground(Datum.WGS84, null);
      default -> new Ground(Datum.CGCS2000, MapProjection.of(Integer.parseInt(code)));
    };
  }

  public boolean isPlane() {
    return plane != null;
  }

  /** GCJ-02 and BD-09, which web maps shift on purpose. */
  public boolean isShifted() {
    return datum == Datum.GCJ02 || datum == Datum.BD09;
  }

  /** 0 for what has none. */
  public int epsg() {
    if (plane != null) return plane.epsg();
    return isShifted() ? 0 : datum == Datum.WGS84 ? 4326 : 4490;
  }

  /** As a person writes it: {@code CGCS2000}, {@code GCJ-02}, {@code EPSG:4544}. */
  public String title() {
    return plane == null ? datum.title() : "EPSG:" + plane.epsg();
  }

  public Geometry fromCgcs2000(Geometry geometry) {
    return plane == null ? datum.fromCgcs2000(geometry) : plane.toPlane(geometry);
  }

  /** @throws Refusal if a position cannot be converted */
  public Geometry toCgcs2000(Geometry geometry) {
    return plane == null ? datum.toCgcs2000(geometry) : plane.toLonLat(geometry);
  }

  /** Decimal places that a position is written with: a millimetre, or less. */
  int places() {
    return isPlane() ? 3 : 8;
  }

  /** As a .prj says it. */
  String esriText() {
    if (plane == null) return datum == Datum.WGS84 ? WGS84_GEOGCS : GEOGCS;
    int epsg = plane.epsg();
    if (epsg == MapProjection.WEB_MERCATOR_EPSG) {
      return "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + WGS84_GEOGCS + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],"
          + "PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
          + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]";
    }
    boolean withZone = epsg < FIRST_WITHOUT_ZONE;
    int zone = epsg - (withZone ? FIRST_WITH_ZONE : FIRST_WITHOUT_ZONE) + FIRST_ZONE;
    String name = withZone ? "CGCS2000_3_Degree_GK_Zone_" + zone : "CGCS2000_3_Degree_GK_CM_" + 3 * zone + "E";
    return "PROJCS[\"" + name + "\"," + GEOGCS + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
        + (withZone ? zone + "500000.0" : "500000.0") + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," + 3 * zone
        + ".0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
  }

  /** What a .prj says, as far as this platform knows it; null for what it does not know. */
  static Ground ofEsriText(String text) {
    String plain = text.replaceAll("\\s", "");
    String upper = plain.toUpperCase(Locale.ROOT);
    boolean china = upper.contains("CHINA_2000") || upper.contains("CGCS2000") || upper.contains("CHINA_GEODETIC_COORDINATE_SYSTEM_2000");
    boolean world = upper.contains("D_WGS_1984") || upper.contains("WGS84") || upper.contains("WGS_1984");
    if (!upper.startsWith("PROJCS")) {
      if (!upper.startsWith("GEOGCS")) return null;
      return china ? CGCS2000 : world ? of("WGS84") : null;
    }
    if (upper.contains("MERCATOR_AUXILIARY_SPHERE") || upper.contains("PSEUDO-MERCATOR")) return of("EPSG:3857");
    if (!china || !(upper.contains("GAUSS_KRUGER") || upper.contains("TRANSVERSE_MERCATOR"))) return null;
    Double meridian = parameter(upper, "CENTRAL_MERIDIAN");
    Double easting = parameter(upper, "FALSE_EASTING");
    if (meridian == null || easting == null || meridian % 3 != 0 || meridian < 75 || meridian > 135) return null;
    int zone = (int) (meridian / 3);
    if (easting == 500_000) return of("EPSG:" + (FIRST_WITHOUT_ZONE + zone - FIRST_ZONE));
    return easting == zone * 1_000_000L + 500_000 ? of("EPSG:" + (FIRST_WITH_ZONE + zone - FIRST_ZONE)) : null;
  }

  private static Double parameter(String wkt, String name) {
    Matcher found = Pattern.compile("\"" + name + "\",(-?[0-9.]{1,20})").matcher(wkt);
    return found.find() ? Double.valueOf(found.group(1)) : null;
  }
}
