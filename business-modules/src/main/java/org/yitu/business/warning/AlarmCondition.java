package org.yitu.business.warning;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A condition over several sensors of an enterprise that raises an alarm while it holds (A7.1): see {@link Expression}. */
@Entity @Label("组合报警条件")
public class AlarmCondition extends BusinessRecord {
  @Label("条件名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "条件（按位号，如 LT_1 > 8 且 PT_2 >= 1.2）", en = "Condition by tags, such as LT_1 > 8 and PT_2 >= 1.2")
  @NotBlank @Size(max = 500) @InTable private String expression;
  @Label("预警级别") @NotNull @Enumerated(STRING) @InTable @InSearch private Alarm.Level level;
  @Label(value = "持续时间（秒）", en = "Must hold for (s)") @NotNull @Min(0) @Max(3_600) private Integer delaySeconds;
  @Label("是否在用") @NotNull @InTable @InSearch private Boolean inService;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<AlarmCondition> TYPE = RecordType.of(AlarmCondition.class)
      .owner(Owner.ENTERPRISE)
      .computes(AlarmCondition::check)
      .build();

  private void check() {
    if (expression != null && !expression.isBlank()) Expression.parse(expression);
  }
}
