package org.yitu.map.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.yitu.geo.exchange.ExchangeFormat;
import org.yitu.geo.exchange.ExportTable;
import org.yitu.geo.exchange.FeatureWriter;
import org.yitu.geo.exchange.Ground;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.job.Job;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobOrder;
import org.yitu.geo.job.JobResult;
import org.yitu.geo.job.JobWatch;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.MapSettings;

/** Writes layers and answers to files, as jobs. */
@Service
class Exports {
  static final int MOST_FEATURES = 1_000_000;
  private static final int PAGE = 5_000;
  private static final int STEP = 100;

  /** @param title how the list of jobs names it: the layer's title, or the question's sentence */
  record What(FeatureLayer layer, FeatureQuery query, Text title) {}

  /** What the file is to be like. */
  record Shape(ExchangeFormat format, Ground ground, Charset charset) {}

  private final JobEngine jobs;
  private final MapSettings settings;

  Exports(JobEngine jobs, MapSettings settings) {
    this.jobs = jobs;
    this.settings = settings;
  }

  /** @throws Refusal if the viewer may not export the layer */
  Job start(Viewer viewer, What what, Shape shape) {
    LayerInfo layer = what.layer().info();
    if (!viewer.may(layer.id() + ":export")) throw Refusal.forbidden();
    String format = shape.format().name().toLowerCase(Locale.ROOT);
    Text title = Text.of("导出：%s（%s）", "Export: %s (%s)").with(what.title(), shape.format() == ExchangeFormat.SHAPEFILE ? "Shapefile" : format);
    return jobs.start(viewer, JobOrder.of("export", title, layer.id() + " " + format), watch -> write(viewer, what, shape, watch));
  }

  private JobResult write(Viewer viewer, What what, Shape shape, JobWatch watch) throws IOException {
    LayerInfo layer = what.layer().info();
    FeatureRows rows = new FeatureRows(layer, settings.notice(), shape.format(), viewer.locale());
    long total = what.layer().count(what.query());
    if (total > MOST_FEATURES) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "超过 " + MOST_FEATURES + " 条，请先筛选。", "More than " + MOST_FEATURES + " features: filter first.");
    }
    watch.step(0, total);
    String name = layer.title().in(viewer.locale());
    String notice = settings.findNotice().map(text -> text.in(viewer.locale())).orElse("");
    long written;
    try (FeatureWriter writer = FeatureWriter.to(shape.format(),
        new ExportTable(name, rows.columns(), layer.kind(), shape.ground(), shape.charset(), notice), watch.file())) {
      written = pages(what, rows, writer, watch, total);
    }
    Text summary = Text.of("共 %d 条，坐标系 %s", "%d features in %s").with(written, shape.ground().title());
    String mark = notice.isEmpty() ? "" : Text.of("（演示数据）", " (demo data)").in(viewer.locale());
    return new JobResult(summary, new JobResult.File(name + mark + "." + shape.format().ending(), shape.format().contentType()), Map.of("features", written));
  }

  /** By pages in the order of ids: no page is long, and what is added meanwhile is not written twice. */
  private static long pages(What what, FeatureRows rows, FeatureWriter writer, JobWatch watch, long total) {
    String[] last = {""};
    long[] written = new long[1];
    for (;;) {
      long before = written[0];
      what.layer().read(what.query().pagedAfter(last[0]).withLimit(PAGE), feature -> {
        try {
          writer.write(feature.geometry(), rows.values(feature));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        last[0] = feature.id();
        if (++written[0] % STEP == 0) watch.step(written[0], Math.max(total, written[0]));
      });
      if (written[0] - before < PAGE) {
        watch.step(written[0], Math.max(total, written[0]));
        return written[0];
      }
    }
  }
}
