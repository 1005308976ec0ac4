package org.yitu.geo.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Does jobs, a few at a time, the others waiting in their order. A person has at most {@value #OPEN_EACH} open, all together
 * {@value #OPEN_ALL}. Nobody's thread is interrupted: an embedded database would close its file; work stops at its next step.
 */
public final class JobEngine implements AutoCloseable {
  static final int OPEN_EACH = 5;
  static final int OPEN_ALL = 40;
  private static final int KEPT = 200;
  private static final long LEAST_FREE = 256L << 20;
  private static final int CLOSING_SECONDS = 10;

  private final Path folder;
  private final JobLedger ledger;
  private final Clock clock;
  private final ExecutorService workers;
  private final Map<UUID, Job> jobs = new LinkedHashMap<>();
  /** Ended, and the ledger does not know it yet. */
  private final Set<Job> untold = ConcurrentHashMap.newKeySet();

  /** @param folder where results lie, made if it is missing; @param threads how many jobs are done at a time */
  public JobEngine(Path folder, JobLedger ledger, Clock clock, int threads) {
    this.folder = folder;
    this.ledger = ledger;
    this.clock = clock;
    AtomicInteger number = new AtomicInteger();
    workers = Executors.newFixedThreadPool(threads, task -> {
      Thread thread = new Thread(task, "job-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    });
  }

  /**
   * Takes a job on; it is done as soon as a thread is free.
   *
   * @throws Refusal if too many wait already, the disk is nearly full, or it wants to be alone and another of its kind is under way
   */
  public Job start(Viewer who, JobOrder order, JobWork work) {
    makeRoom();
    Job job = new Job(order, who.person(), folder, clock);
    synchronized (jobs) {
      if (order.alone()) jobs.values().stream().filter(one -> one.isWorking() && one.order().kind().equals(order.kind())).findAny().ifPresent(JobEngine::refuse);
      long mine = jobs.values().stream().filter(one -> one.isOpen() && one.person().equals(who.person())).count();
      long all = jobs.values().stream().filter(Job::isOpen).count();
      if (mine >= OPEN_EACH || all >= OPEN_ALL) {
        throw Refusal.of(Refusal.Kind.TOO_MANY, mine >= OPEN_EACH ? "您已有 " + OPEN_EACH + " 个任务在进行，请等它们完成或先取消。" : "正在进行的任务太多，请稍后再试。",
            mine >= OPEN_EACH ? "You have " + OPEN_EACH + " jobs under way: wait for them or cancel one." : "Too many jobs are under way; try again shortly.");
      }
      jobs.put(job.id(), job);
      jobs.values().removeIf(one -> jobs.size() > KEPT && !one.isOpen() && !one.isWorking());
    }
    boolean written = false;
    try {
      ledger.opened(job.report(), who);
      written = true;
    } finally {
      // It would wait for ever, and count as one of its person's.
      if (!written) forget(job);
    }
    CompletableFuture.supplyAsync(() -> job.run(work), workers).whenComplete((result, failure) -> {
      untold.add(job);
      job.ended(result, failure);
      tellEnd(job);
    });
    return job;
  }

  private static void refuse(Job other) {
    throw underWay(other.order().title(), other.person());
  }

  /** What is said to who wants to be alone and is not. */
  public static Refusal underWay(Text title, String person) {
    Text said = Text.of("“%s”正在进行（由 %s 提交），请等它结束。", "'%s' is under way, asked for by %s: wait until it has ended.").with(title, person);
    return Refusal.of(Refusal.Kind.CONFLICT, said.zh(), said.en());
  }

  private void forget(Job job) {
    synchronized (jobs) {
      jobs.remove(job.id());
    }
  }

  /** Where the ledger cannot be reached, the next beat tries again: what is done must not be called lost. */
  private void tellEnd(Job job) {
    ledger.changed(job.report());
    untold.remove(job);
  }

  /** Empty if this program does not know it (any more). */
  public Optional<Job> find(UUID id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  /** The newest of a kind, whoever asked for it and wherever it is done; who may see it is the caller's affair. */
  public Optional<JobReport> last(String kind) {
    Optional<JobReport> written = ledger.last(kind);
    if (written.isPresent()) return find(written.get().id()).map(Job::report).or(() -> written);
    synchronized (jobs) {
      return jobs.values().stream().filter(job -> job.order().kind().equals(kind)).reduce((older, newer) -> newer).map(Job::report);
    }
  }

  /** Ends it, wherever it is done; elsewhere that takes a beat. */
  public void cancel(UUID id) {
    ledger.unwant(id);
    find(id).ifPresent(Job::cancel);
  }

  public Path file(UUID id) {
    return folder.resolve(id.toString());
  }

  /** Writes down how far the open ones are and which end could not be told before, and ends those that somebody no longer wants; to be called every few seconds. */
  public void beat() {
    List<Job> open;
    synchronized (jobs) {
      open = jobs.values().stream().filter(Job::isWorking).toList();
    }
    untold.stream().filter(job -> !job.isOpen()).forEach(this::tellEnd);
    if (open.isEmpty()) return;
    ledger.unwanted(open.stream().map(Job::id).toList()).forEach(id -> find(id).ifPresent(Job::cancel));
    open.forEach(job -> ledger.changed(job.report()));
  }

  /** Tells all open ones that they will not be done, and waits a little for their threads. */
  @Override
  public void close() {
    List<Job> open;
    synchronized (jobs) {
      open = jobs.values().stream().filter(Job::isOpen).toList();
    }
    open.forEach(Job::close);
    open.forEach(job -> ledger.changed(job.report()));
    workers.shutdown();
    try {
      workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void makeRoom() {
    try {
      Files.createDirectories(folder);
      if (folder.toFile().getUsableSpace() < LEAST_FREE) {
        throw Refusal.of(Refusal.Kind.UNAVAILABLE, "磁盘空间不足，暂不能提交任务。", "The disk is nearly full; no job is taken on for now.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for jobs: " + folder, e);
    }
  }
}
