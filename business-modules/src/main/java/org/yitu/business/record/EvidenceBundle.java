package org.yitu.business.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.audit.AuditLog;
import org.yitu.business.audit.AuditSeals;
import org.yitu.business.file.Attachments;
import org.yitu.business.file.FileService;
import org.yitu.business.file.StoredFile;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands behind one record: itself, its history, what the log says of it and its attachments, with a manifest that names
 * the SHA-256 of each part and where the log's chain ended when it was made.
 */
@Component
class EvidenceBundle {
  private static final int MOST_LINES = 5_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RecordService records;
  private final RecordFinder finder;
  private final FileService files;
  private final AuditLog log;
  private final AuditSeals seals;
  private final Clock clock;

  EvidenceBundle(RecordService records, RecordFinder finder, FileService files, AuditLog log, AuditSeals seals, Clock clock) {
    this.records = records;
    this.finder = finder;
    this.files = files;
    this.log = log;
    this.seals = seals;
    this.clock = clock;
  }

  /** @param parts by their names in the bundle @param attachments by their names in the bundle */
  record Content(Map<String, byte[]> parts, Map<String, Path> attachments, Map<String, Object> about) {
    void write(OutputStream out) throws IOException {
      Map<String, String> digests = new LinkedHashMap<>();
      try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) add(zip, part.getKey(), part.getValue(), digests);
        for (Map.Entry<String, Path> file : attachments.entrySet()) add(zip, file.getKey(), Files.readAllBytes(file.getValue()), digests);
        Map<String, Object> manifest = new LinkedHashMap<>(about);
        manifest.put("sha256", digests);
        add(zip, "manifest.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest), new LinkedHashMap<>());
      }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, Map<String, String> digests) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
      digests.put(name, Sha256.of(content));
    }
  }

  /** @throws Refusal if there is no such record for the actor */
  <R extends BusinessRecord> Content of(Actor actor, RecordType<R> type, long id) {
    Map<String, Object> item = records.get(actor, type, id);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("record.json", json(item));
    parts.put("history.json", json(records.history(actor, type, id, 0, MOST_LINES)));
    parts.put("log.json", json(log.about(actor, type.id() + "/" + id, MOST_LINES)));
    R record = finder.find(actor, type, id).orElseThrow(Refusal::notFound);
    Map<String, Path> attachments = new LinkedHashMap<>();
    for (StoredFile file : held(type, record)) attachments.put("files/" + file.id() + "-" + file.name(), files.content(file));
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("record", type.id() + "/" + id);
    about.put("madeAt", OffsetDateTime.now(clock).toString());
    about.put("madeBy", actor.username());
    about.put("logHead", seals.head());
    return new Content(parts, attachments, about);
  }

  private List<StoredFile> held(RecordType<?> type, BusinessRecord record) {
    List<StoredFile> held = new ArrayList<>();
    for (RecordField field : type.fields()) {
      if (field.kind() == RecordField.Kind.FILES && field.read(record) instanceof Attachments some) held.addAll(files.list(some));
    }
    return held;
  }

  private static byte[] json(Object value) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
  }
}
