package org.yitu.business.warning;

import java.time.Duration;
import org.yitu.business.record.Label;

/**
 * Why an alarm is raised, how grave that is, and how long each level has to confirm it before the next is told. The times are the
 * platform's own; no regulation gives them.
 */
public enum AlarmRule {
  @Label("低低报") LOW_LOW(Alarm.Level.RED, Duration.ofMinutes(5)),
  @Label("低报") LOW(Alarm.Level.ORANGE, Duration.ofMinutes(15)),
  @Label("高报") HIGH(Alarm.Level.ORANGE, Duration.ofMinutes(15)),
  @Label("高高报") HIGH_HIGH(Alarm.Level.RED, Duration.ofMinutes(5)),
  @Label(value = "变化过快", en = "Rate of change") RATE(Alarm.Level.ORANGE, Duration.ofMinutes(15)),
  @Label(value = "数值卡滞", en = "Stuck value") STUCK(Alarm.Level.YELLOW, Duration.ofHours(1)),
  @Label(value = "数据中断", en = "Silent sensor") STALE(Alarm.Level.YELLOW, Duration.ofHours(1)),
  @Label(value = "补传数据超限", en = "Limit broken in late data") LATE(Alarm.Level.YELLOW, Duration.ofHours(1)),
  @Label(value = "组合条件", en = "Condition over several sensors") COMBINED(Alarm.Level.ORANGE, Duration.ofMinutes(15)),
  @Label(value = "报警集中", en = "Storm of alarms") STORM(Alarm.Level.ORANGE, Duration.ofMinutes(15)),
  @Label(value = "到期未办", en = "Expired") EXPIRED(Alarm.Level.YELLOW, Duration.ofDays(3)),
  @Label(value = "隐患逾期", en = "Danger overdue") OVERDUE(Alarm.Level.YELLOW, Duration.ofDays(1)),
  @Label(value = "定期报告缺报", en = "Report missing") UNFILED(Alarm.Level.YELLOW, Duration.ofDays(3)),
  @Label(value = "特殊时期未排班", en = "No duty roster in a special period") UNMANNED(Alarm.Level.YELLOW, Duration.ofDays(1)),
  @Label(value = "大风", en = "Strong wind") WEATHER_WIND(Alarm.Level.BLUE, Duration.ofMinutes(30)),
  @Label(value = "强降雨", en = "Heavy rain") WEATHER_RAIN(Alarm.Level.BLUE, Duration.ofMinutes(30)),
  @Label(value = "高温", en = "Heat") WEATHER_HEAT(Alarm.Level.YELLOW, Duration.ofHours(3)),
  @Label(value = "低温", en = "Cold") WEATHER_COLD(Alarm.Level.BLUE, Duration.ofHours(3)),
  @Label(value = "救援力量不能及时到达", en = "Help too far away") ABSENCE(Alarm.Level.ORANGE, Duration.ofDays(1)),
  @Label(value = "人工填报", en = "Entered by hand") MANUAL(Alarm.Level.YELLOW, Duration.ofHours(1));

  private final Alarm.Level level;
  private final Duration answer;

  AlarmRule(Alarm.Level level, Duration answer) {
    this.level = level;
    this.answer = answer;
  }

  /** Whether readings, or their absence, raise it. */
  public boolean isOfSensor() {
    return compareTo(STORM) < 0;
  }

  /** Whether books and plans raise it, and nothing that happens at this moment: it is answered in days and nobody is woken for it. */
  public boolean isOfBooks() {
    return switch (this) {
      case EXPIRED, OVERDUE, UNFILED, UNMANNED, ABSENCE -> true;
      default -> false;
    };
  }

  /** Whether it is first of all the government's to answer, even where it is about an enterprise. */
  public boolean isOfGovernment() {
    return this == ABSENCE;
  }

  public Alarm.Level level() {
    return level;
  }

  public Duration answer() {
    return answer;
  }
}
