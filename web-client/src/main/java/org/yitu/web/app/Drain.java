package org.yitu.web.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The time between a node's saying that it is no longer ready and its taking no more requests: a balancer sees the former within it and
 * sends the next requests elsewhere, so that none of them is turned away. Then the web server lets what is under way finish.
 */
@Component
class Drain implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
  private final Duration time;
  private volatile boolean running;

  /** @param time zero for a node that stands alone */
  Drain(@Value("${yitu.drain:PT0S}") Duration time) {
    this.time = time;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop(Runnable done) {
    running = false;
    if (time.isZero()) {
      done.run();
      return;
    }
    LOG.info("No longer ready; requests are taken for another {} s", time.toSeconds());
    CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(done);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server's. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
