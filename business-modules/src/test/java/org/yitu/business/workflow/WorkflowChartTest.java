package org.yitu.business.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yitu.business.danger.HiddenDanger;
import org.yitu.business.emergency.Incident;
import org.yitu.business.record.Flow;
import org.yitu.business.record.Labels;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.RecordTypes;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Text;

/** Charts are drawn from the workflows themselves. */
@DatabaseTest
class WorkflowChartTest {
  private final RecordTypes types;

  WorkflowChartTest(@Autowired RecordTypes types) {
    this.types = types;
  }

  @Test
  @Tag("A5.1")
  void theChartOfDangersHoldsEachStateStepAndTheDeadline() throws Exception {
    List<String> texts = texts(chart(HiddenDanger.TYPE, Locale.SIMPLIFIED_CHINESE));
    assertThat(texts).contains("待整改", "待审核", "已整改", "逾期未整改", "延期待审核", "整改填报（企业）", "审核通过（依情形）", "逾期未整改（到期自动）");
  }

  @Test
  @Tag("A11.1")
  void theChartOfIncidentsIsReadInEnglishToo() throws Exception {
    assertThat(texts(chart(Incident.TYPE, Locale.ENGLISH))).contains("Confirm (regulator)");
  }

  @Test
  void everyWorkflowIsDrawnWithAllItsStatesAndStepsAndNoTwoNamesInOnePlace() throws Exception {
    for (RecordType<?> type : types.all()) {
      if (type.flow().isEmpty()) continue;
      Flow<?> flow = type.flow().get();
      Document chart = chart(type, Locale.SIMPLIFIED_CHINESE);
      List<String> texts = texts(chart);
      for (Enum<?> state : flow.states().getEnumConstants()) assertThat(texts).as(type.id()).contains(Labels.of(state).zh());
      for (Flow.StepInfo step : flow.steps()) {
        Text title = step.title();
        assertThat(texts).as(type.id()).anyMatch(text -> text.replace("↻ ", "").startsWith(title.zh()));
      }
      Set<String> places = new HashSet<>();
      for (Element text : elements(chart, "text")) {
        assertThat(places.add(text.getAttribute("x") + "," + text.getAttribute("y"))).as(type.id() + " " + text.getTextContent()).isTrue();
      }
    }
  }

  @Test
  void arrowsStayInsideThePicture() throws Exception {
    for (RecordType<?> type : types.all()) {
      if (type.flow().isEmpty()) continue;
      Document chart = chart(type, Locale.SIMPLIFIED_CHINESE);
      String[] box = chart.getDocumentElement().getAttribute("viewBox").split(" ");
      for (Element path : elements(chart, "path")) {
        String drawn = path.getAttribute("d");
        if (!drawn.contains("H")) continue;
        String[] numbers = drawn.split("[MHV ]+");
        for (int x : new int[] {1, 3, 5}) assertThat(Double.parseDouble(numbers[x])).as(type.id()).isBetween(0.0, Double.parseDouble(box[2]));
        for (int y : new int[] {2, 4}) assertThat(Double.parseDouble(numbers[y])).as(type.id()).isBetween(0.0, Double.parseDouble(box[3]));
      }
    }
  }

  private static Document chart(RecordType<?> type, Locale locale) throws Exception {
    byte[] svg = WorkflowChart.of(type, locale).getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  private static List<String> texts(Document chart) {
    return elements(chart, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Document chart, String name) {
    NodeList found = chart.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) elements.add((Element) found.item(i));
    return elements;
  }
}
