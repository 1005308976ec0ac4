package org.yitu.business.enterprise;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Paging;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.reference.SafetyFees;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Safety expenses by year, and how a due comes about, over HTTP. */
@RestController
class SafetyFeeController {
  /** Above this a base is no base; the same as the record's field takes. */
  private static final BigDecimal MOST = new BigDecimal("1e12");

  /** @param unit of the base @param due null if the table has no rate @param checked what the rates were compared with */
  record Reckoning(Text kind, String basis, String unit, SafetyFees.Due due, Text source, Text checked) {}

  private final SafetyFeeYears years;

  SafetyFeeController(SafetyFeeYears years) {
    this.years = years;
  }

  @GetMapping("/api/safety-expense-years")
  SafetyFeeYears.Page years(Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return years.page(actor, new Paging(page, size));
  }

  /** From the reference table alone; nobody's record is read. */
  @GetMapping("/api/safety-fees")
  Reckoning reckon(Actor actor, @RequestParam String kind, @RequestParam int year, @RequestParam int month, @RequestParam BigDecimal base,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate contractedOn) {
    if (!actor.may("safety-expense:read")) throw Refusal.forbidden();
    if (base.signum() < 0 || base.compareTo(MOST) >= 0 || base.scale() > 3) throw Refusal.invalid("base", "计提基数超出范围。", "The base is out of range.");
    var entry = ReferenceTables.codes(ReferenceTables.SAFETY_FEE_KINDS).find(kind).orElseThrow(Refusal::notFound);
    SafetyFees.Basis basis = SafetyFees.basis(kind).orElseThrow(Refusal::notFound);
    Optional<SafetyFees.Due> due = SafetyFees.edition(basis, month(year, month), contractedOn).flatMap(edition -> SafetyFees.due(kind, edition, base));
    var heading = ReferenceTables.get(ReferenceTables.SAFETY_FEE_RATES).heading();
    return new Reckoning(entry.name(), basis.name(), entry.more().getOrDefault("unit", ""), due.orElse(null), heading.source(), heading.checked());
  }

  private static YearMonth month(int year, int month) {
    try {
      return YearMonth.of(year, month);
    } catch (DateTimeException none) {
      throw Refusal.invalid("month", "月份应为1到12。", "A month is 1 to 12.");
    }
  }
}
