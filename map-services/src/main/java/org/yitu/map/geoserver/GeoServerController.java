package org.yitu.map.geoserver;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;

/** The GeoServer that is published to: how it is set, what the last run did, and starting, watching and cancelling one. */
@RestController
class GeoServerController {
  private final Publisher publisher;
  private final PublishingJobs jobs;
  private final GeoServerSettings settings;
  private final Jurisdictions jurisdictions;

  /** @param database empty if GeoServer could not read it */
  record Setup(boolean configured, String url, String user, String workspace, String database, boolean tiles, boolean pictures,
      List<Text> jurisdictions) {}

  /** @param lastRun null if there is none to take back; @param run null if none was started within the last day */
  record Overview(Setup setup, Publisher.LastRun lastRun, PublishingJobs.Progress run) {}

  GeoServerController(Publisher publisher, PublishingJobs jobs, GeoServerSettings settings, Jurisdictions jurisdictions) {
    this.publisher = publisher;
    this.jobs = jobs;
    this.settings = settings;
    this.jurisdictions = jurisdictions;
  }

  @GetMapping("/api/geoserver")
  Overview overview(Viewer viewer) {
    PublishingJobs.Progress run = jobs.last(viewer);
    Setup setup = new Setup(settings.isConfigured(), settings.url(), settings.user(), settings.workspace(),
        settings.database() == null ? "" : settings.database().toString(), settings.tiles(), settings.drawsForTheMap(),
        jurisdictions.all().stream().map(Jurisdictions.Jurisdiction::title).toList());
    return new Overview(setup, publisher.last().orElse(null), run);
  }

  /** @param task compare, publish or take-back */
  @PostMapping("/api/geoserver/runs/{task:compare|publish|take-back}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  PublishingJobs.Progress start(@PathVariable String task, Viewer viewer) {
    return PublishingJobs.Progress.of(jobs.start(viewer, PublishingJobs.Task.of(task), Watcher.NOBODY).report());
  }

  @DeleteMapping("/api/geoserver/runs")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(Viewer viewer) {
    jobs.cancel(viewer);
  }
}
