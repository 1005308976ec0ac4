package org.yitu.data.record;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.yitu.data.land.Dice;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.reference.SafetyFees;

/**
 * What an enterprise has been granted, has insured, has had assessed, has written down. Of what expires about one in twenty has
 * expired and as many soon do, so that the lists of reminders are neither empty nor everything.
 */
final class Papers {
  private static final double EXPIRED = 0.05;
  private static final double SOON = 0.07;
  private static final String[] RULES = {"安全生产责任制", "隐患排查治理制度", "危险作业管理制度", "安全教育培训制度", "应急管理制度"};
  private static final String[] LEVELS = {"主要负责人", "安全管理人员", "车间班组", "岗位员工"};

  private record Permit(String kind, String name) {}

  private final Times times;
  private final Dice dice = Dice.of("papers");
  private final Books books = new Books();

  Papers(Times times) {
    this.times = times;
  }

  /** @param full those whose books are kept completely */
  void write(Path folder, List<Crew> crews, List<Crew> full) throws IOException {
    for (Crew crew : crews) everybody(crew);
    for (int i = 0; i < full.size(); i++) {
      Crew crew = full.get(i);
      granted(crew);
      if (i % 3 == 0) award(crew);
      if (i % 4 == 0) penalty(crew, crew.company().key().substring(1));
      if (i % 6 == 0) stop(crew);
      assessed(crew);
      spent(crew);
    }
    books.write(folder);
  }

  private void add(String type, Row row) {
    books.add(type, row);
  }

  private void everybody(Crew crew) {
    String number = crew.company().key().substring(1);
    LocalDate issued = times.dayAgo(3_000, 800, dice);
    add("licence", crew.row(crew.key("paper-l0")).with("name", "示例营业执照").with("kind", "BUSINESS").with("number", "示例照" + number)
        .with("issuer", "示例市场监督管理局").with("issuedOn", issued.toString()).with("longTerm", true)
        .with("validUntil", issued.plusYears(10).toString()).with("scope", "示例经营范围"));
    Permit permit = permit(crew.company().sector());
    if (permit != null) {
      LocalDate until = until(1_000);
      add("licence", crew.row(crew.key("paper-l1")).with("name", "示例" + permit.name()).with("kind", permit.kind())
          .with("number", "示例许" + number).with("issuer", "示例发证机关").with("issuedOn", until.minusYears(3).toString())
          .with("longTerm", false).with("validUntil", until.toString()).with("scope", "示例许可范围"));
    }
    if (dice.chance(0.85)) insured(crew, number);
    if (dice.chance(0.8)) organisation(crew);
    if (dice.chance(0.75)) rule(crew, 0);
  }

  private void insured(Crew crew, String number) {
    LocalDate until = until(360);
    boolean liability = crew.isHighRisk();
    add("insurance", crew.row(crew.key("paper-i0")).with("number", "示例保" + number).with("kind", liability ? "SAFETY_LIABILITY" : "WORK_INJURY")
        .with("insurer", "示例财产保险公司").with("people", crew.company().employees()).with("premium", dice.logNormal(2.5, 0.6))
        .with("startsOn", until.minusYears(1).toString()).with("validUntil", until.toString()));
  }

  /** Some lack the staff that the rule of the platform asks for (R-STAFF); what is missing is written as the platform says it. */
  private void organisation(Crew crew) {
    int employees = crew.company().employees();
    boolean high = crew.isHighRisk();
    boolean partTime = !high && employees < 100;
    int asked = high ? employees < 50 ? 1 : employees < 100 ? 2 : employees < 300 ? 3 : Math.max(3, (employees + 99) / 100)
        : employees < 100 ? 1 : employees < 500 ? 2 : Math.max(2, (4 * employees + 999) / 1_000);
    boolean enough = dice.chance(0.85);
    Row row = crew.row(crew.key("paper-o0")).with("name", "示例安全管理部").with("leader", crew.director().name())
        .with("employees", employees).with("highRisk", high).with("exposed", employees / 4).with("severe", false)
        .with("ownUnit", true).with("fullTime", enough ? asked : asked - 1).with("partTime", partTime ? 0 : 1)
        .with("healthUnit", true).with("sufficient", enough);
    add("safety-organisation", enough ? row : row.with("missing",
        (partTime ? "应配备专职或兼职" : "应配备专职") + "安全管理人员不少于" + asked + "人"));
  }

