package org.yitu.geo.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** KML 2.2: a placemark each, its values as extended data. */
final class KmlWriter extends FeatureWriter {
  private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";
  private final ExportTable table;
  private final int nameColumn;
  private final OutputStream out;
  private final XMLStreamWriter xml;

  KmlWriter(ExportTable table, OutputStream out) throws IOException {
    this.table = table;
    this.out = new BufferedOutputStream(out);
    nameColumn = IntStream.range(0, table.columns().size()).filter(i -> table.columns().get(i).name().equals("name")).findFirst().orElse(-1);
    try {
      xml = XMLOutputFactory.newInstance().createXMLStreamWriter(this.out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("kml");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeStartElement("Document");
      text("name", table.name());
      if (!table.notice().isEmpty()) text("description", table.notice());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void write(Geometry geometry, List<?> values) throws IOException {
    try {
      xml.writeStartElement("Placemark");
      if (nameColumn >= 0 && values.get(nameColumn) != null) text("name", values.get(nameColumn).toString());
      xml.writeStartElement("ExtendedData");
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) == null) continue;
        xml.writeStartElement("Data");
        // GDAL makes underscores of what is no letter of English; readers show the other name.
        xml.writeAttribute("name", legal(table.columns().get(i).name()));
        text("displayName", table.columns().get(i).head());
        text("value", values.get(i).toString());
        xml.writeEndElement();
      }
      xml.writeEndElement();
      if (geometry != null) shape(table.ground().fromCgcs2000(geometry));
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void shape(Geometry geometry) throws XMLStreamException {
    if (geometry instanceof Point point) {
      around("Point", () -> text("coordinates", positions(point.getCoordinateSequence())));
    } else if (geometry instanceof LineString line) {
      around("LineString", () -> text("coordinates", positions(line.getCoordinateSequence())));
    } else if (geometry instanceof Polygon polygon) {
      around("Polygon", () -> {
        ring("outerBoundaryIs", polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) ring("innerBoundaryIs", polygon.getInteriorRingN(i));
      });
    } else if (geometry instanceof GeometryCollection parts) {
      around("MultiGeometry", () -> {
        for (int i = 0; i < parts.getNumGeometries(); i++) shape(parts.getGeometryN(i));
      });
    }
  }

  private void ring(String role, LineString ring) throws XMLStreamException {
    around(role, () -> around("LinearRing", () -> text("coordinates", positions(ring.getCoordinateSequence()))));
  }

  /** What is written inside an element. */
  private interface Inside {
    void write() throws XMLStreamException;
  }

  private void around(String element, Inside inside) throws XMLStreamException {
    xml.writeStartElement(element);
    inside.write();
    xml.writeEndElement();
  }

  private static String positions(CoordinateSequence sequence) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sequence.size(); i++) {
      text.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.8f,%.8f", sequence.getX(i), sequence.getY(i)));
    }
    return text.toString();
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  /** Without what no XML may hold. */
  private static String legal(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }

  @Override
  public void close() throws IOException {
    try (OutputStream closing = out) {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
