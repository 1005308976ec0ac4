package org.yitu.web.app;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.yitu.business.access.Actor;
import org.yitu.geo.job.Job;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobReport;
import org.yitu.geo.job.JobState;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.geoserver.Change;
import org.yitu.map.geoserver.GeoServerSettings;
import org.yitu.map.geoserver.Publisher;
import org.yitu.map.geoserver.PublishingJobs;
import org.yitu.map.geoserver.PublishingJobs.Task;
import org.yitu.map.geoserver.Watcher;

/**
 * {@code ./yitu geoserver sync|diff|rollback}: what the desk's page does, without the server. Only what it needs is started: nothing is
 * scheduled, no port is opened. The password comes from the environment, where no list of processes shows it.
 */
final class GeoServerCommand {
  static final String NAME = "geoserver";
  /** As of {@code diff}: not an error, and not nothing either. */
  private static final int DIFFERENT = 2;
  private static final long BEAT_NANOS = 2_000_000_000L;
  private static final long LOOK_NANOS = 100_000_000L;

  /** The record layers and the catalogue over them. It is no component, lest the whole application find it. */
  @EnableAutoConfiguration
  @ComponentScan("org.yitu.business")
  @Import({Catalogue.class, Publisher.class, PublishingJobs.class, GeoServerWiring.class, InstitutionJurisdictions.class, MapWiring.class})
  static class Parts {
    @Bean
    Clock clock(Settings settings) {
      return Clock.system(settings.zone());
    }
  }

  private final PrintStream out;
  private final JobEngine engine;
  private int changes;

  private GeoServerCommand(PrintStream out, JobEngine engine) {
    this.out = out;
    this.engine = engine;
  }

  /** @return what the process answers: 0 done or nothing different, 1 failed, 2 different */
  static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
    try {
      List<String> rest = new ArrayList<>(arguments);
      String task = rest.isEmpty() ? "" : rest.remove(0);
      if (!List.of("sync", "diff", "rollback").contains(task)) {
        throw Refusal.invalid(NAME, "用法：./yitu geoserver sync|diff|rollback --url 地址 [--user 用户]", "Usage: ./yitu geoserver sync|diff|rollback --url ADDRESS [--user USER]");
      }
      Map<String, Object> overrides = new HashMap<>();
      option(rest, "--url", "YITU_GEOSERVER_URL", overrides);
      option(rest, "--user", "YITU_GEOSERVER_USER", overrides);
      option(rest, "--workspace", "YITU_GEOSERVER_WORKSPACE", overrides);
      boolean dry = rest.remove("--dry-run");
      Settings settings = Settings.read(rest, environment);
      try (ConfigurableApplicationContext context = start(settings, overrides)) {
        context.getBean(GeoServerSettings.class).require();
        return new GeoServerCommand(out, context.getBean(JobEngine.class)).go(dry && task.equals("sync") ? "diff" : task, context.getBean(PublishingJobs.class));
      }
    } catch (Refusal refusal) {
      refusal.complaints().forEach(each -> out.println(each.text().zh() + "\n" + each.text().en()));
      return 1;
    }
  }

  private static void option(List<String> arguments, String option, String variable, Map<String, Object> values) {
    int at = arguments.indexOf(option);
    if (at < 0) return;
    if (at + 1 == arguments.size()) throw Refusal.invalid(option, option + " 后面缺少值。", option + " needs a value.");
    values.put(variable, arguments.get(at + 1));
    arguments.subList(at, at + 2).clear();
  }

  private static ConfigurableApplicationContext start(Settings settings, Map<String, Object> overrides) {
    YituApplication.localTime(settings);
    SpringApplication application = new SpringApplication(Parts.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    Map<String, Object> properties = new HashMap<>(YituApplication.properties(settings));
    properties.put("logging.level.org.yitu", "WARN");
    properties.put("yitu.serves", "false");
    application.setDefaultProperties(properties);
    application.addInitializers(context -> {
      context.getBeanFactory().registerSingleton("settings", settings);
      context.getEnvironment().getPropertySources()
          .addFirst(new MapPropertySource("command line of geoserver", overrides));
    });
    return application.run();
  }

  private int go(String task, PublishingJobs jobs) {
    Watcher watcher = new Watcher() {
      @Override public void passed(int done, int of) {}

      @Override public void changed(Change change) {
        changes++;
        String members = change.members().isEmpty() ? "" : "  (" + String.join(", ", change.members()) + ")";
        out.printf("%-6s %-9s %s%s%n", change.action(), change.kind(), change.name(), members);
      }

      @Override public boolean cancelled() {
        return false;
      }
    };
    JobReport ended = ended(jobs.start(Actor.SYSTEM, switch (task) {
      case "diff" -> Task.COMPARE;
      case "sync" -> Task.PUBLISH;
      default -> Task.TAKE_BACK;
    }, watcher));
    if (ended.details().get("warnings") instanceof List<?> warnings) warnings.forEach(each -> say((Text) each));
    say(ended.message());
    if (ended.state() != JobState.DONE) return 1;
    return task.equals("diff") && changes > 0 ? DIFFERENT : 0;
  }

  private void say(Text text) {
    out.println(text.zh() + "\n" + text.en());
  }

  /** Nothing is scheduled here, so the signs of life are given while it is waited for. */
  private JobReport ended(Job job) {
    long beaten = System.nanoTime();
    while (job.isWorking()) {
      if (System.nanoTime() - beaten > BEAT_NANOS) {
        engine.beat();
        beaten = System.nanoTime();
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return job.report();
  }
}
