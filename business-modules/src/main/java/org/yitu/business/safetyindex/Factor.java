package org.yitu.business.safetyindex;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.yitu.geo.text.Text;

/**
 * What the index is made of. Each factor has a mark from 0 to 100 and a weight; one that does not apply gives its weight to the
 * others. Weights and deductions are the platform's own: no regulation gives them, and {@link Evaluation} measures what they do.
 */
enum Factor {
  DANGERS(35, Text.of("隐患治理", "Hidden dangers"), facts -> true, Factor::dangers, facts -> Text.of(
      "逾期 %d 项（其中重大 %d 项），未到期 %d 项（其中重大 %d 项）".formatted(facts.dangers().overdue() + facts.dangers().overdueMajor(),
          facts.dangers().overdueMajor(), facts.dangers().open() + facts.dangers().openMajor(), facts.dangers().openMajor()),
      "%d overdue (%d major), %d within their time (%d major)".formatted(facts.dangers().overdue() + facts.dangers().overdueMajor(),
          facts.dangers().overdueMajor(), facts.dangers().open() + facts.dangers().openMajor(), facts.dangers().openMajor()))),
  ALARMS(20, Text.of("预警处置", "Alarms"), facts -> true, Factor::alarms, facts -> Text.of(
      "未处理红色 %d、橙色 %d、其他 %d 条，近 7 天新增 %d 条".formatted(facts.alarms().red(), facts.alarms().orange(), facts.alarms().lower(),
          facts.alarms().lately()),
      "unhandled: %d red, %d orange, %d other; %d raised within 7 days".formatted(facts.alarms().red(), facts.alarms().orange(),
          facts.alarms().lower(), facts.alarms().lately()))),
  SENSORS(15, Text.of("在线监测", "Sensors"), facts -> facts.sensors().connected(), Factor::sensors, facts -> Text.of(
      "在用 %d 个，24 小时内有数据 %d 个，超高高限或低低限 %d 个".formatted(facts.sensors().all(), facts.sensors().heard(),
          facts.sensors().beyond()),
      "%d in service, %d heard within 24 hours, %d beyond an outer limit".formatted(facts.sensors().all(), facts.sensors().heard(),
          facts.sensors().beyond()))),
  LICENCES(12, Text.of("资质许可", "Licences"), facts -> true, Factor::licences, facts -> Text.of(
      "过期 %d 项，30 天内到期 %d 项".formatted(facts.papers().licencesExpired(), facts.papers().licencesSoon()),
      "%d expired, %d expire within 30 days".formatted(facts.papers().licencesExpired(), facts.papers().licencesSoon()))),
  CERTIFICATES(8, Text.of("人员证书", "Certificates"), facts -> true, Factor::certificates,
      facts -> Text.of("过期 %d 本".formatted(facts.papers().certificatesExpired()),
          "%d expired".formatted(facts.papers().certificatesExpired()))),
  EQUIPMENT(10, Text.of("设备检验", "Equipment"), facts -> facts.equipment().all() > 0,
      Factor::equipment,
      facts -> Text.of("在用 %d 台，超期未检 %d 台".formatted(facts.equipment().all(), facts.equipment().overdue()),
          "%d in use, %d overdue for their test".formatted(facts.equipment().all(), facts.equipment().overdue())));

  static final double PERFECT = 100;
  private final double weight;
  private final Text title;
  private final Predicate<Facts> applies;
  private final ToDoubleFunction<Facts> mark;
  private final Function<Facts, Text> reason;

  Factor(double weight, Text title, Predicate<Facts> applies, ToDoubleFunction<Facts> mark, Function<Facts, Text> reason) {
    this.weight = weight;
    this.title = title;
    this.applies = applies;
    this.mark = mark;
    this.reason = reason;
  }

  double weight() {
    return weight;
  }

  Text title() {
    return title;
  }

  boolean applies(Facts facts) {
    return applies.test(facts);
  }

  /** 0 to 100; 100 is best. */
  double mark(Facts facts) {
    return Math.max(0, Math.min(PERFECT, mark.applyAsDouble(facts)));
  }

  Text reason(Facts facts) {
    return reason.apply(facts);
  }

  private static double dangers(Facts facts) {
    Facts.Dangers dangers = facts.dangers();
    return PERFECT - 60.0 * dangers.overdueMajor() - 25.0 * dangers.overdue() - 8.0 * dangers.openMajor() - 2.0 * dangers.open();
  }

  private static double alarms(Facts facts) {
    Facts.Alarms alarms = facts.alarms();
    return PERFECT - 40.0 * alarms.red() - 20.0 * alarms.orange() - 8.0 * alarms.lower() - Math.min(20, 2.0 * alarms.lately());
  }

  private static double sensors(Facts facts) {
    Facts.Sensors sensors = facts.sensors();
    return sensors.all() == 0 ? PERFECT : PERFECT * (sensors.heard() - sensors.beyond()) / sensors.all();
  }

  private static double certificates(Facts facts) {
    return PERFECT - 10.0 * facts.papers().certificatesExpired();
  }

  private static double equipment(Facts facts) {
    return PERFECT * (1 - (double) facts.equipment().overdue() / facts.equipment().all());
  }

  private static double licences(Facts facts) {
    return PERFECT - 50.0 * facts.papers().licencesExpired() - 10.0 * facts.papers().licencesSoon();
  }
}
