package org.yitu.business.training;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;

/** An enterprise sets once what it asks of its training (A14.9), and its schemes keep to it. */
@Component
class TrainingRules {
  private record Setting(int yearlyHours, int leastPassScore) {}

  private final JdbcTemplate jdbc;

  TrainingRules(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void onWritten(RecordWritten event) {
    if (event.action() == RecordWritten.Action.DELETE) return;
    boolean comes = event.action() == RecordWritten.Action.CREATE || event.action() == RecordWritten.Action.RESTORE;
    if (event.isOf(TrainingSetting.class) && comes) onlyOne(event.target().enterpriseId());
    if (event.isOf(TrainingScheme.class)) check((TrainingScheme) event.target());
  }

  private void onlyOne(long enterprise) {
    Long others = jdbc.queryForObject("select count(*) from training_setting where enterprise_id = ? and deleted_at is null", Long.class, enterprise);
    if (others != null && others > 0) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "安全培训配置已存在，请直接修改。", "The training settings exist already: change them.");
    }
  }

  private void check(TrainingScheme scheme) {
    List<Setting> settings = jdbc.query(
        "select yearly_hours, least_pass_score from training_setting where enterprise_id = ? and deleted_at is null",
        (row, number) -> new Setting(row.getInt(1), row.getInt(2)), scheme.enterpriseId());
    for (Setting setting : settings) {
      if (scheme.passScore() < setting.leastPassScore()) {
        throw Refusal.invalid("passScore", "企业配置的及格分数不低于 " + setting.leastPassScore() + " 分。",
            "By the enterprise's settings the score to pass is at least " + setting.leastPassScore() + ".");
      }
      if (scheme.isYearly() && scheme.hours() < setting.yearlyHours()) {
        throw Refusal.invalid("hours", "企业配置的年度再培训不少于 " + setting.yearlyHours() + " 学时。",
            "By the enterprise's settings yearly retraining takes at least " + setting.yearlyHours() + " hours.");
      }
    }
  }
}
