package org.yitu.business.hazardsource;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yitu.geo.effect.MajorHazardGrading;
import org.yitu.geo.effect.MajorHazardGrading.Chemical;
import org.yitu.geo.reference.CriticalQuantities;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * The hazardous chemicals of one installation, as they are written in its form: a line each, of a name, the quantity, the
 * critical quantity (both in tonnes) and the correction factor β, parted by blanks or commas: {@code 氯 100 5 4}. From them
 * follow identification and grade (GB 18218; Order 40, annex 1).
 */
final class Substances {
  private static final int MOST = 100;
  private static final String GAP = "[\\s,，;；]+";
  private static final String NUMBER = "\\d{1,9}(?:\\.\\d{1,6})?";
  private static final Pattern LINE = Pattern.compile("(?<name>\\S.{0,98}?)" + GAP + "(?<quantity>" + NUMBER + ")" + GAP
      + "(?<critical>" + NUMBER + ")" + GAP + "(?<beta>" + NUMBER + ")");

  private final List<Chemical> list;
  private final MajorHazardGrading grading;

  private Substances(List<Chemical> list) {
    this.list = list;
    this.grading = new MajorHazardGrading(list);
  }

  /** @throws Refusal naming the field {@code substances} and the line that cannot be read */
  static Substances parse(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty() || lines.size() > MOST) {
      throw Refusal.invalid("substances", "危险化学品应为1至" + MOST + "行。", "Name 1 to " + MOST + " hazardous chemicals.");
    }
    return new Substances(lines.stream().map(Substances::parseLine).toList());
  }

  List<Chemical> list() {
    return list;
  }

  /** Σ q/Q; from 1 on it is a major hazard (rule R-MAJOR). */
  BigDecimal sum() {
    return grading.sum();
  }

  boolean isMajorHazard() {
    return grading.isMajorHazard();
  }

  /** R = α · Σ β q/Q, with α for the people who live within 500 m (rule R-GRADE). */
  BigDecimal grading(int peopleWithin500Metres) {
    return grading.gradingValue(peopleWithin500Metres);
  }

  /** @throws Refusal naming the substance that this edition of GB 18218 gives another critical quantity */
  void checkQuantities(String edition) {
    CriticalQuantities quantities = CriticalQuantities.of(edition);
    for (Chemical one : list) {
      quantities.find(one.name()).filter(critical -> critical.compareTo(one.critical()) != 0).ifPresent(critical -> {
        throw Refusal.invalid("substances", Text.of("“%s”的临界量按 GB 18218-%s 为 %s 吨，填写的是 %s 吨。",
            "The critical quantity of %1$s is %3$s t by GB 18218-%2$s, not %4$s t.").with(one.name(), edition, critical.toPlainString(),
            one.critical().toPlainString()));
      });
    }
  }

  /** Each term as a sentence. */
  List<Text> explain(int peopleWithin500Metres) {
    return grading.explain(peopleWithin500Metres);
  }

  private static Chemical parseLine(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) throw unreadable(line);
    Chemical one = new Chemical(parts.group("name"), new BigDecimal(parts.group("quantity")),
        new BigDecimal(parts.group("critical")), new BigDecimal(parts.group("beta")));
    if (one.critical().signum() == 0 || one.beta().signum() == 0) throw unreadable(line);
    return one;
  }

  private static Refusal unreadable(String line) {
    return Refusal.invalid("substances", "无法识别这一行：“" + line + "”。每行应为：名称 存量（吨） 临界量（吨） 校正系数β，例如：氯 100 5 4。",
        "This line cannot be read: \"" + line + "\". A line is: name, quantity (t), critical quantity (t), β; such as: 氯 100 5 4.");
  }
}
