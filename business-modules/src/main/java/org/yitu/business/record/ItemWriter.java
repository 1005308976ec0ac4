package org.yitu.business.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.file.Attachments;
import org.yitu.business.file.FileService;
import org.yitu.geo.io.GeoJson;
import org.yitu.geo.text.Text;

/** Records as they leave: labelled fields, and what the actor may do with them now. Called inside a transaction. */
@Component
class ItemWriter {
  /** How coded values are read, by field. */
  static final String TITLES = "codeTitles";

  private final RecordTypes types;
  private final FileService files;
  private final Enterprises enterprises;
  private final FourEyes fourEyes;
  private final Clock clock;

  ItemWriter(RecordTypes types, FileService files, Enterprises enterprises, FourEyes fourEyes, Clock clock) {
    this.types = types;
    this.files = files;
    this.enterprises = enterprises;
    this.fourEyes = fourEyes;
    this.clock = clock;
  }

  <R extends BusinessRecord> List<Map<String, Object>> list(Actor actor, RecordType<R> type, List<R> targets) {
    Map<Long, String> names = names(type, targets);
    FourEyes.Look look = fourEyes.as(actor);
    return targets.stream().map(target -> write(actor, look, type, target, names, false)).toList();
  }

  /** These fields of the records and whose they are, and nothing of what could be done with them. */
  <R extends BusinessRecord> List<Map<String, Object>> cells(RecordType<R> type, List<RecordField> fields, List<R> targets) {
    Map<Long, String> names = names(type, targets);
    return targets.stream().map(target -> {
      Map<String, Object> item = new LinkedHashMap<>();
      if (type.hasEnterprise()) item.put("enterprise", enterprise(target, names));
      for (RecordField field : fields) item.put(field.name(), value(field.read(target)));
      name(fields, item);
      return item;
    }).toList();
  }

  private <R extends BusinessRecord> Map<Long, String> names(RecordType<R> type, List<R> targets) {
    return type.hasEnterprise()
        ? enterprises.names(targets.stream().map(BusinessRecord::enterpriseId).filter(Objects::nonNull).distinct().toList()) : Map.of();
  }

  /** One record in full, with the steps that are closed and why. */
  <R extends BusinessRecord> Map<String, Object> single(Actor actor, RecordType<R> type, R target) {
    Map<Long, String> names = target.enterpriseId() != null && type.hasEnterprise()
        ? enterprises.names(List.of(target.enterpriseId())) : Map.of();
    return write(actor, fourEyes.as(actor), type, target, names, true);
  }

  /** What a form can write and what is there already. */
  Map<String, Object> blank(RecordType<?> type, BusinessRecord blank) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordField field : type.fields()) {
      Object value = field.writable() ? value(field.read(blank)) : null;
      if (value != null) values.put(field.name(), value);
    }
    return values;
  }

  private <R extends BusinessRecord> Map<String, Object> write(Actor actor, FourEyes.Look look, RecordType<R> type, R target,
      Map<Long, String> names, boolean single) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", target.id());
    item.put("version", target.version());
    item.put("title", title(types, type, target));
    item.put("type", type.id());
    if (type.hasEnterprise()) item.put("enterprise", enterprise(target, names));
    for (RecordField field : type.fields()) item.put(field.name(), value(field.read(target)));
    name(type.fields(), item);
    boolean own = Ownership.admits(actor, type, target);
    type.flow().ifPresent(flow -> steps(actor, look, type, own ? flow.steps() : List.of(), target, item, single));
    boolean mayWrite = own && type.mayBeWrittenBy(actor);
    item.put("editable", mayWrite && type.editRefusal(target).isEmpty());
    item.put("deletable", mayWrite && type.deleteRefusal(target).isEmpty());
    item.put("sourceDatum", target.sourceDatum());
    item.put("createdAt", value(target.createdAt()));
    item.put("createdBy", target.createdBy());
    item.put("updatedAt", value(target.updatedAt()));
    return item;
  }

  /** What its codes mean stands beside them. */
  private static void name(List<RecordField> fields, Map<String, Object> item) {
    Map<String, Text> titles = Codes.titles(fields, item);
    if (!titles.isEmpty()) item.put(TITLES, titles);
  }

  private static <R extends BusinessRecord> void steps(Actor actor, FourEyes.Look look, RecordType<R> type,
      List<Flow.StepInfo> steps, R target, Map<String, Object> item, boolean single) {
    List<String> open = new ArrayList<>();
    List<Map<String, Object>> closed = new ArrayList<>();
    for (Flow.StepInfo step : steps) {
      if (!actor.may(type.id() + ":" + step.name())) continue;
      Optional<Text> why = look.refusal(type, target, step.name());
      if (why.isEmpty()) {
        open.add(step.name());
      } else {
        closed.add(Map.of("name", step.name(), "why", why.get().in(actor.locale())));
      }
    }
    item.put("openSteps", open);
    if (single) item.put("closedSteps", closed);
  }

  private static Object enterprise(BusinessRecord target, Map<Long, String> names) {
    if (target.enterpriseId() == null) return null;
    return reference(target.enterpriseId(), names.getOrDefault(target.enterpriseId(), "#" + target.enterpriseId()));
  }

  private Object value(Object value) {
    if (value instanceof BusinessRecord lazy) {
      BusinessRecord other = (BusinessRecord) Hibernate.unproxy(lazy);
      return reference(other.id(), title(types, types.of(other.getClass()), other));
    }
    if (value instanceof OffsetDateTime time) return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime().toString();
    if (value instanceof Geometry geometry) return GeoJson.write(geometry);
    if (value instanceof Enum<?> choice) return choice.name();
    if (value instanceof Permissions permissions) return permissions.asSet();
    if (value instanceof Attachments attachments) return files.list(attachments).stream()
        .map(file -> Map.of("id", file.id(), "name", file.name(), "size", file.size(), "contentType", file.contentType())).toList();
    return value;
  }

  static String title(RecordTypes types, RecordType<?> type, BusinessRecord target) {
    Object name = type.titleField().map(field -> field.read(target)).orElse(null);
    if (name instanceof BusinessRecord lazy) {
      BusinessRecord other = (BusinessRecord) Hibernate.unproxy(lazy);
      return title(types, types.of(other.getClass()), other);
    }
    return name == null ? type.title().zh() + " " + target.id() : name.toString();
  }

  private static Map<String, Object> reference(long id, String title) {
    return Map.of("id", id, "title", title);
  }
}
