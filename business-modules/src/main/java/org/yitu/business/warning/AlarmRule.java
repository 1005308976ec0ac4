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
  @Label(value = "查询结果变化", en = "Answer of a query changed") ANSWER(Alarm.Level.BLUE, Duration.ofDays(1)),
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

  public Alarm.Level level() {
    return level;
  }

  public Duration answer() {
    return answer;
  }
}
