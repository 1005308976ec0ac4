package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yitu.data.land.Dice;

/** Departments, posts, people and their certificates of some of the enterprises. */
final class Staff {
  private static final double SHARE_WITH_STAFF = 0.3;
  private static final String[] DEPARTMENTS = {"安全环保部", "生产部", "设备部", "综合办公室"};
  private static final String[] POSTS = {"总经理", "安全总监", "安全员", "班组长", "操作工"};
  private static final String[] KINDS = {"PRINCIPAL", "SAFETY_MANAGER", "SAFETY_MANAGER", "FRONT_LINE",
      "SPECIAL_OPERATIONS"};
  private static final String[] CERTIFICATES = {"PRINCIPAL", "SAFETY_MANAGER", "SAFETY_MANAGER", "OTHER",
      "SPECIAL_OPERATIONS"};
  private static final String[] OPERATIONS = {"焊接与热切割作业", "低压电工作业", "高处作业", "危险化学品安全作业"};

  private final Times times;
  private final Dice dice = Dice.of("staff");

  Staff(Times times) {
    this.times = times;
  }

  /** @return the crews of those that have people, in the order of the enterprises */
  List<Crew> write(Path folder, List<Company> companies) throws IOException {
    List<Crew> crews = new ArrayList<>();
    try (RecordFile departments = RecordFile.of(folder, "department"); RecordFile posts = RecordFile.of(folder, "post");
        RecordFile people = RecordFile.of(folder, "person"); RecordFile certificates =
            RecordFile.of(folder, "certificate")) {
      for (Company company : companies) {
        if (!company.active() || !dice.chance(SHARE_WITH_STAFF)) continue;
        int size = company.employees() < 20 ? 2 : DEPARTMENTS.length;
        for (int i = 0; i < size; i++) {
          Row department = Row.of(company.key() + "-d" + i, company).with("name", DEPARTMENTS[i])
              .with("orderNumber", i + 1);
          if (i > 0 && i < 3) department.with("parent", company.key() + "-d0");
          departments.add(department.with("duties", "示例职责：落实" + DEPARTMENTS[i] + "的安全生产责任。"));
        }
        List<Crew.Member> members = new ArrayList<>();
        for (int i = 0; i < POSTS.length; i++) {
          posts.add(Row.of(company.key() + "-p" + i, company).with("name", POSTS[i]).with("orderNumber", i + 1)
              .with("duties", "示例职责：履行" + POSTS[i] + "的安全生产责任。"));
          members.add(person(company, i, i % size, people, certificates));
        }
        crews.add(new Crew(company, size, members));
      }
    }
    return crews;
  }

  private Crew.Member person(Company company, int post, int department, RecordFile people, RecordFile certificates) {
    String key = company.key() + "-s" + post;
    boolean exposed = post >= 3 && (dice.chance(0.5) || post == 4);
    boolean certified = post < 3 || post == 4;
    String name = Names.person(dice);
    Row person = Row.of(key, company).with("name", name)
        .with("gender", dice.chance(0.7) ? "MALE" : "FEMALE")
        .with("kind", KINDS[post]).with("department", company.key() + "-d" + department)
        .with("post", company.key() + "-p" + post)
        .with("birthDate", times.dayAgo(21_000, 8_000, dice).toString()).with("phone", Names.phone(dice))
        .with("education", dice.pick("UPPER_SECONDARY", "COLLEGE", "BACHELOR"))
        .with("employedSince", times.dayAgo(4_000, 100, dice).toString())
        .with("exposedToHazards", exposed).with("holdsCertificate", certified);
    people.add(exposed ? person.with("hazardFactors", "电焊烟尘；噪声") : person);
    Crew.Member member = new Crew.Member(key, name, exposed);
    if (!certified) return member;
    var issued = times.dayAgo(1_000, 30, dice);
    certificates.add(Row.of(key + "-c", company).with("person", key).with("kind", CERTIFICATES[post])
        .with("number", "示例证" + company.key().substring(1) + post)
        .with("operations", post == 4 ? dice.pick(OPERATIONS) : "安全生产管理")
        .with("issuer", "示例发证机关").with("issuedOn", issued.toString()).with("validUntil", issued.plusYears(3).toString())
        .with("reviewDueOn", issued.plusYears(1).toString()).with("picture", List.of()));
    return member;
  }
}
