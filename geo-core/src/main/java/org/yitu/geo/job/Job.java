package org.yitu.geo.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** One job while the program knows it. Threads may meet here: the one that works, those who look, and who cancels. */
public final class Job {
  private static final Logger LOG = LoggerFactory.getLogger(Job.class);
  static final long LARGEST_FILE = 512L << 20;
  /** Asking for a file's size at each step would cost more than the step. */
  private static final int STEPS_BETWEEN_LOOKS = 64;
  private static final Text BROKEN = Text.of("任务未能完成：程序内部出错，已记入日志。", "The job failed: something broke inside; it is in the log.");
  private static final Text CANCELLED = Text.of("已取消。", "Cancelled.");
  private static final Text LOST = Text.of("程序停止时任务尚未完成，没有结果，请重新提交。", "The program stopped before the job was done; nothing is left of it. Ask again.");

  private final UUID id = UUID.randomUUID();
  private final JobOrder order;
  private final String person;
  private final Path folder;
  private final Clock clock;
  private final OffsetDateTime createdAt;
  private final long giveUpNanos;
  private JobState state = JobState.WAITING;
  private boolean closing;
  private boolean working = true;
  private boolean sealed;
  private long done;
  private long total;
  private int steps;
  private Text message;
  private JobResult.File file;
  private long bytes;
  private Map<String, Object> details = Map.of();
  private OffsetDateTime endedAt;

  Job(JobOrder order, String person, Path folder, Clock clock) {
    this.order = order;
    this.person = person;
    this.folder = folder;
    this.clock = clock;
    createdAt = OffsetDateTime.now(clock);
    giveUpNanos = System.nanoTime() + order.seconds() * 1_000_000_000L;
  }

  public UUID id() {
    return id;
  }

  public String person() {
    return person;
  }

  public synchronized JobReport report() {
    return new JobReport(id, order, person, state, done, total, message, file, bytes, details, createdAt, endedAt, working);
  }

  public synchronized boolean isOpen() {
    return state.isOpen();
  }

  /** Whether a thread has it still, or will have it. */
  public synchronized boolean isWorking() {
    return working;
  }

  JobOrder order() {
    return order;
  }

  /** Ends it if it is under way and can still be undone; its work stops at its next step. */
  public synchronized void cancel() {
    if (isOpen() && !sealed) end(JobState.CANCELLED, CANCELLED);
  }

  /** The program ends: what is not done now will not be done. */
  synchronized void close() {
    closing = true;
    if (isOpen() && !sealed) end(JobState.LOST, LOST);
  }

  /** @return null if it ended before it began */
  JobResult run(JobWork work) {
    synchronized (this) {
      if (state != JobState.WAITING) return null;
      state = JobState.RUNNING;
    }
    try {
      return work.run(new Watch());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void ended(JobResult result, Throwable failure) {
    working = false;
    try {
      if (state != JobState.RUNNING) return;
      Throwable why = failure == null ? null : failure.getCause() == null ? failure : failure.getCause();
      if (why == null) {
        finish(result);
      } else if (why instanceof Refusal refusal) {
        end(JobState.FAILED, refusal.text());
      } else {
        LOG.error("job {} ({}) failed", id, order.subject(), failure);
        end(JobState.FAILED, BROKEN);
      }
    } finally {
      throwAway(part());
    }
  }

  private void finish(JobResult result) {
    try {
      if (result.file() != null) {
        Files.move(part(), folder.resolve(id.toString()), StandardCopyOption.REPLACE_EXISTING);
        bytes = Files.size(folder.resolve(id.toString()));
      }
      file = result.file();
      details = result.details();
      end(JobState.DONE, result.summary());
    } catch (IOException e) {
      LOG.error("job {} left no file", id, e);
      end(JobState.FAILED, BROKEN);
    }
  }

  private void end(JobState how, Text said) {
    state = how;
    message = said;
    endedAt = OffsetDateTime.now(clock);
  }

  private Path part() {
    return folder.resolve(id + ".part");
  }

  private static void throwAway(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("cannot delete {}: {}", path, e.getMessage());
    }
  }

  private final class Watch implements JobWatch {
    @Override
    public void step(long now, long of) {
      synchronized (Job.this) {
        done = Math.max(done, now);
        total = of;
        if (stopped()) throw new JobEnded();
        if (steps++ % STEPS_BETWEEN_LOOKS != 0) return;
      }
      if (System.nanoTime() - giveUpNanos > 0) {
        throw Refusal.of(Refusal.Kind.UNAVAILABLE, "任务超过时限，已停止。请缩小范围。", "The job took too long and was stopped. Ask for less.");
      }
      if (size(part()) > LARGEST_FILE) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "结果文件超过 512 MB，已停止。请缩小范围。", "The file grew beyond 512 MB and was stopped. Ask for less.");
      }
    }

    @Override
    public void show(Map<String, Object> shown) {
      synchronized (Job.this) {
        details = Map.copyOf(shown);
      }
    }

    @Override
    public boolean isCancelled() {
      synchronized (Job.this) {
        return stopped();
      }
    }

    @Override
    public void seal() {
      synchronized (Job.this) {
        if (stopped()) throw new JobEnded();
        sealed = true;
      }
    }

    private boolean stopped() {
      return !sealed && (closing || !state.isOpen());
    }

    @Override
    public Path file() {
      return part();
    }

    private static long size(Path path) {
      try {
        return Files.exists(path) ? Files.size(path) : 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
