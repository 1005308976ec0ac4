package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Skeleton;

/** Documents of the government and what became of them at each enterprise that they were sent to. */
final class Dispatches {
  private final Times times;
  private final Dice dice = Dice.of("dispatches");
  private final Books books = new Books();

  Dispatches(Times times) {
    this.times = times;
  }

  /** @param first the enterprise whose county and township the documents are for */
  void write(Path folder, List<Company> active, Company first) throws IOException {
    String industry = first.sector().industry();
    int county = first.town().county();
    String check = "关于开展危险化学品储存安全专项检查的通知（示例）";
    Row checking = document(1, Skeleton.CITY, check, "NOTICE", "URGENT", "SENT").with("audienceArea", "area-" + county).with("audienceIndustry", industry);
    receipts(1, checking, check, active, company -> company.town().county() == county && company.sector().industry().equals(industry), 5, 6);
    String flood = "关于加强值班值守的通知（示例）";
    Row guarding = document(2, county, flood, "NOTICE", "ORDINARY", "SENT").with("audienceArea", "area-" + first.town().code());
    receipts(2, guarding, flood, active, company -> company.town().code() == first.town().code() && company.ownerCode() != Skeleton.CITY, 9, -2);
    String winter = "煤矿企业安全检查方案（示例）";
    Row mines = document(3, Skeleton.CITY, winter, "PROGRAMME", "ORDINARY", "SENT").with("audienceIndustry", "COAL_MINE");
    receipts(3, mines, winter, active, company -> company.sector() == Sector.COAL_MINE, 20, -5);
    document(4, Skeleton.CITY, "关于岁末年初安全防范工作的通知（示例）", "NOTICE", "ORDINARY", "DRAFT").with("audienceArea", "area-" + Skeleton.CITY);
    document(5, county, "关于召开安全生产例会的函（示例）", "LETTER", "ORDINARY", "DRAFT").with("audienceArea", "area-" + county);
    String town = "关于开展安全生产自查的通知（示例）";
    Row checked = document(6, first.town().code(), town, "NOTICE", "ORDINARY", "SENT").with("audienceArea", "area-" + first.town().code());
    receipts(6, checked, town, active, company -> company.ownerCode() == first.town().code(), 3, 10);
    books.write(folder);
  }

  private Row document(int number, int owner, String name, String kind, String urgency, String state) {
    Row row = Row.of("document-" + number).with("ownerCode", owner).with("name", name).with("number", "示例应急〔" + times.today().getYear() + "〕" + number + "号")
        .with("kind", kind).with("urgency", urgency).with("state", state).with("content", "示例：请各单位对照检查，落实责任，按时反馈。本文为演示数据。");
    books.add("government-document", row);
    return row;
  }

  /** @param signDays in how many days it is to be signed for; negative: it was so many days ago */
  private void receipts(int number, Row document, String name, List<Company> active, Predicate<Company> meant, int sentDaysAgo, int signDays) {
    OffsetDateTime sent = times.reference().minusDays(sentDaysAgo).withHour(10).withMinute(0).withSecond(0);
    OffsetDateTime signBy = times.reference().plusDays(signDays).withHour(18).withMinute(0).withSecond(0);
    document.with("sentAt", Times.text(sent)).with("signBy", Times.text(signBy));
    int count = 0;
    for (Company company : active) {
      if (!meant.test(company)) continue;
      boolean late = signDays < 0;
      String state = List.of("SIGNED", "OPENED", "UNREAD", "OVERDUE").get(late ? dice.weighted(80, 0, 0, 20) : dice.weighted(45, 20, 35, 0));
      Row row = Row.of("receipt-" + number + "-" + ++count, company).with("document", "document-" + number).with("name", name)
          .with("number", "示例应急〔" + times.today().getYear() + "〕" + number + "号").with("state", state).with("signBy", Times.text(signBy)).with("reminders", 0);
      OffsetDateTime opened = sent.plusHours(dice.between(1, 60));
      if (state.equals("SIGNED") || state.equals("OPENED")) row.with("openedAt", Times.text(opened)).with("openedBy", Names.person(dice));
      books.add("document-receipt", state.equals("SIGNED")
          ? row.with("signedAt", Times.text(opened.plusMinutes(20))).with("signedBy", Names.person(dice)).with("reply", "示例：已阅并落实。") : row);
    }
  }
}
