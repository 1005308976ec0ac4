package org.yitu.business.safetyindex;

import java.util.function.Predicate;
import org.yitu.geo.text.Text;

/** What no good mark elsewhere makes up for: while it stands, the index is no better than its band. The platform's own, like the weights. */
enum Gate {
  MAJOR_OVERDUE(Band.RED, facts -> facts.dangers().overdueMajor() > 0, Text.of("有重大隐患逾期未整改", "A major danger is overdue")),
  MANY_OVERDUE(Band.ORANGE, facts -> facts.dangers().overdue() + facts.dangers().overdueMajor() >= Gate.MANY,
      Text.of("逾期隐患达到 3 项", "Three or more dangers are overdue")),
  RED_ALARM(Band.ORANGE, facts -> facts.alarms().red() > 0, Text.of("有红色预警未处理", "A red alarm is not handled")),
  LICENCE(Band.ORANGE, facts -> facts.papers().licencesExpired() > 0, Text.of("有资质许可证过期", "A licence has expired")),
  OVERDUE(Band.YELLOW, facts -> facts.dangers().overdue() > 0, Text.of("有隐患逾期未整改", "A danger is overdue")),
  NO_DATA(Band.YELLOW, facts -> facts.sensors().freshness() < Gate.ENOUGH, Text.of("半数以上监测点没有新数据，不能评为蓝色",
      "More than half of the sensors are silent: not to be called blue"));

  private static final int MANY = 3;
  private static final double ENOUGH = 0.5;
  private final Band best;
  private final Predicate<Facts> closed;
  private final Text reason;

  Gate(Band best, Predicate<Facts> closed, Text reason) {
    this.best = best;
    this.closed = closed;
    this.reason = reason;
  }

  Band best() {
    return best;
  }

  boolean isClosed(Facts facts) {
    return closed.test(facts);
  }

  Text reason() {
    return reason;
  }
}
