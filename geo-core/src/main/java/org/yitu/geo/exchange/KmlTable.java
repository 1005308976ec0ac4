package org.yitu.geo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.io.GeometryGate;

/** The placemarks of a KML file. No document type, no entity, nothing from elsewhere is read; links are not followed. */
final class KmlTable extends FeatureTable {
  private static final XMLInputFactory FACTORY = factory();
  private static final int DEEPEST = 60;

  /** A placemark while it is read: its values, and the texts of its coordinates as WKT would nest them. */
  private record Placemark(Map<String, String> values, List<Part> parts) {}

  /** @param rings of a polygon, its shell first; one list of positions for a line or point */
  private record Part(String kind, List<String> rings) {}

  private interface Sink {
    boolean take(Placemark placemark);
  }

  private final Path file;
  private final List<String> columns;

  KmlTable(Path file) throws IOException {
    this.file = file;
    Set<String> names = new LinkedHashSet<>();
    int[] rows = new int[1];
    walk(placemark -> {
      checkRows(++rows[0]);
      names.addAll(placemark.values().keySet());
      checkColumns(names.size());
      return true;
    });
    if (rows[0] == 0) throw broken("KML 文件中没有地标（Placemark）。", "The KML file has no placemark.");
    columns = List.copyOf(names);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<Ground> ground() {
    return Optional.of(Ground.of("WGS84"));
  }

  @Override
  public void read(RowSink sink) throws IOException {
    int[] rows = new int[1];
    walk(placemark -> {
      List<String> values = columns.stream().map(column -> placemark.values().getOrDefault(column, "")).toList();
      return sink.row(row(++rows[0], () -> shape(placemark.parts()), values));
    });
  }

  private void walk(Sink sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) throw broken("不接受带 DOCTYPE 的 XML。", "XML with a DOCTYPE is not taken.");
        if (event == XMLStreamConstants.END_ELEMENT) depth--;
        if (event != XMLStreamConstants.START_ELEMENT) continue;
        if (++depth > DEEPEST) throw broken("XML 嵌套太深。", "The XML is nested too deep.");
        if (!xml.getLocalName().equals("Placemark")) continue;
        depth--;
        if (!sink.take(placemark(xml))) return;
      }
    } catch (XMLStreamException e) {
      throw broken("文件不是正确的 XML。", "The file is not correct XML.");
    }
  }

  private static Placemark placemark(XMLStreamReader xml) throws XMLStreamException {
    Placemark placemark = new Placemark(new LinkedHashMap<>(), new ArrayList<>());
    String data = "";
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) depth--;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      if (++depth > DEEPEST) throw broken("XML 嵌套太深。", "The XML is nested too deep.");
      switch (xml.getLocalName()) {
        case "Data" -> data = name(xml);
        case "displayName" -> {
          data = xml.getElementText();
          depth--;
        }
        case "SimpleData" -> {
          String name = name(xml);
          placemark.values().put(name, xml.getElementText());
          depth--;
        }
        case "value" -> {
          placemark.values().put(data, xml.getElementText());
          depth--;
        }
        case "name", "description" -> {
          String name = xml.getLocalName();
          placemark.values().put(name, xml.getElementText());
          depth--;
        }
        case "Point", "LineString", "Polygon" -> placemark.parts().add(new Part(xml.getLocalName(), new ArrayList<>()));
        case "coordinates" -> {
          if (!placemark.parts().isEmpty()) placemark.parts().get(placemark.parts().size() - 1).rings().add(xml.getElementText());
          else xml.getElementText();
          depth--;
        }
        default -> { }
      }
    }
    return placemark;
  }

  private static String name(XMLStreamReader xml) {
    String name = xml.getAttributeValue(null, "name");
    return name == null ? "" : name;
  }

  private static Geometry shape(List<Part> parts) {
    GeometryFactory factory = Cgcs2000.factory();
    List<Geometry> shapes = parts.stream().filter(part -> !part.rings().isEmpty()).map(part -> shape(part, factory)).toList();
    return shapes.isEmpty() ? null : shapes.size() == 1 ? shapes.get(0) : factory.buildGeometry(shapes);
  }

  private static Geometry shape(Part part, GeometryFactory factory) {
    try {
      List<Coordinate[]> rings = part.rings().stream().map(KmlTable::positions).toList();
      if (part.kind().equals("Point")) return factory.createPoint(rings.get(0)[0]);
      if (part.kind().equals("LineString")) return factory.createLineString(rings.get(0));
      LinearRing[] holes = rings.stream().skip(1).map(factory::createLinearRing).toArray(LinearRing[]::new);
      return factory.createPolygon(factory.createLinearRing(rings.get(0)), holes);
    } catch (IllegalArgumentException e) {
      throw broken("坐标写法不正确，或面的环没有闭合。", "Coordinates are not written as they should be, or a ring is not closed.");
    }
  }

  private static Coordinate[] positions(String text) {
    String[] tuples = text.strip().split("\\s+");
    if (tuples.length > GeometryGate.MAX_VERTICES) throw broken("顶点太多。", "There are too many vertices.");
    Coordinate[] positions = new Coordinate[tuples.length];
    for (int i = 0; i < tuples.length; i++) {
      String[] numbers = tuples[i].split(",");
      if (numbers.length < 2 || numbers.length > 3) throw new IllegalArgumentException(tuples[i]);
      positions[i] = new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }
    return positions;
  }
}
