package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Skeleton;

/** Kinds of training, plans of both sides, and of each fully kept enterprise a year of training with scores: some fail, some were absent. */
final class TrainingBooks {
  private static final int PASS = 80;

  private record Kind(String name, int hours) {}

  private static final List<Kind> KINDS = List.of(new Kind("年度再培训（示例）", 8), new Kind("新员工三级安全教育（示例）", 24),
      new Kind("特种作业培训（示例）", 24), new Kind("应急处置培训（示例）", 4), new Kind("承包商入厂培训（示例）", 2));

  private final Times times;
  private final Dice dice = Dice.of("training");
  private final Books books = new Books();

  TrainingBooks(Times times) {
    this.times = times;
  }

  void write(Path folder, List<Crew> full) throws IOException {
    for (int i = 0; i < KINDS.size(); i++) {
      books.add("training-kind", Row.of("training-kind-" + i).with("ownerCode", Skeleton.CITY).with("name", KINDS.get(i).name())
          .with("leastHours", KINDS.get(i).hours()).with("remarks", "演示数据"));
    }
    int year = times.today().getYear();
    government(Skeleton.CITY, "示例市级危化品负责人轮训", year);
    Skeleton.COUNTIES.forEach((code, name) -> government(code, "示例" + name + "企业安全员培训", year));
    for (Crew crew : full) {
      plan(crew, year);
      scheme(crew);
      visits(crew);
    }
    books.write(folder);
  }

  private void government(int code, String name, int year) {
    books.add("training-plan", Row.of("training-plan-" + code).with("ownerCode", code).with("name", name).with("planYear", year)
        .with("startsOn", LocalDate.of(year, 3, 1).toString()).with("endsOn", LocalDate.of(year, 12, 20).toString())
        .with("audience", "示例：辖区生产经营单位主要负责人和安全管理人员").with("content", "示例：法律法规、双重预防机制、事故案例。")
        .with("organiser", "示例应急管理局").with("participants", dice.between(60, 300)));
  }

  private void plan(Crew crew, int year) {
    books.add("training-plan", crew.row(crew.key("tplan")).with("name", "示例企业年度培训计划").with("planYear", year)
        .with("startsOn", LocalDate.of(year, 1, 10).toString()).with("endsOn", LocalDate.of(year, 12, 31).toString())
        .with("audience", "示例：全体员工").with("content", "示例：操作规程、应急处置、职业健康。").with("organiser", "示例安全管理部")
        .with("participants", crew.company().employees()));
    books.add("training-setting", crew.row(crew.key("tset")).with("yearlyHours", 8).with("leastPassScore", 60)
        .with("responsible", crew.officer().name()).with("remarks", "演示数据"));
  }

  private void scheme(Crew crew) {
    String scheme = crew.key("scheme");
    books.add("training-scheme", crew.row(scheme).with("name", "示例年度再培训方案").with("kind", "training-kind-0").with("plan", crew.key("tplan"))
        .with("hours", 8).with("passScore", PASS).with("yearly", true).with("teacher", crew.director().name())
        .with("content", "示例：安全生产法、岗位风险、应急处置卡。"));
    for (int i = 0; i < 2; i++) {
      String key = crew.key("tr" + i);
      LocalDate held = i == 0 ? times.dayAgo(330, 20, dice) : times.dayAgo(720, 400, dice);
      int present = 0;
      // The operator fails this year's, so that everybody who looks finds somebody to train again.
      for (int m = 0; m < crew.members().size(); m++) {
        if (dice.chance(0.12)) continue;
        present++;
        double score = Math.min(100, Math.max(45, 88 + 9 * dice.normal()));
        if (i == 0 && m == crew.members().size() - 1) score = dice.between(50, PASS - 1);
        books.add("training-result", crew.row(key + "-" + m).with("training", key).with("person", crew.members().get(m).key())
            .with("score", Math.rint(score)).with("passed", Math.rint(score) >= PASS).with("remarks", "演示数据"));
      }
      books.add("training-record", crew.row(key).with("name", i == 0 ? "示例本年度再培训" : "示例上年度再培训").with("scheme", scheme)
          .with("heldOn", held.toString()).with("place", "示例培训室").with("expected", crew.members().size()).with("present", present)
          .with("course", "示例：集中授课并闭卷考核。"));
    }
  }

  private void visits(Crew crew) {
    for (int i = 0; i < 2; i++) {
      var came = times.daysAgo(30, 1, dice);
      books.add("visit", crew.row(crew.key("visit" + i)).with("visitor", Names.person(dice)).with("organisation", "示例" + Names.firm(dice) + "公司")
          .with("phone", Names.phone(dice)).with("people", dice.between(1, 5)).with("cameAt", Times.text(came))
          .with("leftAt", Times.text(came.plusHours(2))).with("purpose", "示例：设备检修交流。").with("host", crew.officer().name()).with("briefed", true));
    }
  }
}
