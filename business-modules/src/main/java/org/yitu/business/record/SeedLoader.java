package org.yitu.business.record;

import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Party;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty platform from a folder of {@code TYPE.jsonl} files, one record a line: its fields in the shape of the interface,
 * and besides {@code key} (what others refer to it by), {@code enterprise} (a key) or {@code ownerCode}, and {@code enteredBy} (a
 * party) where the other side wrote it. Unlike the interface it
 * also takes what is computed, such as states; no workflow runs and no history is written. All or nothing.
 */
@Component
public class SeedLoader {
  private static final int BATCH = 200;
  private static final String MADE_BY = "演示数据";
  private final RecordTypes types;
  private final EntityManager entities;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  SeedLoader(RecordTypes types, EntityManager entities, PlatformTransactionManager transactions, Clock clock) {
    this.types = types;
    this.entities = entities;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * @return how many records were loaded
   * @throws IllegalStateException naming file and line of the first record that cannot be loaded
   */
  public int load(Path folder) {
    return transaction.execute(status -> {
      Map<String, Loaded> byKey = new HashMap<>();
      int count = 0;
      for (RecordType<?> type : inOrder()) {
        Path file = folder.resolve(type.id() + ".jsonl");
        if (Files.exists(file)) count += load(type, file, byKey);
      }
      return count;
    });
  }

  private record Loaded(long id, long ownerCode, String sector) {}

  private int load(RecordType<?> type, Path file, Map<String, Loaded> byKey) {
    int line = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        Map<String, Object> members = new LinkedHashMap<>();
        json.readTree(text).properties().forEach(member -> members.put(member.getKey(), json.convertValue(member.getValue(), Object.class)));
        BusinessRecord made = read(type, members, byKey);
        entities.persist(made);
        if (members.get("key") != null) byKey.put(members.get("key").toString(), new Loaded(made.id(), made.ownerCode(), made.sector()));
        if (line % BATCH == 0) flush();
      }
      flush();
      return line;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (RuntimeException wrong) {
      throw new IllegalStateException(file.getFileName() + ", line " + line + ": " + wrong.getMessage(), wrong);
    }
  }

  private void flush() {
    entities.flush();
    entities.clear();
  }

  private BusinessRecord read(RecordType<?> type, Map<String, Object> members, Map<String, Loaded> byKey) {
    BusinessRecord target = RecordService.empty(type);
    OffsetDateTime now = OffsetDateTime.now(clock);
    target.createdAt = now;
    target.updatedAt = now;
    target.createdBy = MADE_BY;
    target.updatedBy = MADE_BY;
    assignOwner(target, members, byKey);
    for (RecordField field : type.fields()) {
      Object given = members.get(field.name());
      if (given == null) continue;
      Object value = field.kind() == RecordField.Kind.REF
          ? entities.getReference(field.javaType(), loaded(byKey, given).id()) : Values.read(field, given, clock.getZone());
      if (value instanceof Values.Located located) {
        target.sourceDatum = located.datum();
        value = located.geometry();
      }
      field.write(target, value);
    }
    return target;
  }

  private static void assignOwner(BusinessRecord target, Map<String, Object> members, Map<String, Loaded> byKey) {
    Object enterprise = members.get(Enterprises.TYPE);
    target.enteredBy = enterprise == null ? Party.CITY : Party.ENTERPRISE;
    if (enterprise != null) {
      Loaded of = loaded(byKey, enterprise);
      target.enterpriseId = of.id();
      target.ownerCode = of.ownerCode();
      target.sector = of.sector();
    } else if (members.get("ownerCode") instanceof Number code) {
      target.ownerCode = code.longValue();
      target.sector = (String) members.get("sector");
    }
    if (members.get("enteredBy") instanceof String party) target.enteredBy = Party.valueOf(party);
  }

  private static Loaded loaded(Map<String, Loaded> byKey, Object key) {
    Loaded found = byKey.get(key.toString());
    if (found == null) throw new IllegalArgumentException("nothing loaded so far has the key " + key);
    return found;
  }

  /** Each type behind those that its records refer to; the enterprises before all that belong to them. */
  private List<RecordType<?>> inOrder() {
    Set<RecordType<?>> done = new LinkedHashSet<>();
    for (RecordType<?> type : types.all()) visit(type, done, new ArrayList<>());
    return List.copyOf(done);
  }

  private void visit(RecordType<?> type, Set<RecordType<?>> done, List<RecordType<?>> path) {
    if (done.contains(type) || path.contains(type)) return;
    path.add(type);
    if (type.hasEnterprise()) visit(types.get(Enterprises.TYPE), done, path);
    for (RecordField field : type.fields()) {
      if (field.kind() == RecordField.Kind.REF) visit(types.of(field.javaType()), done, path);
    }
    path.remove(type);
    done.add(type);
  }
}
