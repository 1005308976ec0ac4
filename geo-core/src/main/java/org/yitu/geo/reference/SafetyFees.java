package org.yitu.geo.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the law asks an enterprise to set aside for safety (应提取), by the measures on safety-production expenses in their two
 * editions, 财企〔2012〕16号 and 财资〔2022〕136号; rates and what they were compared with stand in {@code safety-fee-rates.csv}.
 *
 * <p>With the base B, the rates r and, for revenue, the lower limits b₀ = 0 &lt; b₁ &lt; … of the tiers:
 * <ul>
 * <li>by output (mines): a month's due = B · r, B what was extracted in the month, r in CNY a tonne or 1000 m³;
 * <li>by contract (builders): a month's due = B · r, B the cost of the works done in the month, r in per cent;
 * <li>by revenue, excess-regressive (超额累退): a year's due = Σᵢ rᵢ · (min(B, bᵢ₊₁) − bᵢ) over the tiers with bᵢ &lt; B, B the revenue of
 * the year before; a month's due is a twelfth of it.
 * </ul>
 * The edition is the one in force at the end of the month, when the fee is set aside; for works that were contracted before 2022's
 * edition, whose article 17 leaves them the former rates, the one in force on the day of the contract.
 */
public final class SafetyFees {
  /** What the fee is counted from. */
  public enum Basis { OUTPUT, REVENUE, CONTRACT, OTHER }

  /** @param id its year @param number as the document is cited */
  public record Edition(String id, LocalDate since, String number) {}

  /**
   * All in 10,000 CNY, exact.
   *
   * @param year of those by revenue, null for the others
   * @param rates the tiers that were used, or the one rate
   */
  public record Due(Edition edition, String article, Basis basis, BigDecimal year, BigDecimal month, List<Rate> rates) {
    /** As it is entered, to 100 CNY; half goes up. */
    public BigDecimal rounded() {
      return month.setScale(2, RoundingMode.HALF_UP);
    }
  }

  /** @param over the lower limit of its tier, in 10,000 CNY @param rate CNY a unit, or per cent @param part of the base that lies in the tier */
  public record Rate(BigDecimal over, BigDecimal rate, BigDecimal part) {}

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  /** From CNY to 10,000 CNY. */
  private static final int TEN_THOUSANDS = 4;
  private static final int PER_CENT = 2;
  /** Digits behind the point of a twelfth: far below what is entered. */
  private static final int DIGITS = 10;
  private static final List<Map<String, String>> ROWS = ReferenceTables.get(ReferenceTables.SAFETY_FEE_RATES).rows();
  private static final List<Edition> EDITIONS = ROWS.stream()
      .map(row -> new Edition(row.get("edition"), LocalDate.parse(row.get("since")), row.get("number"))).distinct()
      .sorted(Comparator.comparing(Edition::since).reversed()).toList();

  private SafetyFees() {}

  /** Empty before the first. */
  public static Optional<Edition> inForce(LocalDate day) {
    return EDITIONS.stream().filter(edition -> !edition.since().isAfter(day)).findFirst();
  }

  /** The edition for a month; for works the day of their contract counts, if it is known and before the month's end. */
  public static Optional<Edition> edition(Basis basis, YearMonth month, LocalDate contracted) {
    LocalDate end = month.atEndOfMonth();
    return inForce(basis == Basis.CONTRACT && contracted != null && contracted.isBefore(end) ? contracted : end);
  }

  /** @return empty for what is no kind */
  public static Optional<Basis> basis(String kind) {
    return ReferenceTables.codes(ReferenceTables.SAFETY_FEE_KINDS).find(kind).map(entry -> entry.more().get("basis")).map(Basis::valueOf);
  }

  /** Empty where the table has no rate of that kind in that edition. */
  public static Optional<Due> due(String kind, Edition edition, BigDecimal base) {
    List<Map<String, String>> tiers = ROWS.stream().filter(row -> row.get("kind").equals(kind) && row.get("edition").equals(edition.id())).toList();
    Optional<Basis> basis = basis(kind);
    if (tiers.isEmpty() || basis.isEmpty()) return Optional.empty();
    String article = tiers.get(0).get("article");
    List<Rate> rates = rates(tiers, base);
    BigDecimal sum = rates.stream().map(rate -> rate.part().multiply(rate.rate())).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(switch (basis.get()) {
      case OUTPUT -> new Due(edition, article, Basis.OUTPUT, null, sum.movePointLeft(TEN_THOUSANDS), rates);
      case CONTRACT -> new Due(edition, article, Basis.CONTRACT, null, sum.movePointLeft(PER_CENT), rates);
      case REVENUE -> new Due(edition, article, Basis.REVENUE, sum.movePointLeft(PER_CENT),
          sum.movePointLeft(PER_CENT).divide(MONTHS, DIGITS, RoundingMode.HALF_UP), rates);
      case OTHER -> throw new IllegalStateException("a rate of what sets nothing aside: " + kind);
    });
  }

  /** The parts of the base by tier; the lowest is there even of nothing. */
  private static List<Rate> rates(List<Map<String, String>> tiers, BigDecimal base) {
    return IntStream.range(0, tiers.size()).mapToObj(i -> {
      BigDecimal over = new BigDecimal(tiers.get(i).get("over"));
      BigDecimal upTo = i + 1 < tiers.size() ? base.min(new BigDecimal(tiers.get(i + 1).get("over"))) : base;
      return new Rate(over, new BigDecimal(tiers.get(i).get("rate")), upTo.subtract(over));
    }).filter(rate -> rate.over().signum() == 0 || rate.part().signum() > 0).toList();
  }
}
