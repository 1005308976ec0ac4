package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import org.yitu.geo.text.Refusal;

/**
 * The clock of one drill: it runs at a multiple of real time, stands still while the drill is paused, and stops for good at its
 * end. A drill that was not started has none.
 */
@Entity
@Table(name = "drill_clock")
class DrillClock {
  enum State { RUNNING, PAUSED, FINISHED }

  static final Set<Integer> SPEEDS = Set.of(1, 5, 10);
  private static final int MILLIS = 1_000;

  @Id private long incidentId;
  @Enumerated(STRING) @Column(nullable = false, length = 20) private State state;
  @Column(nullable = false) private int speed;
  @Column(nullable = false) private long elapsedMillis;
  @Column(nullable = false) private OffsetDateTime runningSince;
  @Column(nullable = false) private OffsetDateTime startedAt;
  private OffsetDateTime finishedAt;
  @Column(nullable = false) private long injectedUntil = -1;

  protected DrillClock() {}

  DrillClock(long incidentId, int speed, OffsetDateTime now) {
    this.incidentId = incidentId;
    this.state = State.RUNNING;
    this.speed = known(speed);
    this.runningSince = now;
    this.startedAt = now;
  }

  /** Whole seconds of the drill that have passed at {@code now}. */
  long seconds(OffsetDateTime now) {
    return millis(now) / MILLIS;
  }

  /** When in real time the drill reaches these seconds, or has reached them since it last began to run; while it runs as it does. */
  OffsetDateTime moment(long seconds) {
    return runningSince.plus(Duration.ofMillis(Math.floorDiv(seconds * MILLIS - elapsedMillis + speed - 1, speed)));
  }

  void pause(OffsetDateTime now) {
    demand(state == State.RUNNING);
    stop(now);
    state = State.PAUSED;
  }

  void resume(int newSpeed, OffsetDateTime now) {
    demand(state == State.PAUSED);
    speed = known(newSpeed);
    runningSince = now;
    state = State.RUNNING;
  }

  void finish(OffsetDateTime now) {
    demand(state != State.FINISHED);
    stop(now);
    finishedAt = now;
    state = State.FINISHED;
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  State state() {
    return state;
  }

  int speed() {
    return speed;
  }

  OffsetDateTime startedAt() {
    return startedAt;
  }

  OffsetDateTime finishedAt() {
    return finishedAt;
  }

  /** The second up to which injects stand in the log; -1 if none can. */
  long injectedUntil() {
    return injectedUntil;
  }

  void injected(long until) {
    injectedUntil = until;
  }

  private long millis(OffsetDateTime now) {
    return state == State.RUNNING ? elapsedMillis + Duration.between(runningSince, now).toMillis() * speed : elapsedMillis;
  }

  private void stop(OffsetDateTime now) {
    elapsedMillis = millis(now);
    if (state == State.RUNNING) runningSince = now;
  }

  private void demand(boolean open) {
    if (!open) throw Refusal.of(Refusal.Kind.CONFLICT, "演练时钟当前不能进行此操作。", "The drill's clock cannot do this now.");
  }

  private static int known(int speed) {
    if (!SPEEDS.contains(speed)) throw Refusal.invalid("speed", "时钟倍率只能是 1、5 或 10。", "The clock runs at 1, 5 or 10 times.");
    return speed;
  }
}
