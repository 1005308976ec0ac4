package org.yitu.business.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;

/** Adds a year's holidays at once, from a pasted notice or list; what is there already is left as it is. */
@Service
class SpecialPeriods {
  /** What a person pasted. @param year of the dates that name none @param source the notice, as it is cited @param dry true to look only */
  record Paste(String text, int year, String source, boolean dry) {}

  /** @param present whether the actor's institution has it already */
  record Line(String name, LocalDate first, LocalDate last, boolean present) {}

  /** @param created how many were added; 0 when it was only looked at */
  record Read(List<Line> items, List<String> unread, int created) {}

  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST = 100;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  SpecialPeriods(RecordService records, JdbcTemplate jdbc, Clock clock) {
    this.records = records;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public Read read(Actor actor, Paste paste) {
    if (!SpecialPeriod.TYPE.mayBeWrittenBy(actor) || actor.isEnterprise()) throw Refusal.forbidden();
    if (paste.text() == null || paste.text().isBlank()) throw Refusal.invalid("text", "请粘贴放假通知或清单。", "Paste a notice or a list.");
    if (paste.text().length() > LONGEST_TEXT) throw Refusal.invalid("text", "内容太长。", "The text is too long.");
    if (paste.year() < FIRST_YEAR || paste.year() > LAST_YEAR) throw Refusal.invalid("year", "年份不对。", "That is no year.");
    boolean cited = paste.source() != null && !paste.source().isBlank();
    if (!paste.dry() && !cited) throw Refusal.invalid("source", "请写明依据，例如通知的文号。", "Say by which notice, such as its number.");
    HolidayNotice notice = HolidayNotice.read(paste.text(), paste.year());
    if (notice.holidays().size() > MOST) throw Refusal.invalid("text", "一次最多 " + MOST + " 个。", "At most " + MOST + " at a time.");
    List<Line> lines = new ArrayList<>();
    int created = 0;
    for (HolidayNotice.Holiday holiday : notice.holidays()) {
      boolean present = isThere(actor, holiday);
      lines.add(new Line(holiday.name(), holiday.first(), holiday.last(), present));
      if (present || paste.dry()) continue;
      records.create(actor, SpecialPeriod.TYPE, Map.of("name", holiday.name(), "kind", SpecialPeriod.Kind.HOLIDAY.name(),
          "startsAt", begin(holiday.first()).toString(), "endsAt", begin(holiday.last().plusDays(1)).toString(), "source", paste.source().strip()));
      created++;
    }
    return new Read(lines, notice.unread(), created);
  }

  private boolean isThere(Actor actor, HolidayNotice.Holiday holiday) {
    Long same = jdbc.queryForObject("select count(*) from special_period p where p.deleted_at is null and p.owner_code = ? and p.name = ? and p.starts_at = ?",
        Long.class, actor.range().code(), holiday.name(), begin(holiday.first()));
    return same != null && same > 0;
  }

  private OffsetDateTime begin(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }
}
