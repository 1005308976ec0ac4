package org.yitu.web.screen;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The threads of the screens' stream: one tells what is new, one counts the figures, which takes longer. */
@Component
class ScreenPump {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenPump.class);
  private static final long TELL_MILLIS = 250;
  private static final long BEAT_MILLIS = 15_000;
  private static final long COUNT_MILLIS = 5_000;

  private final ScreenHub hub;
  private final ScheduledExecutorService teller = thread("screen-tell");
  private final ScheduledExecutorService counter = thread("screen-count");

  ScreenPump(ScreenHub hub) {
    this.hub = hub;
    every(teller, TELL_MILLIS, hub::tell);
    every(counter, COUNT_MILLIS, hub::count);
    every(counter, BEAT_MILLIS, hub::beat);
  }

  /** A scope that nobody listened to before is counted at once. */
  void count(ScreenFeed feed) {
    counter.execute(() -> guarded(() -> {
      if (feed.figures().bytes() == null) hub.count(feed);
    }));
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    teller.shutdown();
    counter.shutdown();
    hub.endAll();
  }

  private void every(ScheduledExecutorService thread, long millis, Runnable work) {
    thread.scheduleWithFixedDelay(() -> guarded(work), millis, millis, TimeUnit.MILLISECONDS);
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // The database may be away for a while: everything is told later, and the figures show their age.
      LOG.warn("The screens could not be told what is new: {}", e.toString());
    }
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    });
  }
}
