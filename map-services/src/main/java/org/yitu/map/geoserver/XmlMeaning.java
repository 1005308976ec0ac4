package org.yitu.map.geoserver;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an XML document says, whatever prefixes, comments and white space it says it with. */
final class XmlMeaning {
  private XmlMeaning() {}

  /** Empty if it is no XML, or brings a document type. */
  static String of(String xml) {
    StringBuilder meaning = new StringBuilder();
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            meaning.append('<').append(reader.getLocalName());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
              // Where the schema lies changes nothing.
              if (reader.getAttributeLocalName(i).equals("schemaLocation")) continue;
              meaning.append(' ').append(reader.getAttributeLocalName(i)).append('=').append(reader.getAttributeValue(i));
            }
            meaning.append('>');
          }
          case XMLStreamConstants.END_ELEMENT -> meaning.append("</>");
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> meaning.append(reader.getText().strip());
          case XMLStreamConstants.DTD -> {
            return "";
          }
          default -> { }
        }
      }
      return meaning.toString();
    } catch (XMLStreamException broken) {
      return "";
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
