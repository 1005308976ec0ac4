package org.yitu.business.warning;

import java.io.StringWriter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Enterprises;
import org.yitu.business.record.RecordField;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Alarms for other systems, each as its reader may see it: one as a CAP message, the open ones as a feed (Atom, RFC 4287). */
@Service
class CapAlerts {
  static final int MOST_ENTRIES = 100;
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Text PLATFORM = Text.of("一图安全生产监管平台", "Yitu work safety platform");
  private static final Text INSTRUCTION = Text.of("请在平台上确认和处置。", "Confirm and handle it on the platform.");

  private final RecordService records;
  private final Enterprises enterprises;
  private final CapMessage.Sender sender;
  private final Clock clock;

  CapAlerts(RecordService records, Enterprises enterprises, @Value("${YITU_CAP_SENDER:yitu.local}") String sender,
      @Value("${yitu.demo:false}") boolean demo, Clock clock) {
    this.records = records;
    this.enterprises = enterprises;
    if (!sender.matches("[^\\s,<&]{1,100}")) throw new IllegalArgumentException("YITU_CAP_SENDER must hold no blanks, commas, < or &: " + sender);
    this.sender = new CapMessage.Sender(sender, demo);
    this.clock = clock;
  }

  /** @throws Refusal if there is no such alarm for this reader */
  String one(Actor reader, long id) {
    return CapMessage.of(content(reader, records.get(reader, Alarm.TYPE, id)), sender);
  }

  /** The open alarms, newest first, at most {@value #MOST_ENTRIES}; each entry leads to its message. */
  String feed(Actor reader) {
    Map<String, Object> page = records.list(reader, Alarm.TYPE, Map.of("unhandled", "true", "size", String.valueOf(MOST_ENTRIES)));
    List<?> items = (List<?>) page.get("items");
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", "urn:yitu:" + sender.name() + ":cap");
      element(xml, "title", PLATFORM.in(reader.locale()) + " CAP");
      element(xml, "updated", CapMessage.time(items.stream().map(item -> time(((Map<?, ?>) item).get("updatedAt"))).max(OffsetDateTime::compareTo)
          .orElseGet(() -> OffsetDateTime.now(clock))));
      xml.writeStartElement("author");
      element(xml, "name", PLATFORM.in(reader.locale()));
      xml.writeEndElement();
      for (Object item : items) entry(xml, (Map<?, ?>) item);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write the feed", e);
    }
    return text.toString();
  }

  private static void entry(XMLStreamWriter xml, Map<?, ?> item) throws XMLStreamException {
    long id = (Long) item.get("id");
    xml.writeStartElement("entry");
    element(xml, "id", CapMessage.identifier(id, ((Number) item.get("version")).longValue()));
    element(xml, "title", String.valueOf(item.get("name")));
    element(xml, "updated", CapMessage.time(time(item.get("updatedAt"))));
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", "alternate");
    xml.writeAttribute("type", "application/cap+xml");
    xml.writeAttribute("href", "/api/cap/alerts/" + id);
    xml.writeEndElement();
  }

  private CapMessage.Content content(Actor reader, Map<String, Object> item) {
    Map<?, ?> shape = subjectShape(reader, item.get("subject")).orElse(null);
    List<Double> point = point(item);
    String rule = String.valueOf(item.get("rule"));
    return new CapMessage.Content((Long) item.get("id"), ((Number) item.get("version")).longValue(), time(item.get("createdAt")), time(item.get("updatedAt")),
        Alarm.State.CLOSED.name().equals(item.get("state")), item.get("level") == null ? null : item.get("level").toString(),
        AlarmRule.valueOf(rule).isOfSensor(), item.get("settledAt") != null, List.of(words("zh-CN", item, rule), words("en-US", item, rule)), rings(shape), point);
  }

  private CapMessage.Words words(String language, Map<String, Object> item, String rule) {
    boolean english = language.startsWith("en");
    Text event = Alarm.TYPE.findField("rule").stream().flatMap(field -> field.options().stream()).filter(option -> option.value().equals(rule))
        .map(RecordField.Option::label).findFirst().orElse(Text.of(rule, rule));
    String description = item.get("description") == null ? "" : item.get("description").toString();
    String where = item.get("enterprise") instanceof Map<?, ?> enterprise ? String.valueOf(enterprise.get("title")) : english ? "See the headline" : "见标题";
    return new CapMessage.Words(language, english ? event.en() : event.zh(), english ? PLATFORM.en() : PLATFORM.zh(), String.valueOf(item.get("name")), description,
        english ? INSTRUCTION.en() : INSTRUCTION.zh(), where);
  }

  /** Its own position, else where its enterprise stands. */
  private List<Double> point(Map<String, Object> item) {
    if (item.get("location") instanceof Map<?, ?> own) return numbers(own.get("coordinates"));
    if (!(item.get("enterprise") instanceof Map<?, ?> enterprise)) return null;
    return enterprises.find((Long) enterprise.get("id")).map(Enterprises.Enterprise::location)
        .map(place -> List.of(place.getX(), place.getY())).orElse(null);
  }

  /** The shape of what the alarm is about, if the reader may see that. */
  private Optional<Map<?, ?>> subjectShape(Actor reader, Object subject) {
    if (!(subject instanceof String text) || !text.contains("/")) return Optional.empty();
    Optional<RecordType<?>> type = records.types().find(text.substring(0, text.indexOf('/')))
        .filter(found -> reader.may(found.id() + ":read") && found.geometryField().filter(field -> field.kind() == RecordField.Kind.POLYGON).isPresent());
    if (type.isEmpty()) return Optional.empty();
    try {
      Object shape = records.get(reader, type.get(), Long.parseLong(text.substring(text.indexOf('/') + 1))).get(type.get().geometryField().orElseThrow().name());
      return shape instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    } catch (Refusal notHis) {
      return Optional.empty();
    }
  }

  private static List<List<List<Double>>> rings(Map<?, ?> shape) {
    List<List<List<Double>>> rings = new ArrayList<>();
    if (shape == null || !(shape.get("coordinates") instanceof List<?> all) || all.isEmpty()) return rings;
    // CAP knows no holes: the shell alone, which is the safe side.
    List<List<Double>> shell = new ArrayList<>();
    for (Object position : (List<?>) all.get(0)) shell.add(numbers(position));
    rings.add(shell);
    return rings;
  }

  private static List<Double> numbers(Object position) {
    return ((List<?>) position).stream().map(number -> ((Number) number).doubleValue()).toList();
  }

  private static OffsetDateTime time(Object text) {
    return OffsetDateTime.parse(text.toString());
  }

  private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
