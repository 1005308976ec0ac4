package org.yitu.map.ogc.wfs;

import java.util.List;
import java.util.Set;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;
import org.yitu.map.ogc.ows.Kvp;
import org.yitu.map.ogc.ows.Xml;

/** The one stored query that every WFS 2.0 has, GetFeatureById, under its old and its new name. */
final class StoredQueries {
  static final String BY_ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
  private static final Set<String> NAMES = Set.of(BY_ID, "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById");
  private static final Text TITLE = Text.of("按编号取一个要素", "One feature by its id");
  private static final String WFS = "http://www.opengis.net/wfs/2.0";

  private StoredQueries() {}

  static void check(String id) {
    if (!NAMES.contains(id)) throw Kvp.wrong("storedQuery_Id");
  }

  static byte[] list(Viewer viewer, List<FeatureLayer> layers) {
    Xml xml = new Xml("");
    xml.open("wfs:ListStoredQueriesResponse", "xmlns:wfs", WFS, "xmlns:" + GmlWriter.PREFIX, GmlWriter.NAMESPACE, "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation", WFS + " http://schemas.opengis.net/wfs/2.0/wfs.xsd");
    xml.open("wfs:StoredQuery", "id", BY_ID).leaf("wfs:Title", TITLE.in(viewer.locale()));
    if (layers.isEmpty()) xml.leaf("wfs:ReturnFeatureType", "");
    layers.forEach(layer -> xml.leaf("wfs:ReturnFeatureType", GmlWriter.PREFIX + ":" + layer.info().id()));
    return xml.close().close().toBytes();
  }

  static byte[] describe(Viewer viewer, List<FeatureLayer> layers, String id) {
    if (!id.isEmpty()) check(id);
    Xml xml = new Xml("");
    xml.open("wfs:DescribeStoredQueriesResponse", "xmlns:wfs", WFS, "xmlns:xsd", "http://www.w3.org/2001/XMLSchema",
        "xmlns:" + GmlWriter.PREFIX, GmlWriter.NAMESPACE, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
        WFS + " http://schemas.opengis.net/wfs/2.0/wfs.xsd");
    xml.open("wfs:StoredQueryDescription", "id", BY_ID).leaf("wfs:Title", TITLE.in(viewer.locale()));
    xml.open("wfs:Parameter", "name", "id", "type", "xsd:string").close();
    StringBuilder types = new StringBuilder();
    layers.forEach(layer -> types.append(types.isEmpty() ? "" : " ").append(GmlWriter.PREFIX).append(':').append(layer.info().id()));
    xml.empty("wfs:QueryExpressionText", "returnFeatureTypes", types.toString(), "language", "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression",
        "isPrivate", "true");
    return xml.close().close().toBytes();
  }
}
