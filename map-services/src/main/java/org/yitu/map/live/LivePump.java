package org.yitu.map.live;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads of the live stream: one that looks four times a second who is to be told something, and a few that write to the
 * listeners, so that one slow connection holds up neither the others nor the business.
 */
@Component
class LivePump implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(LivePump.class);
  private static final long LOOK_MILLIS = 250;
  private static final long HEARTBEAT_SECONDS = 15;
  private static final int WRITERS = 4;

  private final LiveHub hub;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(named("live-watch"));
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, named("live-write"));

  LivePump(LiveHub hub) {
    this.hub = hub;
    watch.scheduleWithFixedDelay(() -> hub.waiting().forEach(f -> write(() -> hub.tell(f))), LOOK_MILLIS, LOOK_MILLIS,
        TimeUnit.MILLISECONDS);
    watch.scheduleWithFixedDelay(() -> hub.all().forEach(f -> write(() -> hub.beat(f))), HEARTBEAT_SECONDS,
        HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }

  private void write(Runnable telling) {
    try {
      writers.execute(() -> {
        try {
          telling.run();
        } catch (RuntimeException e) {
          // The database may be away for a while: the follower keeps his place and is told later.
          LOG.warn("A listener could not be told what moved: {}", e.toString());
        }
      });
    } catch (RejectedExecutionException e) {
      LOG.debug("The live stream is closing");
    }
  }

  @Override public void destroy() {
    watch.shutdown();
    writers.shutdown();
  }

  private static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
