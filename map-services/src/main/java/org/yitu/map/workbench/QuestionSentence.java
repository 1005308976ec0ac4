package org.yitu.map.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.feature.Condition.Relation;
import org.yitu.geo.text.Text;
import org.yitu.map.workbench.Question.Area;
import org.yitu.map.workbench.Question.Has;
import org.yitu.map.workbench.Question.Period;
import org.yitu.map.workbench.Question.Where;

/**
 * A question as a sentence, part by part: what a part says of the question can be shown as a chip to be edited. In Chinese what
 * narrows comes before the layer, in English behind it.
 */
final class QuestionSentence {
  /**
   * @param role layer, filter, text, time, has or where; empty for the words between
   * @param path where the part stands in the JSON of the question, such as {@code where.query.filter}
   */
  record Part(String role, String path, String text) {}

  private final Locale locale;
  private final boolean english;
  private final List<Part> parts = new ArrayList<>();

  private QuestionSentence(Locale locale) {
    this.locale = locale;
    this.english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }

  static List<Part> parts(Question question, Locale locale) {
    QuestionSentence sentence = new QuestionSentence(locale);
    if (sentence.english) sentence.word("Every ");
    sentence.say(question, "");
    return List.copyOf(sentence.parts);
  }

  static Text text(Question question) {
    return Text.of(joined(parts(question, Locale.CHINESE)), joined(parts(question, Locale.ENGLISH)));
  }

  private static String joined(List<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  private void say(Question question, String path) {
    List<Runnable> narrowing = new ArrayList<>();
    question.filter().ifPresent(filter -> narrowing.add(() -> {
      word(english ? "whose " : "");
      part("filter", path + "filter", new FilterWords(question.layer().info()).say(filter));
    }));
    if (!question.text().isEmpty()) {
      narrowing.add(() -> part("text", path + "text", Text.of("名称含“%s”", "named like “%s”").with(question.text())));
    }
    question.period().ifPresent(period -> narrowing.add(() -> part("time", path + "time", period(period))));
    question.has().ifPresent(has -> narrowing.add(() -> has(has, path)));
    question.where().ifPresent(where -> narrowing.add(() -> where(where, path)));
    Text title = question.layer().info().title();
    if (english) part("layer", path + "layer", Text.of(title.zh(), FilterWords.lower(title.en())));
    for (int i = 0; i < narrowing.size(); i++) {
      word(english ? i == 0 ? " " : " and " : i == 0 ? "" : "、");
      narrowing.get(i).run();
    }
    if (english) return;
    word(narrowing.isEmpty() ? "" : "的");
    part("layer", path + "layer", title);
  }

  private void has(Has has, String path) {
    part("has", path + "has", has.without() ? Text.of("所属企业没有", "whose enterprise has no ") : Text.of("所属企业有", "whose enterprise has any "));
    nested(has.others(), path + "has.query.");
  }

  private void where(Where where, String path) {
    boolean beyond = where.relation() == Relation.BEYOND;
    String at = path + "where";
    if (where.area() instanceof Area.Around around) {
      Text distance = metres(around.metres());
      if (english) part("where", at, Text.of("", beyond ? "with none within %s of any " : "within %s of any ").with(distance));
      else part("where", at, beyond ? Text.of("%s内没有", "").with(distance) : Text.of("距", ""));
      nested(around.others(), at + ".query.");
      if (!english && !beyond) part("where", at, Text.of("%s以内", "").with(distance));
      return;
    }
    boolean whole = where.relation() == Relation.WITHIN;
    part("where", at, area(where.area(), beyond, whole));
  }

  /** What another question says is held together by brackets where it says more than its layer. */
  private void nested(Question others, String path) {
    boolean more = others.filter().isPresent() || others.has().isPresent() || others.where().isPresent() || others.period().isPresent();
    word(more ? english ? "(" : "〔" : "");
    say(others, path);
    word(more ? english ? ")" : "〕" : "");
  }

  private static Text area(Area area, boolean beyond, boolean whole) {
    if (area instanceof Area.Circle circle) {
      return (beyond ? Text.of("距（%s）%s以外", "more than %2$s from (%1$s)") : Text.of("距（%s）%s以内", "within %2$s of (%1$s)"))
          .with(position(circle.centre()), metres(circle.metres()));
    }
    if (area instanceof Area.Corridor corridor) {
      return (beyond ? Text.of("所画线路两侧%s以外", "more than %s off the line drawn") : Text.of("所画线路两侧%s以内", "within %s of the line drawn"))
          .with(metres(corridor.metres()));
    }
    if (area instanceof Area.Route route) {
      return (beyond ? Text.of("从（%s）到（%s）的行车路线两侧%s以外", "more than %3$s off the drive from (%1$s) to (%2$s)")
          : Text.of("从（%s）到（%s）的行车路线两侧%s以内", "within %3$s of the drive from (%1$s) to (%2$s)"))
          .with(position(route.from()), position(route.to()), metres(route.metres()));
    }
    if (area instanceof Area.Reach reach) return reach(reach, beyond);
    Text place = area instanceof Area.District district ? Text.of(district.place().name(), district.place().name())
        : area instanceof Area.Box ? Text.of("所选矩形", "the box chosen") : Text.of("所画范围", "the area drawn");
    return (beyond ? Text.of("%s以外", "outside %s") : whole ? Text.of("完全在%s内", "wholly in %s") : Text.of("在%s内", "in %s")).with(place);
  }

  private static Text reach(Area.Reach reach, boolean beyond) {
    String zh = reach.toCentre() ? "驾车 %2$d 分钟%3$s到（%1$s）" : "从（%1$s）驾车 %2$d 分钟%3$s到";
    String en = reach.toCentre() ? "from where (%1$s) is %3$s within a drive of %2$d minutes"
        : "%3$s from (%1$s) within a drive of %2$d minutes";
    return Text.of(zh, en).with(position(reach.centre()), reach.minutes(),
        beyond ? Text.of("不能", "not reached") : Text.of("能", "reached"));
  }

  private static Text period(Period period) {
    Text field = Text.of(period.field().title().zh(), FilterWords.lower(period.field().title().en()));
    if (period.lastDays() > 0) return Text.of("%s在近 %d 天内", "whose %s lies in the last %d days").with(field, period.lastDays());
    if (period.nextDays() > 0) return Text.of("%s在今后 %d 天内", "whose %s lies in the next %d days").with(field, period.nextDays());
    if (period.from() == null) return Text.of("%s不晚于 %s", "whose %s is not after %s").with(field, period.to());
    if (period.to() == null) return Text.of("%s不早于 %s", "whose %s is not before %s").with(field, period.from());
    return Text.of("%s在 %s 至 %s 之间", "whose %s lies from %s to %s").with(field, period.from(), period.to());
  }

  private static Text metres(double metres) {
    String text = metres < 10_000 && metres % 1_000 != 0 ? number(metres) + " 米" : number(metres / 1_000) + " 公里";
    return Text.of(text, text.replace("米", "m").replace("公里", "km"));
  }

  private static String number(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
  }

  private static String position(Coordinate place) {
    return String.format(Locale.ROOT, "%.4f, %.4f", place.x, place.y);
  }

  private void part(String role, String path, Text text) {
    parts.add(new Part(role, path, text.in(locale)));
  }

  private void word(String text) {
    if (!text.isEmpty()) parts.add(new Part("", "", text));
  }
}
