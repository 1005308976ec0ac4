package org.yitu.map.ogc.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;
import org.yitu.map.ogc.CrsName;
import org.yitu.map.ogc.Extents;
import org.yitu.map.ogc.Links;
import org.yitu.map.ogc.ReferenceSystem;
import org.yitu.map.ogc.ows.Xml;

/** What the WFS says of itself, of the layers that the viewer sees, and of the filters that it takes. */
@Component
class WfsCapabilities {
  static final Links LINKS = new Links("/ogc/wfs");
  private static final Text TITLE = Text.of("一图要素服务", "Features of the one map");
  private static final List<String> OPERATIONS = List.of("GetCapabilities", "DescribeFeatureType", "ListStoredQueries",
      "DescribeStoredQueries", "GetFeature", "GetPropertyValue");
  private static final List<String> TRUE = List.of("ImplementsBasicWFS", "KVPEncoding", "XMLEncoding", "ImplementsResultPaging");
  private static final List<String> FALSE = List.of("ImplementsTransactionalWFS", "ImplementsLockingWFS", "SOAPEncoding",
      "ImplementsInheritance", "ImplementsRemoteResolve", "ImplementsStandardJoins", "ImplementsSpatialJoins", "ImplementsTemporalJoins",
      "ImplementsFeatureVersioning", "ManageStoredQueries", "PagingIsTransactionSafe");
  private static final List<String> FILTER_TRUE = List.of("ImplementsQuery", "ImplementsAdHocQuery", "ImplementsResourceId",
      "ImplementsMinStandardFilter", "ImplementsStandardFilter", "ImplementsMinSpatialFilter", "ImplementsSpatialFilter",
      "ImplementsMinTemporalFilter", "ImplementsSorting", "ImplementsMinimumXPath");
  private static final List<String> FILTER_FALSE = List.of("ImplementsFunctions", "ImplementsTemporalFilter", "ImplementsVersionNav",
      "ImplementsExtendedOperators", "ImplementsSchemaElementFunc");
  private static final List<String> COMPARISONS = List.of("PropertyIsEqualTo", "PropertyIsNotEqualTo", "PropertyIsLessThan",
      "PropertyIsGreaterThan", "PropertyIsLessThanOrEqualTo", "PropertyIsGreaterThanOrEqualTo", "PropertyIsLike", "PropertyIsNull",
      "PropertyIsNil", "PropertyIsBetween");
  private static final List<String> SHAPES = List.of("gml:Envelope", "gml:Point", "gml:LineString", "gml:Curve", "gml:Polygon", "gml:Surface",
      "gml:MultiPoint", "gml:MultiCurve", "gml:MultiSurface", "gml:MultiGeometry");
  private static final List<String> SPATIAL = List.of("BBOX", "Equals", "Disjoint", "Intersects", "Touches", "Crosses", "Within", "Contains",
      "Overlaps", "DWithin", "Beyond");
  private static final List<String> TEMPORAL = List.of("During", "After", "Before", "TEquals");

  /** Corners are rounded outwards, so that a box of one point still has a size. */
  private static final double STEPS = 1e7;

  private final Extents extents;

  WfsCapabilities(Extents extents) {
    this.extents = extents;
  }

  byte[] describe(Viewer viewer, List<FeatureLayer> layers) {
    Xml xml = new Xml("");
    xml.open("wfs:WFS_Capabilities", "version", "2.0.0", "xmlns:wfs", "http://www.opengis.net/wfs/2.0", "xmlns:ows",
        "http://www.opengis.net/ows/1.1", "xmlns:fes", "http://www.opengis.net/fes/2.0", "xmlns:gml", GmlWriter.GML, "xmlns:xlink",
        "http://www.w3.org/1999/xlink", "xmlns:" + GmlWriter.PREFIX, GmlWriter.NAMESPACE, "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation",
        "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd");
    xml.open("ows:ServiceIdentification").leaf("ows:Title", TITLE.in(viewer.locale())).leaf("ows:ServiceType", "WFS")
        .leaf("ows:ServiceTypeVersion", "2.0.0").leaf("ows:Fees", "NONE").leaf("ows:AccessConstraints", "NONE").close();
    xml.open("ows:ServiceProvider").leaf("ows:ProviderName", TITLE.in(viewer.locale())).open("ows:ServiceContact").close().close();
    operations(xml);
    xml.open("wfs:FeatureTypeList");
    for (FeatureLayer layer : layers) type(xml, layer.info(), extents.of(viewer, layer), viewer.locale());
    xml.close();
    filters(xml);
    return xml.close().toBytes();
  }

