package org.yitu.map.ogc.ows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yitu.geo.text.Refusal;

/**
 * Reads XML from outside into {@link XmlNode}s. A document type is refused before anything in it is looked at, entities beyond
 * the five of XML do not exist, no schema and no other address is ever fetched, and size, depth and number of elements are
 * bounded.
 */
public final class XmlInput {
  /** A polygon of some 10,000 vertices. */
  public static final int MAX_BYTES = 512 * 1024;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ELEMENTS = 20_000;
  private static final XMLInputFactory FACTORY = factory();

  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;

  private record Open(String name, Map<String, String> attributes, List<XmlNode> children, StringBuilder text) {}

  private XmlInput() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory;
  }

  /** @throws Refusal too large; @throws ServiceFault if it is not XML, or dangerous */
  public static XmlNode read(InputStream input) throws IOException {
    byte[] bytes = input.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "请求过大，最多 512 KiB。", "The request is too large: 512 KiB at most.");
    }
    return read(bytes);
  }

  public static XmlNode read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static XmlNode read(byte[] bytes) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
      return new XmlInput().read(reader);
    } catch (XMLStreamException e) {
      throw fault("请求不是正确的 XML。", "The request is not correct XML.");
    }
  }

  private XmlNode read(XMLStreamReader reader) throws XMLStreamException {
    XmlNode root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw fault("不接受 DTD 和实体。", "A DTD or an entity is not taken.");
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) open.peek().text().append(reader.getText());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          Open closed = open.pop();
          XmlNode node = new XmlNode(closed.name(), closed.attributes(), List.copyOf(closed.children()), closed.text().toString().strip());
          if (open.isEmpty()) root = node;
          else open.peek().children().add(node);
        }
        default -> { }
      }
    }
    if (root == null) throw fault("请求是空的。", "The request is empty.");
    return root;
  }

  private void start(XMLStreamReader reader) {
    if (open.size() >= MAX_DEPTH || ++elements > MAX_ELEMENTS) {
      throw fault("XML 嵌套太深或元素太多。", "The XML is nested too deep or has too many elements.");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    open.push(new Open(reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder()));
  }

  private static ServiceFault fault(String zh, String en) {
    return new ServiceFault("OperationParsingFailed", "", zh, en);
  }
}
