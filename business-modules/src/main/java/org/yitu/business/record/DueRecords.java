package org.yitu.business.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which records' deadlines have come. */
@Component
public class DueRecords {
  private static final int MOST_AT_ONCE = 1_000;

  private final RecordFinder finder;
  private final Clock clock;

  DueRecords(RecordFinder finder, Clock clock) {
    this.finder = finder;
    this.clock = clock;
  }

  public List<Long> ids(RecordType<?> type) {
    return type.flow().flatMap(flow -> flow.deadline())
        .map(deadline -> finder.due(type, deadline, OffsetDateTime.now(clock), MOST_AT_ONCE)).orElse(List.of());
  }
}
