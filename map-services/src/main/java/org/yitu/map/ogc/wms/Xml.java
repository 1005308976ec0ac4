package org.yitu.map.ogc.wms;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document while it is written: names as they stand, texts escaped, what XML cannot hold left out. */
final class Xml {
  private static final String UNFIT = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

  @FunctionalInterface
  private interface Step {
    void take() throws XMLStreamException;
  }

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  /** @param doctype the line before the root element, empty for none */
  Xml(String doctype) {
    try {
      out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    write(() -> {
      out.writeStartDocument("UTF-8", "1.0");
      if (!doctype.isEmpty()) out.writeDTD(doctype);
    });
  }

  /** @param attributes names and values in turn */
  Xml open(String element, String... attributes) {
    write(() -> {
      out.writeStartElement(element);
      attributes(attributes);
    });
    return this;
  }

  Xml close() {
    write(out::writeEndElement);
    return this;
  }

  Xml empty(String element, String... attributes) {
    write(() -> {
      out.writeEmptyElement(element);
      attributes(attributes);
    });
    return this;
  }

  Xml leaf(String element, String content) {
    return leafWith(element, content);
  }

  Xml leafWith(String element, String content, String... attributes) {
    write(() -> {
      out.writeStartElement(element);
      attributes(attributes);
      out.writeCharacters(fit(content));
      out.writeEndElement();
    });
    return this;
  }

  byte[] toBytes() {
    write(() -> {
      out.writeEndDocument();
      out.flush();
    });
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) out.writeAttribute(attributes[i], fit(attributes[i + 1]));
  }

  private static String fit(String content) {
    return content.replaceAll(UNFIT, "");
  }

  private static void write(Step step) {
    try {
      step.take();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory", e);
    }
  }
}
