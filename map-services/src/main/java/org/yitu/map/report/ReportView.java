package org.yitu.map.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yitu.geo.effect.Fuel;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.ModelCard;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.effect.Substances;
import org.yitu.geo.scenario.ScenarioKind;
import org.yitu.geo.scenario.ScenarioKinds;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment;
import org.yitu.map.analysis.Assessment.Resource;
import org.yitu.map.analysis.Orders;
import org.yitu.map.analysis.StoredAssessment;

/** An assessment in the words of a report: what the template prints, as maps and lists of text. */
final class ReportView {
  private final StoredAssessment stored;
  private final Assessment assessment;
  private final ReportWords words;
  private final ReportTables tables;

  ReportView(StoredAssessment stored, Assessment assessment, ReportWords words) {
    this.stored = stored;
    this.assessment = assessment;
    this.words = words;
    tables = new ReportTables(assessment, words);
  }

  Map<String, Object> content() {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("t", words.all());
    view.put("id", stored.content().id());
    view.put("digest", stored.content().digest());
    view.put("headline", headline());
    view.put("facts", pairs(facts()));
    view.put("summary", summary());
    view.put("model", model());
    view.put("zones", tables.zones());
    view.put("hasZones", !tables.zones().isEmpty());
    view.put("levels", tables.levelNames());
    view.put("layers", tables.layers());
    view.put("hasLayers", !tables.layers().isEmpty());
    view.put("peopleRow", tables.people());
    view.put("townships", tables.townships());
    view.put("exposed", tables.mostExposed());
    view.put("groups", tables.groups());
    view.put("casualties", tables.casualties());
    view.put("hasCasualties", !tables.casualties().isEmpty());
    view.put("casualtyBasis", tables.casualtyBasis());
    view.put("notes", assessment.exposure().notes().stream().map(words::say).toList());
    view.put("help", help());
    view.put("shelters", tables.resources(assessment.response().shelters()));
    view.put("hasShelters", !assessment.response().shelters().isEmpty());
    view.put("staging", assessment.response().staging() == null ? "" : point(assessment.response().staging()));
    view.put("stagingPoints", tables.stagingPoints());
    view.put("needs", tables.needs());
    view.put("hasNeeds", !tables.needs().isEmpty());
    view.put("gaps", assessment.response().gaps() == null ? List.of()
        : assessment.response().gaps().stream().map(words::say).toList());
    ModelCard card = ModelCard.find(assessment.model().id()).orElseThrow();
    view.put("card", card.pairs().stream().map(ReportView::compared).toList());
    view.put("hasCard", !card.pairs().isEmpty());
    view.put("uncompared", card.pairs().isEmpty() ? card.exempt() : "");
    view.put("orders", Orders.of(assessment).stream().map(order -> words.say(order.text())).toList());
    view.put("warnings", assessment.warnings().stream().map(words::say).toList());
    view.put("limits", assessment.model().limits().stream().map(words::say).toList());
    return view;
  }

  private static Map<String, String> compared(ModelCard.Compared pair) {
    return Map.of("output", pair.output(), "published", Inputs.show(pair.expected()), "ours",
        String.format(Locale.ROOT, "%.4g", pair.value()), "error", String.format(Locale.ROOT, "%.3f %%", pair.errorPercent()),
        "source", pair.source());
  }

  private String headline() {
    return String.join(" ", Stream.of(place(), substance(), kind()).filter(part -> !part.isEmpty()).toList());
  }

  private String kind() {
    return ScenarioKinds.find(String.valueOf(assessment.scenario().get("kind"))).map(ScenarioKind::title)
        .map(words::say).orElse("");
  }

  private String substance() {
    if (!(assessment.scenario().get("substance") instanceof String id)) return "";
    return Substances.find(id).map(Substance::name).or(() -> Fuel.find(id).map(Fuel::name)).map(words::say).orElse(id);
  }

  private String place() {
    if (!assessment.place().enterpriseName().isEmpty()) return assessment.place().enterpriseName();
    return assessment.place().areas().isEmpty() ? point(assessment.place().point()) : String.join(" ",
        assessment.place().areas());
  }

  private List<Map<String, String>> facts() {
    List<Map<String, String>> facts = new ArrayList<>();
    fact(facts, "event", kind());
    fact(facts, "place", place());
    fact(facts, "areas", String.join(" ", assessment.place().areas()));
    fact(facts, "coordinates", point(assessment.place().point()));
    fact(facts, "substance", substance() + Substances.find(String.valueOf(assessment.scenario().get("substance")))
        .map(s -> words.say("（CAS " + s.cas() + "）", " (CAS " + s.cas() + ")")).orElse(""));
    fact(facts, "weather", weather());
    fact(facts, "release", release());
    fact(facts, "made", ReportWords.time(stored.createdAt()));
    fact(facts, "maker", stored.createdBy());
    return facts;
  }

