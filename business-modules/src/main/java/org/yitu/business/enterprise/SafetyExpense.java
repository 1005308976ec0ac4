package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.Coded;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.reference.SafetyFees;
import org.yitu.geo.text.Refusal;

/**
 * What was set aside and spent for safety in a month, and what the law asks to be set aside (A3.20): the enterprise says what it is
 * and the base, {@link SafetyFees} counts. Less than is due is told and not refused: the record says what was done. Who has several
 * mines, ponds or works enters one for each.
 */
@Entity @Label("安全投入")
public class SafetyExpense extends BusinessRecord {
  public enum Basis {
    @Label("按当月产量") OUTPUT, @Label("按上年度营业收入") REVENUE, @Label("按当月完成工程造价") CONTRACT, @Label("不在提取范围") OTHER
  }

  /** What was set aside against what was due. */
  public enum Verdict implements HasSeverity {
    @Label("足额提取") ENOUGH(0), @Label(value = "少于应提取", en = "Less than is due") SHORT(2),
    @Label(value = "未收录标准，未核算", en = "No rate held, not counted") NO_RATE(0),
    @Label(value = "不在提取范围", en = "Nothing is due") NOTHING_DUE(0);

    private final int severity;

    Verdict(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label(value = "名称", en = "Name") @Size(max = 100) @InTable private String title;
  @Label(value = "年度", en = "Year") @NotNull @Min(2000) @Max(2100) @InTable @InSearch private Integer expenseYear;
  @Label(value = "月份", en = "Month") @NotNull @Min(1) @Max(12) @InTable @InSearch private Integer expenseMonth;
  @Label(value = "提取类别", en = "Kind of business") @NotBlank @Size(max = 10) @Coded(ReferenceTables.SAFETY_FEE_KINDS) @InTable @InSearch
  private String kind;
  @Label(value = "计提基数", en = "Base (output, revenue or works)") @PositiveOrZero @Digits(integer = 12, fraction = 3)
  private BigDecimal base;
  @Label(value = "施工合同签订日期", en = "Works contracted on") private LocalDate contractedOn;
  @Label(value = "提取依据", en = "Counted from") @Enumerated(STRING) private Basis basis;
  @Label(value = "应提取（万元）", en = "Due (10,000 CNY)") @Digits(integer = 12, fraction = 2) @InTable private BigDecimal due;
  @Label(value = "提取金额（万元）", en = "Set aside (10,000 CNY)") @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2) @InTable
  private BigDecimal setAside;
  @Label(value = "使用金额（万元）", en = "Spent (10,000 CNY)") @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2) @InTable
  private BigDecimal spent;
  @Label(value = "核算结果", en = "Verdict") @Enumerated(STRING) @InTable @InSearch private Verdict verdict;
  @Label(value = "少提（万元）", en = "Short by (10,000 CNY)") @Digits(integer = 12, fraction = 2) private BigDecimal shortfall;
  @Label(value = "依据条款", en = "Rule") @Size(max = 60) private String rule;
  @Label("使用说明") @Size(max = 2000) private String purpose;
  @Label("凭证") private Attachments files;

  public static final RecordType<SafetyExpense> TYPE = RecordType.of(SafetyExpense.class).owner(Owner.ENTERPRISE)
      .readOnly("title", "basis", "due", "verdict", "shortfall", "rule").computes(SafetyExpense::compute).build();

  private void compute() {
    due = null;
    shortfall = null;
    rule = null;
    verdict = null;
    SafetyFees.Basis counted = kind == null ? null : SafetyFees.basis(kind).orElse(null);
    basis = counted == null ? null : Basis.valueOf(counted.name());
    if (counted == null || expenseYear == null || expenseMonth == null || expenseMonth < 1 || expenseMonth > 12) return;
    YearMonth month = YearMonth.of(expenseYear, expenseMonth);
    title = month + " " + ReferenceTables.codes(ReferenceTables.SAFETY_FEE_KINDS).find(kind).orElseThrow().name().zh();
    if (counted == SafetyFees.Basis.OTHER) {
      verdict = Verdict.NOTHING_DUE;
      return;
    }
    if (base == null) {
      throw Refusal.invalid("base", "请填写计提基数：矿山填当月产量（吨，天然气为千立方米），施工填当月完成工程造价（万元），其他填上年度营业收入（万元）。",
          "Enter the base: a mine's output of the month (t, of gas 1000 m³), a builder's works of the month, of others last year's revenue (10,000 CNY).");
    }
    count(SafetyFees.edition(counted, month, contractedOn).flatMap(edition -> SafetyFees.due(kind, edition, base)));
  }

  private void count(Optional<SafetyFees.Due> asked) {
    if (asked.isEmpty()) {
      verdict = Verdict.NO_RATE;
      return;
    }
    due = asked.get().rounded();
    rule = asked.get().edition().number() + asked.get().article();
    if (setAside == null) return;
    shortfall = due.subtract(setAside).max(BigDecimal.ZERO);
    verdict = shortfall.signum() > 0 ? Verdict.SHORT : Verdict.ENOUGH;
  }
}
