package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.yitu.data.land.Dice;

/** Applications for projects and for certificates, in every state. */
final class ApprovalBooks {
  private static final List<String> PROJECT_STATES = List.of("SUBMITTED", "PASSED", "DRAFT", "REJECTED");
  private static final List<String> CERTIFICATE_STATES = List.of("VALID", "SUBMITTED", "RENEWAL_ASKED", "CHANGE_ASKED", "DRAFT", "REJECTED");
  private static final String[] PROJECTS = {"SAFETY_CONDITIONS", "FACILITY_DESIGN", "COMPLETION_ACCEPTANCE", "OCCUPATIONAL_FACILITIES"};

  private final Times times;
  private final Dice dice = Dice.of("approvals");
  private final Books books = new Books();

  ApprovalBooks(Times times) {
    this.times = times;
  }

  void write(Path folder, List<Crew> full) throws IOException {
    for (int i = 0; i < full.size(); i++) {
      for (int each = 0; each < 2; each++) project(full.get(i), each, PROJECT_STATES.get((i + each) % PROJECT_STATES.size()));
      for (int each = 0; each < 2; each++) certificate(full.get(i), each, CERTIFICATE_STATES.get((i + each) % CERTIFICATE_STATES.size()));
    }
    books.write(folder);
  }

  private void project(Crew crew, int number, String state) {
    double investment = dice.logNormal(900, 0.8);
    Row row = crew.row(crew.key("project" + number)).with("name", number == 0 ? "示例储罐区扩建项目" : "示例装卸设施改造项目").with("kind", dice.pick(PROJECTS))
        .with("state", state).with("address", crew.company().address()).with("investment", investment).with("safetyInvestment", investment / 12)
        .with("scope", "示例：新建储罐两座及配套消防、报警设施。").with("contact", crew.officer().name()).with("phone", Names.phone(dice)).with("files", List.of());
    if (!state.equals("DRAFT")) {
      var submitted = times.daysAgo(state.equals("SUBMITTED") ? 12 : 200, state.equals("SUBMITTED") ? 1 : 40, dice);
      row.with("submittedAt", Times.text(submitted));
      if (state.equals("PASSED")) row.with("approvalNumber", "示例批" + crew.company().key().substring(1)).with("opinion", "示例：同意。");
      if (state.equals("REJECTED")) row.with("opinion", "示例：总平面布置与周边距离须补充论证。");
      if (!state.equals("SUBMITTED")) row.with("decidedAt", Times.text(submitted.plusDays(15)));
    }
    books.add("project-application", row);
  }

  private void certificate(Crew crew, int number, String state) {
    Row row = crew.row(crew.key("cert" + number)).with("kind", number == 0 && crew.company().sector() == Sector.CHEMICALS ? "SAFETY_PRODUCTION"
        : number == 0 ? "HAZARDOUS_CHEMICALS_TRADING" : "PRECURSORS").with("state", state).with("scope", "示例：甲醇、乙醇的储存经营。")
        .with("contact", crew.officer().name()).with("phone", Names.phone(dice)).with("files", List.of());
    if (List.of("VALID", "RENEWAL_ASKED", "CHANGE_ASKED").contains(state)) {
      LocalDate issued = state.equals("RENEWAL_ASKED") ? times.today().minusYears(3).plusDays(45) : times.dayAgo(800, 60, dice);
      row.with("number", "示例证" + crew.company().key().substring(1) + number).with("issuedOn", issued.toString()).with("validUntil", issued.plusYears(3).toString());
      if (state.equals("RENEWAL_ASKED")) row.with("request", "示例：证书即将到期，申请延期。").with("wantedUntil", issued.plusYears(6).toString());
      if (state.equals("CHANGE_ASKED")) row.with("request", "示例：增加储存品种。").with("wantedScope", "示例：甲醇、乙醇、丙酮的储存经营。");
    }
    books.add("certificate-application", state.equals("REJECTED") ? row.with("opinion", "示例：请补充安全评价报告。") : row);
  }
}
