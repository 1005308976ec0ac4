package org.yitu.web.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.node.OnDuty;
import org.yitu.business.record.RecordService;
import org.yitu.business.warning.Alarm;
import org.yitu.geo.text.Refusal;

/**
 * Made-up people on duty in the demo city's enterprises: some minutes after a made-up sensor is back to normal they confirm, handle and
 * close its alarm, so that the board is neither empty nor full. What a person has taken up they leave alone.
 */
@Component
class DemoDuty {
  private static final Logger LOG = LoggerFactory.getLogger(DemoDuty.class);
  private static final Duration AFTER = Duration.ofMinutes(4);
  private static final int AT_ONCE = 20;

  private final boolean wanted;
  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  DemoDuty(@Value("${yitu.demo:false}") boolean demo, @Value("${yitu.telemetry.simulator:true}") boolean simulator, RecordService records,
      JdbcTemplate jdbc, Clock clock) {
    this.wanted = demo && simulator;
    this.records = records;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  @OnDuty("demo-duty")
  void answer() {
    if (!wanted) return;
    List<long[]> over = jdbc.query("select id, enterprise_id from alarm where deleted_at is null and state = 'NEW' and not folded and settled_at < ? "
        + "and enterprise_id is not null and subject like 'monitoring-point/%' order by id limit " + AT_ONCE,
        (row, number) -> new long[] {row.getLong(1), row.getLong(2)}, Timestamp.from(clock.instant().minus(AFTER)));
    over.forEach(alarm -> close(alarm[0], alarm[1]));
  }

  private void close(long alarm, long enterprise) {
    Actor duty = Actor.ofEnterprise(0, "demo-duty", "示例值班员（演示）", enterprise, Permissions.of("alarm:read", "alarm:Confirm", "alarm:Handle",
        "alarm:Close"));
    try {
      records.step(duty, Alarm.TYPE, alarm, new Alarm.Confirm("示例：现场核实，读数一度异常"));
      records.step(duty, Alarm.TYPE, alarm, new Alarm.Handle("示例：已检查仪表和工艺，恢复正常"));
      records.step(duty, Alarm.TYPE, alarm, new Alarm.Close());
    } catch (Refusal met) {
      LOG.debug("The made-up person on duty was not needed for the alarm {}: {}", alarm, met.toString());
    }
  }
}
