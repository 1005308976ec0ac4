package org.yitu.map.ogc.wms;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.MapSettings;
import org.yitu.map.ogc.CrsName;
import org.yitu.map.ogc.Extents;
import org.yitu.map.ogc.Links;
import org.yitu.map.ogc.TileMatrixSet;
import org.yitu.map.ogc.ows.Xml;

/** What the WMTS says of itself, its layers and its grids (07-057r7). */
@Component
class WmtsCapabilities {
  private static final Text TITLE = Text.of("一图瓦片服务", "Picture tiles of the one map");
  private static final Links LINKS = new Links("/ogc/wmts");
  private static final Links LEGENDS = new Links("/ogc/wms");
  private static final String OPERATION = "GetCapabilities GetTile GetFeatureInfo";

  private final MapSettings settings;
  private final Extents extents;

  WmtsCapabilities(MapSettings settings, Extents extents) {
    this.settings = settings;
    this.extents = extents;
  }

  byte[] describe(Viewer viewer, List<FeatureLayer> layers) {
    Xml xml = new Xml("");
    xml.open("Capabilities", "xmlns", "http://www.opengis.net/wmts/1.0", "xmlns:ows", "http://www.opengis.net/ows/1.1", "xmlns:xlink",
        "http://www.w3.org/1999/xlink", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
        "http://www.opengis.net/wmts/1.0 http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd", "version", "1.0.0");
    xml.open("ows:ServiceIdentification").leaf("ows:Title", TITLE.in(viewer.locale())).leaf("ows:ServiceType", "OGC WMTS")
        .leaf("ows:ServiceTypeVersion", "1.0.0").leaf("ows:Fees", "NONE").leaf("ows:AccessConstraints", "NONE").close();
    xml.open("ows:OperationsMetadata");
    for (String operation : OPERATION.split(" ")) operation(xml, operation);
    xml.close().open("Contents");
    for (FeatureLayer layer : layers) {
      Envelope box = extents.of(viewer, layer);
      layer(xml, layer.info(), box.isNull() ? settings.extent() : box, viewer.locale());
    }
    for (TileGrid grid : TileGrid.values()) grid(xml, grid);
    xml.close().empty("ServiceMetadataURL", "xlink:href", LINKS.address("/1.0.0/WMTSCapabilities.xml"));
    return xml.close().toBytes();
  }

  private static void operation(Xml xml, String name) {
    xml.open("ows:Operation", "name", name).open("ows:DCP").open("ows:HTTP");
    encoding(xml, LINKS.address("?"), "KVP");
    encoding(xml, LINKS.address(name.equals("GetCapabilities") ? "/1.0.0/WMTSCapabilities.xml" : "/"), "RESTful");
    xml.close().close().close();
  }

  private static void encoding(Xml xml, String address, String name) {
    xml.open("ows:Get", "xlink:href", address).open("ows:Constraint", "name", "GetEncoding").open("ows:AllowedValues").leaf("ows:Value", name)
        .close().close().close();
  }

  private static void layer(Xml xml, LayerInfo layer, Envelope box, Locale locale) {
    xml.open("Layer").leaf("ows:Title", layer.title().in(locale)).leaf("ows:Abstract", layer.group().title().in(locale));
    xml.open("ows:WGS84BoundingBox").leaf("ows:LowerCorner", pair(box.getMinX(), box.getMinY()))
        .leaf("ows:UpperCorner", pair(box.getMaxX(), box.getMaxY())).close().leaf("ows:Identifier", layer.id());
    xml.open("Style", "isDefault", "true").leaf("ows:Identifier", "default").empty("LegendURL", "format", "image/png", "xlink:href",
        LEGENDS.address("?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + layer.id())).close();
    xml.leaf("Format", "image/png");
    for (String format : WmtsController.INFO_FORMATS) xml.leaf("InfoFormat", format);
    for (TileGrid grid : TileGrid.values()) xml.open("TileMatrixSetLink").leaf("TileMatrixSet", grid.id()).close();
    String tile = LINKS.address("/" + layer.id() + "/{style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}");
    xml.empty("ResourceURL", "format", "image/png", "resourceType", "tile", "template", tile + ".png");
    xml.empty("ResourceURL", "format", "application/json", "resourceType", "FeatureInfo", "template", tile + "/{J}/{I}.json");
    xml.close();
  }

  private static void grid(Xml xml, TileGrid grid) {
    xml.open("TileMatrixSet").leaf("ows:Identifier", grid.id()).leaf("ows:SupportedCRS", CrsName.urn(grid.crs()));
    if (grid == TileGrid.WEB_MERCATOR) xml.leaf("WellKnownScaleSet", TileMatrixSet.WELL_KNOWN_SCALES);
    for (int matrix = grid.first(); matrix <= grid.last(); matrix++) {
      xml.open("TileMatrix").leaf("ows:Identifier", String.valueOf(matrix))
          .leaf("ScaleDenominator", String.format(Locale.ROOT, "%.10f", grid.scaleDenominator(matrix))).leaf("TopLeftCorner", grid.topLeft())
          .leaf("TileWidth", String.valueOf(TileGrid.TILE)).leaf("TileHeight", String.valueOf(TileGrid.TILE))
          .leaf("MatrixWidth", String.valueOf(grid.columns(matrix))).leaf("MatrixHeight", String.valueOf(grid.rows(matrix))).close();
    }
    xml.close();
  }

  private static String pair(double x, double y) {
    return String.format(Locale.ROOT, "%.7f %.7f", x, y);
  }
}