  /** Two to a line of the table. */
  private static List<Map<String, String>> pairs(List<Map<String, String>> rows) {
    List<Map<String, String>> pairs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += 2) {
      Map<String, String> second = i + 1 < rows.size() ? rows.get(i + 1) : Map.of("name", "", "value", "");
      pairs.add(Map.of("name", rows.get(i).get("name"), "value", rows.get(i).get("value"), "name2", second.get("name"),
          "value2",
          second.get("value")));
    }
    return pairs;
  }

  private void fact(List<Map<String, String>> facts, String name, String value) {
    if (!value.isEmpty()) facts.add(Map.of("name", words.get(name), "value", value));
  }

  private String release() {
    if (input("kg") instanceof Number kg) {
      return words.say(Text.of("%s kg，瞬时释放", "%s kg at once").with(ReportWords.number(kg.doubleValue())));
    }
    if (!(input("kgPerSecond") instanceof Number rate) || !(input("seconds") instanceof Number seconds)) return "";
    double minutes = seconds.doubleValue() / 60;
    return words.say(Text.of("%s kg/s，持续 %s 分钟，合计 %s kg；高度 %s m", "%s kg/s for %s minutes, %s kg in all; at %s m").with(
        Inputs.show(rate.doubleValue()), Inputs.show(minutes),
        ReportWords.number(rate.doubleValue() * seconds.doubleValue()),
        input("heightMetres") instanceof Number height ? Inputs.show(height.doubleValue()) : "0"));
  }

  private String weather() {
    if (!(input("windFromDegrees") instanceof Number from) || !(input("windSpeed") instanceof Number speed)) return "";
    Text text = Text.of("%s（%s°）%s m/s", "%s (%s°), %s m/s").with(ReportWords.windName(from.doubleValue()),
        Inputs.show(from.doubleValue()), Inputs.show(speed.doubleValue()));
    String said = words.say(text);
    if (input("stability") != null) said += words.say("，大气稳定度 ", ", stability ") + input("stability");
    if ("urban".equals(input("terrain"))) said += words.say("，城市地面", ", urban ground");
    if ("rural".equals(input("terrain"))) said += words.say("，乡村地面", ", rural ground");
    return said;
  }

  private Object input(String name) {
    return assessment.model().inputs().get(name);
  }

  private List<String> summary() {
    List<String> lines = new ArrayList<>();
    for (Map<String, Object> zone : tables.zones()) {
      lines.add(zone.get("name") + words.say("（", " (") + zone.get("meaning") + words.say("）：最远 ", "): reaches ")
          + zone.get("reach")
          + words.say("，面积 ", ", covers ") + zone.get("area"));
    }
    if (tables.zones().isEmpty()) lines.add(words.get("noZones"));
    Assessment.People people = assessment.exposure().people();
    lines.add(words.say(Text.of("影响范围内登记人数：白天 %s 人，夜间 %s 人", "Registered people inside: %s by day, %s by night")
        .with(ReportWords.number(people.day()), ReportWords.number(people.night()))));
    first(assessment.response().teams()).ifPresent(team -> lines.add(words.say("最先可到达的救援力量：", "First help: ")
        + arrival(team)));
    first(assessment.response().hospitals()).ifPresent(h -> lines.add(words.say("最近的医院：", "Nearest hospital: ")
        + arrival(h)));
    return lines;
  }

  private static Optional<Resource> first(List<Resource> resources) {
    return resources.stream().filter(resource -> resource.minutes() != null && resource.inZone() == 0).findFirst();
  }

  private String arrival(Resource resource) {
    return resource.name() + words.say("，约 ", ", about ") + ReportWords.number(resource.minutes()) + words.say(" 分钟",
        " minutes");
  }

  private Map<String, Object> model() {
    Assessment.Model use = assessment.model();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("title", words.say(use.title()));
    model.put("edition", use.edition());
    model.put("coefficients", words.say(use.coefficients()));
    boolean inRange = use.validity().state().equals("IN_RANGE");
    model.put("validity", words.get(inRange ? "inRange" : "extrapolated"));
    model.put("doubtful", !inRange);
    model.put("validityNotes", use.validity().notes().stream().map(words::say).toList());
    model.put("inputs", pairs(ReportInputs.of(use.inputs(), assessment.scenario(), words)));
    model.put("constants", use.constants().stream().map(c -> Map.of("name", c.name(), "value", c.value(), "source",
        c.source(),
        "checked", words.get(c.verified() ? "verified" : "unverified"), "doubtful", !c.verified())).toList());
    return model;
  }

  private List<Map<String, Object>> help() {
    Assessment.Response response = assessment.response();
    return List.of(group("teams", response.teams()), group("hospitals", response.hospitals()),
        group("supplies", response.supplies()), group("experts", response.experts()));
  }

  private Map<String, Object> group(String name, List<Resource> resources) {
    return Map.of("title", words.get(name), "rows", tables.resources(resources), "any", !resources.isEmpty());
  }

  private static String point(List<Double> lonLat) {
    return String.format(Locale.ROOT, "%.6f°E, %.6f°N (CGCS2000)", lonLat.get(0), lonLat.get(1));
  }
}
