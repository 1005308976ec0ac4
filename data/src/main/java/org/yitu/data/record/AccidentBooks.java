package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.yitu.data.land.Dice;

/** Closed accidents with all that is kept of them: who was hurt, what was paid, who was punished, what was learnt. */
final class AccidentBooks {
  private static final int ACCIDENTS = 8;

  private record Event(String kind, String name, String injury) {}

  private static final List<Event> EVENTS = List.of(new Event("MACHINERY", "检修机械伤害", "手部挤压伤"),
      new Event("OTHER", "高温物料灼烫", "前臂浅二度烫伤"), new Event("FALL_FROM_HEIGHT", "登高作业坠落", "腿部骨折"),
      new Event("ELECTROCUTION", "检修触电", "手部电击伤"));

  private final Times times;
  private final Dice dice = Dice.of("accidents");
  private final Books books = new Books();

  AccidentBooks(Times times) {
    this.times = times;
  }

  /** Adds the accidents of the first fully kept enterprises to {@code incidents}. */
  void write(Path folder, List<Crew> full, RecordFile incidents) throws IOException {
    for (int i = 0; i < Math.min(ACCIDENTS, full.size()); i++) accident(full.get(i), EVENTS.get(i % EVENTS.size()), incidents);
    books.write(folder);
  }

  private void accident(Crew crew, Event event, RecordFile incidents) {
    String key = crew.key("accident");
    OffsetDateTime at = times.daysAgo(420, 60, dice);
    incidents.add(crew.row(key).with("name", "示例" + event.name()).with("kind", event.kind()).with("state", "CLOSED")
        .with("occurredAt", Times.text(at)).at(crew.company().at()).with("place", crew.company().address())
        .with("description", "演示事故：检修时发生" + event.name() + "，情况为虚构。").with("reporter", crew.officer().name())
        .with("reporterPhone", Names.phone(dice)).with("dead", 0).with("seriouslyInjured", 1).with("slightlyInjured", 1).with("trapped", 0)
        .with("missing", 0).with("loss", dice.logNormal(20, 0.6)).with("grade", "ORDINARY").with("confirmation", "示例：现场核实属实。")
        .with("response", "LEVEL_4").with("commander", crew.director().name()).with("progress", "示例：伤员已送医，现场已封闭。")
        .with("summary", "示例：处置完毕，无次生灾害。").with("closedAt", Times.text(at.plusHours(4))));
    String day = at.toLocalDate().plusDays(40).toString();
    for (int i = 0; i < 2; i++) {
      books.add("accident-casualty", crew.row(key + "-c" + i).with("name", i == 0 ? crew.operator().name() : Names.person(dice)).with("incident", key)
          .with("harm", i == 0 ? "SEVERE" : "SLIGHT").with("age", dice.between(24, 56)).with("trade", "操作工")
          .with("diagnosis", "示例：" + event.injury()).with("hospital", "示例人民医院"));
    }
    books.add("accident-compensation", crew.row(key + "-m").with("recipient", crew.operator().name()).with("incident", key)
        .with("amount", dice.logNormal(6, 0.4)).with("paidOn", day).with("remarks", "示例：工伤医疗与补助。"));
    books.add("accident-penalty", crew.row(key + "-n").with("number", "示例事故罚字" + crew.company().key().substring(1)).with("incident", key)
        .with("punished", crew.company().name()).with("kind", "FINE").with("fine", dice.between(1.0, 8.0)).with("decidedOn", day)
        .with("basis", "《中华人民共和国安全生产法》（示例引用）").with("enteredBy", "COUNTY"));
    books.add("accident-lesson", crew.row(key + "-l").with("name", "示例" + event.name() + "事故总结").with("incident", key)
        .with("directCause", "示例：未停机上锁即进入作业区域。").with("indirectCause", "示例：监护不到位。")
        .with("measures", "示例：落实上锁挂牌，开展全员警示教育。").with("writtenOn", day));
    books.add("accident-attachment", crew.row(key + "-f").with("incident", key).with("name", "示例事故调查报告").with("kind", "INVESTIGATION")
        .with("remarks", "示例：演示数据，未附原件。").with("files", List.of()));
  }
}