  private static void operations(Xml xml) {
    xml.open("ows:OperationsMetadata");
    for (String operation : OPERATIONS) {
      xml.open("ows:Operation", "name", operation).open("ows:DCP").open("ows:HTTP").empty("ows:Get", "xlink:href", LINKS.address("?"))
          .empty("ows:Post", "xlink:href", LINKS.address("")).close().close();
      if (operation.equals("GetCapabilities")) values(xml, "ows:Parameter", "AcceptVersions", List.of("2.0.0"));
      if (operation.equals("DescribeFeatureType")) values(xml, "ows:Parameter", "outputFormat", List.of(WfsController.GML_TYPE));
      if (operation.equals("GetFeature")) {
        values(xml, "ows:Parameter", "resultType", List.of("results", "hits"));
        values(xml, "ows:Parameter", "outputFormat", List.of(WfsController.GML_TYPE, WfsController.JSON_TYPE));
      }
      xml.close();
    }
    values(xml, "ows:Parameter", "version", List.of("2.0.0"));
    values(xml, "ows:Parameter", "resolve", List.of("local"));
    values(xml, "ows:Parameter", "srsName", Arrays.stream(ReferenceSystem.values()).map(CrsName::urn).toList());
    TRUE.forEach(name -> constraint(xml, "ows:Constraint", name, "TRUE"));
    FALSE.forEach(name -> constraint(xml, "ows:Constraint", name, "FALSE"));
    constraint(xml, "ows:Constraint", "CountDefault", String.valueOf(WfsRequest.DEFAULT_COUNT));
    values(xml, "ows:Constraint", "QueryExpressions", List.of("wfs:Query", "wfs:StoredQuery"));
    xml.close();
  }

  private static void values(Xml xml, String element, String name, List<String> values) {
    xml.open(element, "name", name).open("ows:AllowedValues");
    values.forEach(value -> xml.leaf("ows:Value", value));
    xml.close().close();
  }

  private static void constraint(Xml xml, String element, String name, String value) {
    xml.open(element, "name", name).empty("ows:NoValues").leaf("ows:DefaultValue", value).close();
  }

  private static void type(Xml xml, LayerInfo layer, Envelope box, Locale locale) {
    xml.open("wfs:FeatureType").leaf("wfs:Name", GmlWriter.PREFIX + ":" + layer.id()).leaf("wfs:Title", layer.title().in(locale))
        .leaf("wfs:Abstract", layer.group().title().in(locale)).leaf("wfs:DefaultCRS", CrsName.DEFAULT.text());
    for (ReferenceSystem system : ReferenceSystem.values()) {
      if (!CrsName.urn(system).equals(CrsName.DEFAULT.text())) xml.leaf("wfs:OtherCRS", CrsName.urn(system));
    }
    if (!box.isNull()) {
      xml.open("ows:WGS84BoundingBox").leaf("ows:LowerCorner", corner(Math.floor(box.getMinX() * STEPS), Math.floor(box.getMinY() * STEPS)))
          .leaf("ows:UpperCorner", corner(Math.ceil(box.getMaxX() * STEPS), Math.ceil(box.getMaxY() * STEPS))).close();
    }
    xml.close();
  }

  /** @param x degrees times {@link #STEPS}; @param y the same */
  private static String corner(double x, double y) {
    return String.format(Locale.ROOT, "%.7f %.7f", x / STEPS, y / STEPS);
  }

  private static void filters(Xml xml) {
    xml.open("fes:Filter_Capabilities").open("fes:Conformance");
    FILTER_TRUE.forEach(name -> constraint(xml, "fes:Constraint", name, "TRUE"));
    FILTER_FALSE.forEach(name -> constraint(xml, "fes:Constraint", name, "FALSE"));
    xml.close();
    xml.open("fes:Id_Capabilities").empty("fes:ResourceIdentifier", "name", "fes:ResourceId").close();
    xml.open("fes:Scalar_Capabilities").empty("fes:LogicalOperators").open("fes:ComparisonOperators");
    COMPARISONS.forEach(name -> xml.empty("fes:ComparisonOperator", "name", name));
    xml.close().close();
    xml.open("fes:Spatial_Capabilities").open("fes:GeometryOperands");
    SHAPES.forEach(name -> xml.empty("fes:GeometryOperand", "name", name));
    xml.close().open("fes:SpatialOperators");
    SPATIAL.forEach(name -> xml.empty("fes:SpatialOperator", "name", name));
    xml.close().close();
    xml.open("fes:Temporal_Capabilities").open("fes:TemporalOperands").empty("fes:TemporalOperand", "name", "gml:TimeInstant")
        .empty("fes:TemporalOperand", "name", "gml:TimePeriod").close().open("fes:TemporalOperators");
    TEMPORAL.forEach(name -> xml.empty("fes:TemporalOperator", "name", name));
    xml.close().close().close();
  }
}
