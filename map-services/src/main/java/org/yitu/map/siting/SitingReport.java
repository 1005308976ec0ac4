package org.yitu.map.siting;

import com.samskivert.mustache.Template;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.MapSettings;
import org.yitu.map.report.PdfPage;

/** A siting check on paper: each rule with its verdict, what is near, and what the rule says and whether anybody has compared it. */
@Component
class SitingReport {
  private static final Template TEMPLATE = PdfPage.template(SitingReport.class, "siting.mustache");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Map<SitingCheck.Verdict, Text> VERDICTS = Map.of(SitingCheck.Verdict.CONFLICT, Text.of("冲突", "conflict"),
      SitingCheck.Verdict.NOTE, Text.of("须注意", "to be noted"), SitingCheck.Verdict.CLEAR, Text.of("未见冲突", "clear"),
      SitingCheck.Verdict.UNKNOWN, Text.of("无数据", "no data"));

  private final PdfPage pages;
  private final MapSettings settings;
  private final Clock clock;

  SitingReport(PdfPage pages, MapSettings settings, Clock clock) {
    this.pages = pages;
    this.settings = settings;
    this.clock = clock;
  }

  byte[] pdf(Coordinate place, List<SitingCheck.Finding> findings, Locale locale) {
    return pages.print(html(place, findings, locale));
  }

  String html(Coordinate place, List<SitingCheck.Finding> findings, Locale locale) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("language", locale.getLanguage());
    view.put("title", Text.of("选址检查报告", "Siting check").in(locale));
    view.put("notice", settings.findNotice().map(text -> text.in(locale)).orElse(""));
    view.put("place", Text.of("位置（CGCS2000）：%s", "Place (CGCS2000): %s").with(String.format(Locale.ROOT, "%.6f, %.6f", place.x, place.y)).in(locale));
    view.put("made", Text.of("检查时间：%s", "Checked: %s").with(MINUTE.format(OffsetDateTime.now(clock))).in(locale));
    view.put("checks", findings.stream().map(found -> check(found, locale)).toList());
    view.put("worth", Text.of("本报告只依据平台现有且制表人有权查看的数据，所列规定以原文为准，不能代替安全条件审查。",
        "Made from what this platform holds and its maker may see; the rules' originals prevail. It replaces no review.").in(locale));
    return TEMPLATE.execute(view);
  }

  private static Map<String, Object> check(SitingCheck.Finding found, Locale locale) {
    SitingRule rule = found.rule();
    Map<String, Object> check = new LinkedHashMap<>();
    check.put("kind", found.verdict().name().toLowerCase(Locale.ROOT));
    check.put("verdict", VERDICTS.get(found.verdict()).in(locale));
    check.put("name", rule.title().in(locale));
    check.put("near", found.near().stream().map(near -> Map.of("name", near.name(), "distance", Math.round(near.metres()) + " m")).toList());
    String nothing = found.verdict() == SitingCheck.Verdict.UNKNOWN ? Text.of("平台没有可供判断的数据。", "There are no data to tell.").in(locale)
        : found.near().isEmpty() ? Text.of("在您可查看的数据中，%d 米内没有。", "Nothing that you may see within %d m.").with(Math.round(rule.lookMetres())).in(locale) : "";
    check.put("nothing", nothing);
    check.put("rule", rule.text().in(locale));
    check.put("source", rule.source().in(locale) + (rule.verified() ? "" : Text.of("（未与原文核对）", " (not compared with the original)").in(locale)));
    return check;
  }
}
