package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What was set aside and spent for safety in a month (A3.20). */
@Entity @Label("安全投入")
public class SafetyExpense extends BusinessRecord {
  public enum Basis {
    @Label("按产量提取（矿山）") OUTPUT, @Label("按上年度营业收入提取") REVENUE, @Label("按工程造价提取") CONTRACT, @Label("其他") OTHER
  }

  @Label(value = "年度", en = "Year") @NotNull @Min(2000) @Max(2100) @InTable @InSearch private Integer expenseYear;
  @Label(value = "月份", en = "Month") @NotNull @Min(1) @Max(12) @InTable @InSearch private Integer expenseMonth;
  @Label("提取依据") @NotNull @Enumerated(STRING) @InTable private Basis basis;
  @Label(value = "提取金额（万元）", en = "Set aside (10,000 CNY)") @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2) @InTable
  private BigDecimal setAside;
  @Label(value = "使用金额（万元）", en = "Spent (10,000 CNY)") @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2) @InTable
  private BigDecimal spent;
  @Label("使用说明") @Size(max = 2000) private String purpose;
  @Label("凭证") private Attachments files;

  public static final RecordType<SafetyExpense> TYPE = RecordType.of(SafetyExpense.class).owner(Owner.ENTERPRISE).build();
}
