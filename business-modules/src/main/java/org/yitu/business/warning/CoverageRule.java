package org.yitu.business.warning;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** Which help must be how near to the major hazards of the jurisdiction (A7.1, C13): see {@link AbsenceAlarms}. */
@Entity @Label(value = "力量覆盖规则", en = "Coverage rule")
public class CoverageRule extends BusinessRecord {
  /** Hazards that are at least so grave. */
  public enum Grades {
    @Label(value = "一级", en = "Grade I") FIRST("GRADE_1"),
    @Label(value = "一、二级", en = "Grades I and II") UP_TO_SECOND("GRADE_1", "GRADE_2"),
    @Label(value = "一至三级", en = "Grades I to III") UP_TO_THIRD("GRADE_1", "GRADE_2", "GRADE_3"),
    @Label(value = "一至四级", en = "All grades") ALL("GRADE_1", "GRADE_2", "GRADE_3", "GRADE_4");

    private final List<String> grades;

    Grades(String... grades) {
      this.grades = List.of(grades);
    }

    List<String> named() {
      return grades;
    }
  }

  public enum Help {
    @Label(value = "泡沫灭火力量", en = "Fire-fighting foam") FOAM,
    @Label(value = "消防站或消防队", en = "Fire station or brigade") FIRE_FIGHTING,
    @Label(value = "危化品处置力量", en = "Handling of hazardous chemicals") HAZMAT,
    @Label(value = "堵漏力量", en = "Leak sealing") LEAK_SEALING
  }

  @Label("规则名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "重大危险源级别", en = "Grades of the hazards") @NotNull @Enumerated(STRING) @InTable @InSearch private Grades grades;
  @Label(value = "应到达的力量", en = "Help") @NotNull @Enumerated(STRING) @InTable @InSearch private Help help;
  @Label(value = "到达时限（分钟，含出动）", en = "Within (minutes, turnout included)") @NotNull @Min(1) @Max(59) @InTable private Integer minutes;
  @Label("预警级别") @NotNull @Enumerated(STRING) @InTable @InSearch private Alarm.Level level;
  @Label("是否在用") @NotNull @InTable @InSearch private Boolean inService;
  @Label(value = "上次检查", en = "Last check") @InTable private OffsetDateTime checkedAt;
  @Label(value = "检查的危险源数", en = "Hazards examined") @PositiveOrZero @InTable private Integer examined;
  @Label(value = "不能及时到达的", en = "Out of reach") @PositiveOrZero @InTable private Integer uncovered;
  @Label(value = "未能检查的原因", en = "Why it could not be checked") @Size(max = 500) private String problem;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<CoverageRule> TYPE = RecordType.of(CoverageRule.class)
      .owner(Owner.GOVERNMENT)
      .readOnly("checkedAt", "examined", "uncovered", "problem")
      .build();
}
