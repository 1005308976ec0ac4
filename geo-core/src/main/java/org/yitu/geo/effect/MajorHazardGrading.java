package org.yitu.geo.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yitu.geo.text.Text;

/**
 * The arithmetic of major hazard installations: identification by Σq/Q and the grade by R = α·Σβ·q/Q, in decimals, so that
 * a threshold is met exactly. Critical quantities and β come with the chemicals: they are what the editions differ in.
 */
public final class MajorHazardGrading {
  /** An edition of GB 18218 and the days on which it was in force. Under the older one Order 40 gave R and β. */
  public enum Edition {
    GB_18218_2009("2009", "GB 18218-2009", LocalDate.of(2009, 12, 1), LocalDate.of(2019, 2, 28)),
    GB_18218_2018("2018", "GB 18218-2018", LocalDate.of(2019, 3, 1), LocalDate.MAX);

    private final String id;
    private final String title;
    private final LocalDate from;
    private final LocalDate to;

    Edition(String id, String title, LocalDate from, LocalDate to) {
      this.id = id;
      this.title = title;
      this.from = from;
      this.to = to;
    }

    public String id() {
      return id;
    }

    public String title() {
      return title;
    }

    public LocalDate from() {
      return from;
    }

    /** The last day; {@link LocalDate#MAX} while it is in force. */
    public LocalDate to() {
      return to;
    }

    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    static Edition of(String id) {
      return List.of(values()).stream().filter(edition -> edition.id.equals(id)).findFirst().orElseThrow();
    }
  }

  /** What an installation holds of one chemical, in tonnes; β has no unit. */
  public record Chemical(String name, BigDecimal quantity, BigDecimal critical, BigDecimal beta) {
    /** q/Q with six decimals. */
    public BigDecimal ratio() {
      return quantity.divide(critical, 6, RoundingMode.HALF_UP);
    }
  }

  /** From how many people on which α holds, the most first (Order 40 annex 1; GB 18218-2018 table 5). */
  private record Step(int people, String alpha) {}

  private static final List<Step> ALPHA = List.of(new Step(100, "2.0"), new Step(50, "1.5"), new Step(30, "1.2"),
      new Step(1, "1.0"), new Step(0, "0.5"));
  /** The least R of grades I, II, III and IV. */
  private static final List<Integer> GRADES = List.of(100, 50, 10, 0);
  private static final int DECIMALS = 4;

  private final List<Chemical> chemicals;

  public MajorHazardGrading(List<Chemical> chemicals) {
    this.chemicals = List.copyOf(chemicals);
  }

  /** Σ q/Q; from 1 on it is a major hazard. */
  public BigDecimal sum() {
    return chemicals.stream().map(Chemical::ratio).reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  public boolean isMajorHazard() {
    return sum().compareTo(BigDecimal.ONE) >= 0;
  }

  /** R = α·Σ β·q/Q. */
  public BigDecimal gradingValue(int peopleWithin500Metres) {
    return weighted().multiply(alpha(peopleWithin500Metres)).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** @param people who live within 500 m outside the boundary */
  public static BigDecimal alpha(int people) {
    if (people < 0) throw new IllegalArgumentException("people: " + people);
    return ALPHA.stream().filter(step -> people >= step.people()).findFirst().map(step -> new BigDecimal(step.alpha()))
        .orElseThrow();
  }

  /** 1 for grade I, the worst, to 4 for grade IV. */
  public static int grade(BigDecimal gradingValue) {
    for (int i = 0; i < GRADES.size(); i++) {
      if (gradingValue.compareTo(BigDecimal.valueOf(GRADES.get(i))) >= 0) return i + 1;
    }
    throw new IllegalArgumentException("R: " + gradingValue);
  }

  /** Each term as a sentence: every chemical's, then α, then R. */
  public List<Text> explain(int people) {
    List<Text> terms = new ArrayList<>();
    for (Chemical one : chemicals) {
      String ratio = plain(one.ratio());
      String weighted = plain(one.beta().multiply(one.ratio()));
      terms.add(Text.of(one.name() + "：q/Q = " + plain(one.quantity()) + "/" + plain(one.critical()) + " = " + ratio
              + "，β·q/Q = " + plain(one.beta()) + " × " + ratio + " = " + weighted,
          one.name() + ": q/Q = " + plain(one.quantity()) + "/" + plain(one.critical()) + " = " + ratio
              + ", β·q/Q = " + plain(one.beta()) + " × " + ratio + " = " + weighted));
    }
    String alpha = plain(alpha(people));
    terms.add(Text.of("厂界外 500 米内常住 " + people + " 人，α = " + alpha, people + " residents within 500 m: α = " + alpha));
    String all = plain(weighted());
    String value = plain(gradingValue(people));
    terms.add(Text.of("Σq/Q = " + plain(sum()) + "，R = α·Σβ·q/Q = " + alpha + " × " + all + " = " + value,
        "Σq/Q = " + plain(sum()) + ", R = α·Σβ·q/Q = " + alpha + " × " + all + " = " + value));
    return List.copyOf(terms);
  }

  BigDecimal weighted() {
    return chemicals.stream().map(one -> one.beta().multiply(one.ratio())).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
