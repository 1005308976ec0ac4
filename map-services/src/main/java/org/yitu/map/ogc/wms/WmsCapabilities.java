package org.yitu.map.ogc.wms;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.MapSettings;
import org.yitu.map.ogc.Extents;
import org.yitu.map.ogc.Links;
import org.yitu.map.ogc.ReferenceSystem;
import org.yitu.map.ogc.ows.Xml;

/** What the WMS says of itself, in the words of 1.3.0 (06-042) and of 1.1.1 (01-068r3). */
@Component
class WmsCapabilities {
  private static final Text TITLE = Text.of("一图地图服务", "Pictures of the one map");
  private static final String DOCTYPE = "<!DOCTYPE WMT_MS_Capabilities SYSTEM \"http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd\">";
  private static final List<String> EXCEPTIONS_1_3 = List.of("XML", "INIMAGE", "BLANK");
  private static final List<String> EXCEPTIONS_1_1 = List.of("application/vnd.ogc.se_xml", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank");
  private static final Links LINKS = new Links("/ogc/wms");
  private final MapSettings settings;
  private final Extents extents;

  WmsCapabilities(MapSettings settings, Extents extents) {
    this.settings = settings;
    this.extents = extents;
  }

  byte[] describe(boolean old, Viewer viewer, List<FeatureLayer> layers) {
    Xml xml = new Xml(old ? DOCTYPE : "");
    if (old) xml.open("WMT_MS_Capabilities", "version", "1.1.1");
    else xml.open("WMS_Capabilities", "version", "1.3.0", "xmlns", "http://www.opengis.net/wms");
    xml.open("Service").leaf("Name", old ? "OGC:WMS" : "WMS").leaf("Title", TITLE.in(viewer.locale()));
    resource(xml, old, "OnlineResource", "");
    if (!old) {
      xml.leaf("LayerLimit", String.valueOf(WmsController.MAX_LAYERS)).leaf("MaxWidth", String.valueOf(WmsController.MAX_SIDE))
          .leaf("MaxHeight", String.valueOf(WmsController.MAX_SIDE));
    }
    xml.close().open("Capability").open("Request");
    operation(xml, old, "GetCapabilities", old ? "application/vnd.ogc.wms_xml" : "text/xml");
    operation(xml, old, "GetMap", "image/png", "image/jpeg");
    operation(xml, old, "GetFeatureInfo", "application/json", "text/plain", "text/html");
    if (old) operation(xml, true, "GetLegendGraphic", "image/png");
    xml.close().open("Exception");
    for (String format : old ? EXCEPTIONS_1_1 : EXCEPTIONS_1_3) xml.leaf("Format", format);
    xml.close();
    xml.open("Layer").leaf("Title", TITLE.in(viewer.locale()));
    boxes(xml, old);
    for (FeatureLayer layer : layers) layer(xml, old, layer.info(), extents.of(viewer, layer), viewer.locale());
    return xml.close().close().close().toBytes();
  }

  private static void operation(Xml xml, boolean old, String name, String... formats) {
    xml.open(name);
    for (String format : formats) xml.leaf("Format", format);
    xml.open("DCPType").open("HTTP").open("Get");
    resource(xml, old, "OnlineResource", "?");
    xml.close().close().close().close();
  }

  private static void resource(Xml xml, boolean old, String element, String query) {
    xml.empty(element, "xmlns:xlink", "http://www.w3.org/1999/xlink", "xlink:type", "simple", "xlink:href", LINKS.address(query));
  }

  private void boxes(Xml xml, boolean old) {
    Envelope degrees = settings.extent();
    for (ReferenceSystem system : ReferenceSystem.values()) {
      if (!old || system != ReferenceSystem.CRS84) xml.leaf(old ? "SRS" : "CRS", system.code());
    }
    geographic(xml, old, degrees);
    for (ReferenceSystem system : ReferenceSystem.values()) {
      if (old && system == ReferenceSystem.CRS84) continue;
      Envelope map = new Envelope();
      for (double x : new double[] {degrees.getMinX(), degrees.getMaxX()}) {
        for (double y : new double[] {degrees.getMinY(), degrees.getMaxY()}) map.expandToInclude(system.toMap(new Coordinate(x, y)));
      }
      boolean turned = !old && system.northFirst();
      String[] box = turned ? box("miny", "minx", "maxy", "maxx", map) : box("minx", "miny", "maxx", "maxy", map);
      xml.empty("BoundingBox", old ? "SRS" : "CRS", system.code(), box[0], box[1], box[2], box[3], box[4], box[5], box[6], box[7]);
    }
  }

  private static void geographic(Xml xml, boolean old, Envelope degrees) {
    if (old) {
      xml.empty("LatLonBoundingBox", box("minx", "miny", "maxx", "maxy", degrees));
    } else {
      xml.open("EX_GeographicBoundingBox").leaf("westBoundLongitude", text(degrees.getMinX()))
          .leaf("eastBoundLongitude", text(degrees.getMaxX())).leaf("southBoundLatitude", text(degrees.getMinY()))
          .leaf("northBoundLatitude", text(degrees.getMaxY())).close();
    }
  }

  private static String[] box(String west, String south, String east, String north, Envelope box) {
    return new String[] {west, text(box.getMinX()), south, text(box.getMinY()), east, text(box.getMaxX()), north, text(box.getMaxY())};
  }

  private static void layer(Xml xml, boolean old, LayerInfo info, Envelope own, Locale locale) {
    xml.open("Layer", "queryable", "1").leaf("Name", info.id()).leaf("Title", info.title().in(locale))
        .leaf("Abstract", info.group().title().in(locale));
    if (!own.isNull()) geographic(xml, old, own);
    xml.open("Style").leaf("Name", "default").leaf("Title", info.title().in(locale));
    xml.open("LegendURL", "width", "160", "height", "130").leaf("Format", "image/png");
    resource(xml, old, "OnlineResource", "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + info.id());
    xml.close().close().close();
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.8f", number);
  }
}
