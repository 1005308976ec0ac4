package org.yitu.map.geoserver;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** The runs that are started on the page: one at a time, watched and cancelled; the last one is remembered until the program ends. */
@Service
class GeoServerRuns {
  static final String PUBLISH = "geoserver:publish";
  private static final Logger LOG = LoggerFactory.getLogger(GeoServerRuns.class);
  /** So many changes are listed; all are counted. */
  private static final int LISTED = 1_000;

  enum Task { COMPARE, PUBLISH, TAKE_BACK }

  enum State { RUNNING, DONE, CANCELLED, FAILED }

  /**
   * @param changes the first ones
   * @param changed how many there are
   * @param message why it failed, null if it did not
   */
  record Progress(Task task, State state, int done, int of, List<Change> changes, int changed, List<Text> warnings, Text message) {}

  private final Publisher publisher;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "geoserver");
    thread.setDaemon(true);
    return thread;
  });
  private Run run;

  GeoServerRuns(Publisher publisher) {
    this.publisher = publisher;
  }

  /** @throws Refusal if he may not, or one is under way */
  synchronized Progress start(Viewer viewer, Task task) {
    require(viewer);
    if (run != null && run.progress().state() == State.RUNNING) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "正在发布，请等它结束。", "A run is under way; wait until it has ended.");
    }
    Run fresh = new Run(task);
    run = fresh;
    CompletableFuture.supplyAsync(() -> switch (task) {
      case COMPARE -> publisher.compare(fresh);
      case PUBLISH -> publisher.publish(fresh);
      case TAKE_BACK -> publisher.takeBack(fresh);
    }, worker).whenComplete(fresh::ended);
    return fresh.progress();
  }

  /** Null if none was started since the program did. */
  synchronized Progress progress(Viewer viewer) {
    require(viewer);
    return run == null ? null : run.progress();
  }

  synchronized void cancel(Viewer viewer) {
    require(viewer);
    if (run != null) run.cancel();
  }

  static void require(Viewer viewer) {
    if (!viewer.may(PUBLISH)) throw Refusal.forbidden();
  }

  @PreDestroy
  void close() {
    synchronized (this) {
      if (run != null) run.cancel();
    }
    worker.shutdownNow();
  }

  private static final class Run implements Watcher {
    private final Task task;
    private final List<Change> changes = new ArrayList<>();
    private State state = State.RUNNING;
    private int done;
    private int of;
    private int changed;
    private boolean cancelled;
    private List<Text> warnings = List.of();
    private Text message;

    Run(Task task) {
      this.task = task;
    }

    @Override
    public synchronized void passed(int newDone, int newOf) {
      done = newDone;
      of = newOf;
    }

    @Override
    public synchronized void changed(Change change) {
      changed++;
      if (changes.size() < LISTED) changes.add(change);
    }

    @Override
    public synchronized boolean cancelled() {
      return cancelled;
    }

    synchronized void cancel() {
      cancelled = true;
    }

    synchronized void ended(List<Text> found, Throwable failure) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      if (cause == null) {
        state = State.DONE;
        warnings = found;
      } else if (cause instanceof Watcher.Cancelled) {
        state = State.CANCELLED;
      } else {
        state = State.FAILED;
        message = cause instanceof Refusal refusal ? refusal.text() : Text.of("发布失败，详情见服务器日志。", "The run failed; the server's log tells why.");
        if (!(cause instanceof Refusal)) LOG.error("publishing to GeoServer failed", cause);
      }
    }

    synchronized Progress progress() {
      return new Progress(task, state, done, of, List.copyOf(changes), changed, warnings, message);
    }
  }
}