  private void rule(Crew crew, int number) {
    add("management-rule", crew.row(crew.key("paper-r" + number)).with("name", "示例" + RULES[number % RULES.length])
        .with("kind", number == 3 ? "HEALTH_RULE" : number == 4 ? "RESPONSIBILITY" : "SAFETY_RULE").with("level", dice.pick(LEVELS))
        .with("issuedOn", times.dayAgo(900, 60, dice).toString()).with("summary", "示例：职责、频次、记录和考核要求。").with("files", List.of()));
  }

  private void granted(Crew crew) {
    String number = crew.company().key().substring(1);
    for (int i = 1; i < RULES.length; i++) rule(crew, i);
    add("management-rule", crew.row(crew.key("paper-r9")).with("name", "示例年度安全生产责任书").with("kind", "RESPONSIBILITY_LETTER")
        .with("level", "各部门负责人").with("letterYear", times.today().getYear()).with("issuedOn", times.dayAgo(300, 200, dice).toString())
        .with("summary", "示例：目标、措施与奖惩。").with("files", List.of()));
    LocalDate until = until(900);
    add("standardisation", crew.row(crew.key("paper-s0")).with("number", "示例标准化" + number).with("level", dice.pick("SECOND", "THIRD", "THIRD"))
        .with("industry", crew.isHighRisk() ? "危险化学品" : "工贸").with("profession", "示例专业").with("issuer", "示例评审组织单位")
        .with("issuedOn", until.minusYears(3).toString()).with("validUntil", until.toString()).with("files", List.of()));
    int year = times.today().getYear() - 1;
    add("safety-credit", crew.row(crew.key("paper-c0")).with("creditYear", year).with("grade", dice.pick("A", "A", "B", "B", "C"))
        .with("issuer", "示例应急管理局").with("issuedOn", LocalDate.of(year + 1, 1, 20).toString()).with("basis", "示例：上年度隐患整改与处罚情况。"));
  }

  private void award(Crew crew) {
    add("safety-award", crew.row(crew.key("paper-a0")).with("name", "示例安全生产先进单位").with("grantor", "示例人民政府")
        .with("grantedOn", times.dayAgo(700, 100, dice).toString()));
  }

  private void stop(Crew crew) {
    LocalDate stop = times.dayAgo(20, -20, dice);
    add("production-stop", crew.row(crew.key("paper-p0")).with("reason", "示例：年度检修。").with("scope", "示例：部分装置。")
        .with("stopsOn", stop.toString()).with("resumesOn", stop.plusDays(25).toString()).with("measures", "示例：清空物料、断电挂牌、专人值守。")
        .with("keeper", crew.foreman().name()).with("phone", Names.phone(dice)));
  }

  private void penalty(Crew crew, String number) {
    add("safety-penalty", crew.row(crew.key("paper-n0")).with("number", "示例罚字" + number).with("offence", "示例：未如实记录隐患排查治理情况。")
        .with("basis", "《中华人民共和国安全生产法》第九十七条（示例引用）").with("content", "示例：责令限期改正，处以罚款。").with("fine", dice.between(1.0, 5.0))
        .with("decidedOn", times.dayAgo(500, 20, dice).toString()).with("authority", "示例应急管理局").with("enteredBy", "COUNTY"));
  }

  private void assessed(Crew crew) {
    LocalDate safety = until(900).minusYears(3);
    add("safety-assessment", crew.row(crew.key("paper-e0")).with("name", "示例安全现状评价").with("kind", "SAFETY_STATUS").with("assessor", "示例安全评价机构")
        .with("assessedOn", safety.toString()).with("dueOn", safety.plusYears(3).toString()).with("conclusion", "示例：符合安全生产条件。").with("files", List.of()));
    LocalDate health = until(900).minusYears(3);
    add("safety-assessment", crew.row(crew.key("paper-e1")).with("name", "示例职业病危害现状评价").with("kind", "HEALTH_STATUS").with("assessor", "示例职业卫生技术机构")
        .with("assessedOn", health.toString()).with("dueOn", health.plusYears(3).toString()).with("conclusion", "示例：危害程度较轻，防护设施有效。").with("files", List.of()));
    int number = 0;
    for (String substance : crew.company().sector().substances().stream().limit(4).toList()) {
      add("held-chemical", crew.row(crew.key("paper-h" + number++)).with("name", substance.replaceAll("[（，].*", ""))
          .with("purpose", crew.company().sector() == Sector.STORAGE ? "STORED" : "USED").with("largestTonnes", dice.logNormal(8, 1))
          .with("yearlyTonnes", dice.logNormal(120, 1)).with("place", dice.pick("罐区", "危化品库", "车间中间罐"))
          .with("response", "示例：切断来源、通风、穿戴防护用品后处置。"));
    }
  }

