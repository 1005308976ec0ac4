package org.yitu.business.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.SAXException;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

@DatabaseTest
@Tag("C13")
class CapAlertsTest {
  private final CapAlerts alerts;
  private final RecordService records;
  private final Actor plant;
  private final Schema rules;

  CapAlertsTest(@Autowired CapAlerts alerts, @Autowired RecordService records, @Autowired Plants plants) throws SAXException {
    this.alerts = alerts;
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    rules = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new StreamSource(CapAlertsTest.class.getResourceAsStream("/cap-1.2-rules.xsd")));
  }

  @Test void anAlarmIsAMessageThatTheRulesOfCapLetThrough() {
    long id = alarm("氯气 <泄漏> & 高报", "RED");
    String message = alerts.one(plant, id);
    valid(message);
    assertThat(message).contains("<identifier>yitu.alarm." + id + ".0</identifier>", "<msgType>Alert</msgType>", "<severity>Extreme</severity>",
        "<urgency>Immediate</urgency>", "<language>zh-CN</language>", "<language>en-US</language>", "氯气 &lt;泄漏&gt; &amp; 高报", "<circle>28.870000,105.440000 0</circle>")
        .contains("<event>人工填报</event>", "<event>Entered by hand</event>");
  }

  @Test void eachLaterStateIsAnUpdateOfTheFirstMessageAndTheClosedOneItsCancel() {
    long id = alarm("示例", "BLUE");
    records.step(plant, Alarm.TYPE, id, new Alarm.Confirm("属实"));
    valid(alerts.one(plant, id));
    assertThat(alerts.one(plant, id)).contains("<msgType>Update</msgType>", "<references>yitu.local,yitu.alarm." + id + ".0,", "<severity>Minor</severity>",
        "<urgency>Expected</urgency>");
    records.step(plant, Alarm.TYPE, id, new Alarm.Handle("已处置"));
    records.step(plant, Alarm.TYPE, id, new Alarm.Close());
    valid(alerts.one(plant, id));
    assertThat(alerts.one(plant, id)).contains("<msgType>Cancel</msgType>", "<urgency>Past</urgency>", "<responseType>AllClear</responseType>");
  }

  @Test void theFeedHoldsTheOpenAlarmsThatItsReaderMaySee() {
    long mine = alarm("示例一", "ORANGE");
    assertThat(alerts.feed(plant)).contains("/api/cap/alerts/" + mine, "<title>示例一</title>");
    assertThat(alerts.feed(Actors.OTHER_COUNTY)).doesNotContain("/api/cap/alerts/" + mine + "\"");
    assertThatThrownBy(() -> alerts.one(Actors.OTHER_COUNTY, mine))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    records.step(plant, Alarm.TYPE, mine, new Alarm.Confirm(""));
    records.step(plant, Alarm.TYPE, mine, new Alarm.Handle("已处置"));
    assertThat(alerts.feed(plant)).doesNotContain("/api/cap/alerts/" + mine + "\"");
  }

  @Test void anAreaIsAPolygonWithLatitudeFirstAndDemoDataIsATest() {
    OffsetDateTime now = OffsetDateTime.parse("2026-03-02T09:00:00Z");
    CapMessage.Words words = new CapMessage.Words("zh-CN", "高报", "平台", "标题", "", "", "厂区");
    String message = CapMessage.of(new CapMessage.Content(7, 0, now, now, false, null, true, false, List.of(words),
        List.of(List.of(List.of(105.0, 28.0), List.of(106.0, 28.0), List.of(106.0, 29.0), List.of(105.0, 28.0))), null), new CapMessage.Sender("yitu.example", true));
    valid(message);
    assertThat(message).contains("<polygon>28.000000,105.000000 28.000000,106.000000 ", "<status>Test</status>", "<severity>Unknown</severity>", "<sent>2026-03-02T09:00:00+00:00</sent>");
    assertThatThrownBy(() -> rules.newValidator().validate(new StreamSource(new StringReader(message.replace("<scope>Restricted</scope>", "")))))
        .as("the rules can say no").isInstanceOf(SAXException.class);
  }

  private long alarm(String name, String level) {
    return (Long) records.create(plant, Alarm.TYPE, Map.of("name", name, "rule", "MANUAL", "level", level, "description", "示例")).get("id");
  }

  private void valid(String message) {
    assertThatCode(() -> rules.newValidator().validate(new StreamSource(new StringReader(message)))).as(message).doesNotThrowAnyException();
  }
}
