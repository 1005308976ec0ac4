package org.yitu.map.ogc.ows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document while it is written: names as they stand, texts escaped, what XML cannot hold left out. */
public final class Xml {
  private static final Pattern UNFIT = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  @FunctionalInterface
  private interface Step {
    void take() throws XMLStreamException;
  }

  private final ByteArrayOutputStream memory;
  private final XMLStreamWriter out;

  /** Written to memory. @param doctype the line before the root element, empty for none */
  public Xml(String doctype) {
    this(new ByteArrayOutputStream(), doctype);
  }

  /** Written to {@code target} as it grows; {@link #end} is the last word. */
  public Xml(OutputStream target) {
    this(target, "");
  }

  private Xml(OutputStream target, String doctype) {
    memory = target instanceof ByteArrayOutputStream bytes ? bytes : null;
    try {
      out = FACTORY.createXMLStreamWriter(target, "UTF-8");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no XML writer", e);
    }
    write(() -> {
      out.writeStartDocument("UTF-8", "1.0");
      if (!doctype.isEmpty()) out.writeDTD(doctype);
    });
  }

  /** @param attributes names and values in turn */
  public Xml open(String element, String... attributes) {
    write(() -> {
      out.writeStartElement(element);
      attributes(attributes);
    });
    return this;
  }

  public Xml close() {
    write(out::writeEndElement);
    return this;
  }

  public Xml empty(String element, String... attributes) {
    write(() -> {
      out.writeEmptyElement(element);
      attributes(attributes);
    });
    return this;
  }

  public Xml leaf(String element, String content) {
    return leafWith(element, content);
  }

  public Xml leafWith(String element, String content, String... attributes) {
    write(() -> {
      out.writeStartElement(element);
      attributes(attributes);
      out.writeCharacters(fit(content));
      out.writeEndElement();
    });
    return this;
  }

  /** Closes what is open and hands everything on. */
  public void end() {
    write(() -> {
      out.writeEndDocument();
      out.flush();
    });
  }

  public byte[] toBytes() {
    end();
    return memory.toByteArray();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) out.writeAttribute(attributes[i], fit(attributes[i + 1]));
  }

  private static String fit(String content) {
    return UNFIT.matcher(content).replaceAll("");
  }

  private static void write(Step step) {
    try {
      step.take();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) throw new UncheckedIOException(io);
      throw new IllegalStateException("writing XML", e);
    }
  }
}