  /** Four months; of one in three enterprises less was set aside than is due. A kind without a rate is among them, as in life. */
  private void spent(Crew crew) {
    String kind = feeKind(crew.company().sector());
    SafetyFees.Basis basis = SafetyFees.basis(kind).orElseThrow();
    String name = ReferenceTables.codes(ReferenceTables.SAFETY_FEE_KINDS).find(kind).orElseThrow().name().zh();
    boolean mine = basis == SafetyFees.Basis.OUTPUT;
    BigDecimal base = BigDecimal.valueOf(mine ? dice.logNormal(18_000, 0.5) : dice.logNormal(4_000, 0.8)).setScale(0, RoundingMode.HALF_UP);
    double share = dice.chance(0.3) ? dice.between(0.6, 0.95) : 1;
    for (int back = 1; back <= 4; back++) {
      YearMonth month = YearMonth.from(times.today().minusMonths(back));
      BigDecimal extracted = mine ? base.multiply(BigDecimal.valueOf(dice.between(0.8, 1.2))).setScale(0, RoundingMode.HALF_UP) : base;
      Optional<SafetyFees.Due> asked = SafetyFees.edition(basis, month, null).flatMap(edition -> SafetyFees.due(kind, edition, extracted));
      Row row = crew.row(crew.key("paper-x" + back)).with("title", month + " " + name).with("expenseYear", month.getYear())
          .with("expenseMonth", month.getMonthValue()).with("kind", kind).with("base", extracted).with("basis", basis.name());
      double due = asked.map(each -> each.rounded().doubleValue()).orElse(dice.logNormal(6, 0.5));
      double aside = Math.round(due * share * 100) / 100.0;
      asked.ifPresent(each -> row.with("due", each.rounded()).with("rule", each.edition().number() + each.article())
          .with("shortfall", Math.max(0, due - aside)));
      add("safety-expense", row.with("setAside", aside).with("spent", aside * dice.between(0.4, 1.05))
          .with("verdict", basis == SafetyFees.Basis.OTHER ? "NOTHING_DUE" : asked.isEmpty() ? "NO_RATE" : aside < due ? "SHORT" : "ENOUGH").with("purpose", "示例：检测仪表更新、培训与防护用品。"));
    }
  }

  private static String feeKind(Sector sector) {
    return switch (sector) {
      case COAL_MINE -> "1-3";
      case NON_COAL_MINE -> "2-4";
      case CHEMICALS, STORAGE, FILLING_STATION -> "5";
      case ROAD_TRANSPORT -> "6-2";
      case MACHINERY -> "8";
      case FIREWORKS -> "91";
      default -> "99";
    };
  }

  /** A last day of validity: mostly ahead, now and then just over or soon. */
  private LocalDate until(int mostDaysAhead) {
    double what = dice.unit();
    if (what < EXPIRED) return times.dayAgo(60, 1, dice);
    if (what < EXPIRED + SOON) return times.dayAgo(-2, -28, dice);
    return times.dayAgo(-40, -mostDaysAhead, dice);
  }

  private static Permit permit(Sector sector) {
    return switch (sector) {
      case CHEMICALS, COAL_MINE, NON_COAL_MINE -> new Permit("SAFETY_PRODUCTION", "安全生产许可证");
      case STORAGE, FILLING_STATION, FIREWORKS -> new Permit("HAZARDOUS_CHEMICALS_TRADING", "危险化学品经营许可证");
      case TOWN_GAS -> new Permit("GAS", "燃气经营许可证");
      case ROAD_TRANSPORT -> new Permit("ROAD_TRANSPORT", "道路运输经营许可证");
      case BUILDING_MATERIALS, LIGHT_INDUSTRY, DISTILLERY, TEXTILES, MACHINERY -> new Permit("DISCHARGE", "排污许可证");
      case TRADE -> null;
    };
  }
}
