package org.yitu.map.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.map.feature.FilterTarget;
import org.yitu.map.ogc.Links;
import org.yitu.map.ogc.ows.Xml;

/** The types of features as an XML Schema: what {@link GmlWriter} writes, in the same order. */
final class WfsSchema {
  private WfsSchema() {}

  static byte[] describe(List<FeatureLayer> layers) {
    Xml xml = new Xml("");
    xml.open("xsd:schema", "xmlns:xsd", "http://www.w3.org/2001/XMLSchema", "xmlns:gml", GmlWriter.GML, "xmlns:" + GmlWriter.PREFIX,
        GmlWriter.NAMESPACE, "targetNamespace", GmlWriter.NAMESPACE, "elementFormDefault", "qualified");
    xml.empty("xsd:import", "namespace", GmlWriter.GML, "schemaLocation", "http://schemas.opengis.net/gml/3.2.1/gml.xsd");
    layers.forEach(layer -> type(xml, layer.info()));
    return xml.close().toBytes();
  }

  private static void type(Xml xml, LayerInfo layer) {
    xml.open("xsd:complexType", "name", layer.id() + "Type").open("xsd:complexContent").open("xsd:extension", "base", "gml:AbstractFeatureType")
        .open("xsd:sequence");
    for (LayerField field : FilterTarget.fields(layer)) {
      xml.open("xsd:element", "name", field.name(), "type", type(field), "minOccurs", "0", "maxOccurs", "1").open("xsd:annotation");
      xml.leafWith("xsd:documentation", said(field, Locale.CHINESE), "xml:lang", "zh");
      xml.leafWith("xsd:documentation", said(field, Locale.ENGLISH), "xml:lang", "en");
      xml.close().close();
    }
    String shape = layer.kind() == GeometryKind.POINT ? "gml:PointPropertyType" : "gml:GeometryPropertyType";
    xml.empty("xsd:element", "name", FilterTarget.GEOMETRY, "type", shape, "minOccurs", "0", "maxOccurs", "1");
    xml.close().close().close().close();
    xml.empty("xsd:element", "name", layer.id(), "type", GmlWriter.PREFIX + ":" + layer.id() + "Type", "substitutionGroup", "gml:AbstractFeature");
  }

  /**
   * The field's title, and what each of its values means. Said in words: where the values made up a type of their own instead of a string,
   * clients that know the simple types alone would not know what to make of the field.
   */
  private static String said(LayerField field, Locale locale) {
    String title = field.title().in(locale);
    if (!field.codes().isEmpty()) return title + " (/api/reference/" + field.codes() + ")";
    if (field.choices().isEmpty()) return title;
    return title + ": " + field.choices().stream().map(choice -> choice.value() + " " + choice.title().in(locale)).collect(Collectors.joining("; "));
  }

  /** Names of all that a feature of the layer may have, the geometry last. */
  static List<String> names(LayerInfo layer) {
    List<String> names = new ArrayList<>(FilterTarget.fields(layer).stream().map(LayerField::name).toList());
    names.add(FilterTarget.GEOMETRY);
    return names;
  }

  private static String type(LayerField field) {
    return switch (field.type()) {
      case NUMBER -> "xsd:double";
      case BOOLEAN -> "xsd:boolean";
      case DATE -> "xsd:date";
      case TIME -> "xsd:dateTime";
      case TEXT, CHOICE -> "xsd:string";
    };
  }

  /** Where the schema of these types is to be had. */
  static String location(Links links, String types) {
    return GmlWriter.NAMESPACE + " " + links.address("?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES=" + types)
        + " http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd " + GmlWriter.GML
        + " http://schemas.opengis.net/gml/3.2.1/gml.xsd";
  }
}
