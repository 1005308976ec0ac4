package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.yitu.data.land.Dice;

/** A few accidents: some over, some running. */
final class Incidents {
  private static final int FOR_FACTOR_1 = 15;

  private record Event(String kind, String name, String substance) {}

  private static final List<Event> EVENTS = List.of(new Event("TOXIC_RELEASE", "液氨泄漏", "氨"),
      new Event("TOXIC_RELEASE", "液氯泄漏", "氯"),
      new Event("FIRE", "酒库火灾", "乙醇"), new Event("FLAMMABLE_SPILL", "甲醇泄漏", "甲醇"),
      new Event("EXPLOSION", "燃气闪爆", "甲烷，天然气"),
      new Event("POISONING_OR_SUFFOCATION", "受限空间中毒", "硫化氢"), new Event("MACHINERY", "机械伤害", ""),
      new Event("COLLAPSE", "边坡坍塌", ""));

  private final Times times;
  private final Dice dice = Dice.of("incidents");

  Incidents(Times times) {
    this.times = times;
  }

  void write(Path folder, List<Company> active, int factor, List<Crew> full) throws IOException {
    List<Company> where = active.stream().filter(company -> company.sector() != Sector.TRADE).toList();
    try (RecordFile file = RecordFile.of(folder, "incident")) {
      for (int i = 1; i <= FOR_FACTOR_1 * factor; i++) file.add(invent(i, dice.pick(where)));
      new AccidentBooks(times).write(folder, full, file);
    }
  }

  private Row invent(int number, Company company) {
    Event event = EVENTS.get((number - 1) % EVENTS.size());
    String state = List.of("RESPONDING", "REPORTED", "CONFIRMED", "CLOSED", "CLOSED", "CLOSED", "DISMISSED")
        .get((number - 1) % 7);
    boolean over = state.equals("CLOSED") || state.equals("DISMISSED");
    OffsetDateTime at = over ? times.daysAgo(500, 15, dice) : times.reference().minusMinutes(dice.between(15, 300));
    boolean harm = !state.equals("DISMISSED");
    int dead = harm && dice.chance(0.2) ? 1 : 0;
    int serious = harm ? dice.between(0, 2) : 0;
    Row row = Row.of("incident-" + number, company).with("name", "示例" + company.town().name() + event.name())
        .with("kind", event.kind()).with("state", state)
        .with("occurredAt", Times.text(at)).at(company.at()).with("place", company.address());
    if (!event.substance().isEmpty()) row.with("substance", event.substance());
    row.with("description", "演示事故：" + company.name() + "发生" + event.name() + "，情况为虚构。")
        .with("reporter", Names.person(dice))
        .with("reporterPhone", Names.phone(dice)).with("dead", dead).with("seriouslyInjured", serious)
        .with("slightlyInjured", harm ? dice.between(0, 5) : 0)
        .with("trapped", state.equals("RESPONDING") ? dice.between(0, 2) : 0)
        .with("missing", 0).with("loss", harm ? dice.logNormal(40, 1) : 0.0).with("grade", "ORDINARY");
    if (state.equals("CONFIRMED") || state.equals("RESPONDING") || over) {
      row.with("confirmation", harm ? "示例：现场核实属实。" : "示例：经核实为误报。");
    }
    if (state.equals("RESPONDING") || state.equals("CLOSED")) {
      row.with("response", "LEVEL_4").with("commander", Names.person(dice)).with("progress", "示例：已疏散周边人员，正在处置。");
    }
    if (state.equals("CLOSED")) {
      row.with("summary", "示例：处置完毕，无次生灾害。").with("closedAt", Times.text(at.plusHours(dice.between(3, 30))));
    }
    return row;
  }
}
