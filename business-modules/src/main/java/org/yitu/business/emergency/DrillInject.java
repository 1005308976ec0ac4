package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Labels;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Something that is told to those who exercise at a minute of the drill, as its director wrote it down before (A11.11). */
@Entity @Label(value = "情景注入", en = "Drill inject")
public class DrillInject extends BusinessRecord {
  public enum Kind { @Label("情况通报") MESSAGE, @Label("风向变化") WIND, @Label(value = "新险情", en = "New event") EVENT }

  @Label("演练") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Incident incident;
  @Label(value = "演练第几分钟", en = "Minute of the drill") @NotNull @Min(0) @Max(PlanStep.A_WEEK) @InTable private Integer atMinute;
  @Transient private Integer atMinuteBefore;
  @Label("类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("内容") @NotBlank @Size(max = 1000) @InTable private String name;
  @Label(value = "风向（度，来向）", en = "Wind from (degrees)") @Min(0) @Max(359) private Integer windFromDegrees;
  @Label(value = "风速（米/秒）", en = "Wind speed (m/s)") @DecimalMin("0.5") @DecimalMax("30") @Digits(integer = 2, fraction = 1)
  private BigDecimal windSpeed;
  @Label(value = "应答时限（分钟，不填则无需应答）", en = "Minutes to answer (none: no answer asked)") @Min(1) @Max(PlanStep.A_WEEK) @InTable
  private Integer answerMinutes;
  @Label(value = "已注入", en = "Told") @NotNull @InTable private Boolean told = false;

  public static final RecordType<DrillInject> TYPE = RecordType.of(DrillInject.class)
      .owner(Owner.EITHER)
      .readOnly(DrillInject_.TOLD)
      .shownOnce(DrillInject_.TOLD)
      .computes(DrillInject::compute)
      .build();

  Incident incident() {
    return incident;
  }

  int atMinute() {
    return atMinute;
  }

  long atSecond() {
    return atMinute * 60L;
  }

  /** Where it stood before it was changed, if that is earlier. */
  long earliestSecond() {
    return 60L * (atMinuteBefore == null ? atMinute : Math.min(atMinute, atMinuteBefore));
  }

  Kind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  Integer windFromDegrees() {
    return windFromDegrees;
  }

  BigDecimal windSpeed() {
    return windSpeed;
  }

  /** Null if no answer is asked for. */
  Integer answerMinutes() {
    return answerMinutes;
  }

  /** From now on who does not direct drills sees it too. */
  void tell() {
    told = true;
  }

  /** As it stands in the log. */
  Text words() {
    Text words = Text.of("%s：%s", "%s: %s").with(Labels.of(kind), name);
    if (windFromDegrees == null || windSpeed == null) return words;
    return Text.of("%s（风向 %s°，风速 %s 米/秒）", "%s (wind from %s°, %s m/s)").with(words, windFromDegrees, windSpeed.toPlainString());
  }

  @PostLoad
  void remember() {
    atMinuteBefore = atMinute;
  }

  private void compute() {
    if (incident == null) return;
    if (!incident.isDrill()) throw Refusal.invalid("incident", "只有演练才能注入情景。", "Only a drill has injects.");
    if (!Objects.equals(enterpriseId(), incident.enterpriseId())) {
      throw Refusal.invalid("enterprise", "情景注入与演练应属于同一单位。", "An inject belongs to whom its drill belongs.");
    }
    if (kind == Kind.WIND && (windFromDegrees == null || windSpeed == null)) {
      throw Refusal.invalid("windFromDegrees", "风向变化须填写风向和风速。", "A change of wind has a direction and a speed.");
    }
    ownedBy(incident.ownerCode(), incident.sector());
  }
}
