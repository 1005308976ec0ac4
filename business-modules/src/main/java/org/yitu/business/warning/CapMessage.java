package org.yitu.business.warning;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An alarm as a message of the Common Alerting Protocol 1.2 (OASIS), in Chinese and English. Red, orange, yellow and blue are its Extreme,
 * Severe, Moderate and Minor; what a sensor measured is Observed, what follows from a date or a question Likely; what is back to normal is
 * Past. The first message is an Alert, each later state of it an Update of that one, the closed one its Cancel.
 */
final class CapMessage {
  static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
  /** CAP wants an offset in numbers, also for none. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final Map<String, String> SEVERITIES = Map.of("RED", "Extreme", "ORANGE", "Severe", "YELLOW", "Moderate", "BLUE", "Minor");

  /** What is said in one language. */
  record Words(String language, String event, String senderName, String headline, String description, String instruction, String areaDesc) {}

  /**
   * @param level null for none
   * @param observed whether something was measured
   * @param settled whether it is back to normal
   * @param rings polygons as lists of longitude and latitude; empty if there is only a point
   * @param point longitude and latitude, null if nobody knows where it is
   */
  record Content(long id, long version, OffsetDateTime createdAt, OffsetDateTime updatedAt, boolean closed, String level, boolean observed,
      boolean settled, List<Words> words, List<List<List<Double>>> rings, List<Double> point) {}

  /** Who sends. @param test whether what it says is made up (demo data) */
  record Sender(String name, boolean test) {}

  private final Content alarm;
  private final Sender sender;
  private final XMLStreamWriter xml;

  private CapMessage(Content alarm, Sender sender, XMLStreamWriter xml) {
    this.alarm = alarm;
    this.sender = sender;
    this.xml = xml;
  }

  static String of(Content alarm, Sender sender) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new CapMessage(alarm, sender, xml).write();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write alarm " + alarm.id(), e);
    }
    return text.toString();
  }

  static String identifier(long id, long version) {
    return "yitu.alarm." + id + "." + version;
  }

  static String time(OffsetDateTime time) {
    return TIME.format(time);
  }

  private void write() throws XMLStreamException {
    xml.writeStartElement("alert");
    xml.writeDefaultNamespace(NAMESPACE);
    boolean first = alarm.version() == 0;
    element("identifier", identifier(alarm.id(), alarm.version()));
    element("sender", sender.name());
    element("sent", time(first ? alarm.createdAt() : alarm.updatedAt()));
    element("status", sender.test() ? "Test" : "Actual");
    element("msgType", first ? "Alert" : alarm.closed() ? "Cancel" : "Update");
    element("scope", "Restricted");
    element("restriction", "Readers of this platform with a right to this alarm");
    if (sender.test()) element("note", "演示数据（示意） / Demo data, nothing of this is real");
    if (!first) element("references", sender.name() + "," + identifier(alarm.id(), 0) + "," + time(alarm.createdAt()));
    for (Words words : alarm.words()) info(words);
    xml.writeEndElement();
  }

  private void info(Words words) throws XMLStreamException {
    xml.writeStartElement("info");
    element("language", words.language());
    element("category", "Safety");
    element("event", words.event());
    element("responseType", alarm.closed() || alarm.settled() ? "AllClear" : "Assess");
    element("urgency", alarm.closed() || alarm.settled() ? "Past" : isGrave() ? "Immediate" : "Expected");
    element("severity", alarm.level() == null ? "Unknown" : SEVERITIES.getOrDefault(alarm.level(), "Unknown"));
    element("certainty", alarm.observed() ? "Observed" : "Likely");
    element("senderName", words.senderName());
    element("headline", words.headline());
    if (!words.description().isBlank()) element("description", words.description());
    if (!words.instruction().isBlank()) element("instruction", words.instruction());
    if (alarm.level() != null) {
      xml.writeStartElement("parameter");
      element("valueName", "level");
      element("value", alarm.level().toLowerCase(Locale.ROOT));
      xml.writeEndElement();
    }
    area(words);
    xml.writeEndElement();
  }

  private boolean isGrave() {
    return "RED".equals(alarm.level()) || "ORANGE".equals(alarm.level());
  }

  private void area(Words words) throws XMLStreamException {
    xml.writeStartElement("area");
    element("areaDesc", words.areaDesc());
    for (List<List<Double>> ring : alarm.rings()) {
      StringBuilder text = new StringBuilder();
      for (List<Double> position : ring) text.append(text.length() == 0 ? "" : " ").append(position(position));
      element("polygon", text.toString());
    }
    if (alarm.rings().isEmpty() && alarm.point() != null) element("circle", position(alarm.point()) + " 0");
    xml.writeEndElement();
  }

  /** CAP writes latitude first; CGCS2000 and its WGS 84 differ by centimetres. */
  private static String position(List<Double> lonLat) {
    return String.format(Locale.ROOT, "%.6f,%.6f", lonLat.get(1), lonLat.get(0));
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
    xml.writeEndElement();
  }
}
