package org.yitu.business.duty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the holidays of a year out of a notice as the State Council's office writes it ("二、春节：1月28日（农历除夕、周二）至2月4日（…）
 * 放假调休，共8天。…上班。"), or out of a plain list ("国庆节 2026-10-01 2026-10-07"), a line each. Days on which people work instead are not
 * read; a line that names a date and is not understood is told.
 */
record HolidayNotice(List<Holiday> holidays, List<String> unread) {
  /** @param last the last day, included */
  record Holiday(String name, LocalDate first, LocalDate last) {}

  /** Longer than any holiday of a year is a slip of the pen. */
  private static final int LONGEST_DAYS = 31;
  private static final String NUMBERING = "^(?:[一二三四五六七八九十]{1,3}、|[（(]?[0-9一二三四五六七八九十]{1,3}[)）.．、])?\\s*";
  private static final String NAME = "(?<name>\\p{L}[\\p{L}（）() ]{0,39}?)";
  private static final String REMARK = "(?:[（(][^）)]{0,40}[）)])?";
  private static final Pattern NOTICE = Pattern.compile(NUMBERING + "(?<name>[^：:，,。\\s]{1,40})\\s*[：:]\\s*"
      + "(?:(?<y1>[0-9]{4})年)?(?<m1>[0-9]{1,2})月(?<d1>[0-9]{1,2})日" + REMARK
      + "(?:至(?:(?<y2>[0-9]{4})年)?(?:(?<m2>[0-9]{1,2})月)?(?<d2>[0-9]{1,2})日" + REMARK + ")?.{0,6}(?:放假|连休).*$");
  private static final String DAY = "([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})";
  private static final Pattern LISTED = Pattern.compile(NUMBERING + NAME + "[\\s,，;；：:]+" + DAY + "(?:[\\s,，;；至到~—]+" + DAY + ")?\\s*$");
  private static final Pattern A_DATE = Pattern.compile("[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}");
  /** How a notice begins and ends: 国务院办公厅 2024年11月12日. */
  private static final Pattern SIGNED = Pattern.compile("^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$|^经.*|^按照.*|.*如下.*");

  /** @param year of the dates that name none */
  static HolidayNotice read(String text, int year) {
    List<Holiday> holidays = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (String raw : text.split("\\R")) {
      String line = raw.strip();
      if (line.isEmpty()) continue;
      Optional<Holiday> holiday = holiday(line, year);
      holiday.ifPresent(holidays::add);
      if (holiday.isEmpty() && A_DATE.matcher(line).find() && !SIGNED.matcher(line).matches()) unread.add(line);
    }
    return new HolidayNotice(List.copyOf(holidays), List.copyOf(unread));
  }

  private static Optional<Holiday> holiday(String line, int year) {
    try {
      Matcher notice = NOTICE.matcher(line);
      if (notice.matches()) return sound(notice.group("name"), noticed(notice, year));
      Matcher listed = LISTED.matcher(line);
      if (!listed.matches()) return Optional.empty();
      LocalDate first = day(listed, 2);
      return sound(listed.group("name"), List.of(first, listed.group(5) == null ? first : day(listed, 5)));
    } catch (DateTimeException no) {
      return Optional.empty();
    }
  }

  private static List<LocalDate> noticed(Matcher line, int year) {
    LocalDate first = LocalDate.of(number(line.group("y1"), year), number(line.group("m1"), 0), number(line.group("d1"), 0));
    if (line.group("d2") == null) return List.of(first, first);
    LocalDate last = LocalDate.of(number(line.group("y2"), first.getYear()), number(line.group("m2"), first.getMonthValue()), number(line.group("d2"), 0));
    boolean overNewYear = line.group("y2") == null && last.isBefore(first);
    return List.of(first, overNewYear ? last.plusYears(1) : last);
  }

  private static Optional<Holiday> sound(String name, List<LocalDate> days) {
    boolean sound = !days.get(1).isBefore(days.get(0)) && days.get(0).plusDays(LONGEST_DAYS).isAfter(days.get(1));
    return sound ? Optional.of(new Holiday(name.strip(), days.get(0), days.get(1))) : Optional.empty();
  }

  private static LocalDate day(Matcher line, int from) {
    return LocalDate.of(Integer.parseInt(line.group(from)), Integer.parseInt(line.group(from + 1)), Integer.parseInt(line.group(from + 2)));
  }

  private static int number(String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
