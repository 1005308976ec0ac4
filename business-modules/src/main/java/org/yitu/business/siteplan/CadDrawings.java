package org.yitu.business.siteplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileService;
import org.yitu.business.file.StoredFile;
import org.yitu.business.record.RecordService;
import org.yitu.geo.drawing.Drawing;
import org.yitu.geo.drawing.DrawingPicture;
import org.yitu.geo.drawing.DxfReader;
import org.yitu.geo.text.Refusal;

/** CAD drawings of sites (A3.15): a DXF becomes the picture of a plan and is kept beside it as its source, which can be looked at. */
@Service
class CadDrawings {
  private static final int AT_A_TIME = 2;

  /** Both files are stored and wait for the record that holds them; what was left out of the picture is counted by kind. */
  record Converted(Map<String, Object> source, Map<String, Object> picture, int lines, int words, SortedMap<String, Integer> skipped) {}

  private final FileService files;
  private final RecordService records;
  private final Semaphore free = new Semaphore(AT_A_TIME);

  CadDrawings(FileService files, RecordService records) {
    this.files = files;
    this.records = records;
  }

  /** @throws Refusal if the actor keeps no plans, or with what is wrong with the drawing */
  Converted convert(Actor actor, String name, byte[] content) {
    if (!actor.may("site-plan:write")) throw Refusal.forbidden();
    return alone(() -> {
      Drawing drawing = DxfReader.read(content);
      byte[] png = DrawingPicture.png(drawing);
      StoredFile source = files.store(actor, name, content);
      StoredFile picture = files.store(actor, name.replaceFirst("\\.[^.]*$", "") + ".png", png);
      return new Converted(told(source), told(picture), drawing.lines().size(), drawing.words().size(), drawing.skipped());
    });
  }

  /** What a plan's CAD source looks like now, in PNG, for whoever may read the plan. */
  byte[] source(Actor actor, long plan) {
    Map<String, Object> found = records.get(actor, SitePlan.TYPE, plan);
    List<?> held = (List<?>) found.get("source");
    if (held == null || held.isEmpty()) throw Refusal.of(Refusal.Kind.NOT_FOUND, "此图没有 CAD 源文件。", "The plan has no CAD source.");
    StoredFile file = files.get(actor, UUID.fromString(((Map<?, ?>) held.get(0)).get("id").toString()));
    return alone(() -> DrawingPicture.png(DxfReader.read(bytes(file))));
  }

  /** Drawings are large in memory: a few at a time. */
  private <T> T alone(Supplier<T> work) {
    if (!free.tryAcquire()) {
      throw Refusal.of(Refusal.Kind.TOO_MANY, "正在转换其他图纸，请稍后再试。", "Other drawings are being converted; try again in a moment.");
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private byte[] bytes(StoredFile file) {
    try {
      return Files.readAllBytes(files.content(file));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static Map<String, Object> told(StoredFile file) {
    return Map.of("id", file.id(), "name", file.name(), "size", file.size(), "contentType", file.contentType());
  }
}
