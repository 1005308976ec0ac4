package org.yitu.business.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.text.Text;

/** Describes forms, tables, searches and steps in both languages: all that a client needs to draw them. */
@Component
class SchemaWriter {
  private final RecordTypes types;
  private final FieldHelp help;

  SchemaWriter(RecordTypes types, FieldHelp help) {
    this.types = types;
    this.help = help;
  }

  /** The menu: what this actor may open. */
  Map<String, Object> menu(Actor actor) {
    List<Object> listed = new ArrayList<>();
    List<Object> modules = new ArrayList<>();
    for (RecordModule module : types.modules()) {
      modules.add(Map.of("id", module.id(), "title", module.title()));
      for (RecordType<?> type : module.types()) {
        // Of a register of the government's that it does not share, an enterprise would see an empty page.
        boolean never = actor.isEnterprise() && type.owner() == Owner.GOVERNMENT && !type.sharesGovernmentRows();
        Map<String, Object> may = Map.of("read", actor.may(type.id() + ":read") && !never, "create", mayCreate(actor, type));
        listed.add(Map.of("type", type.id(), "module", module.id(), "title", type.title(), "layer", type.isLayer(), "may", may));
      }
    }
    return Map.of("types", listed, "modules", modules);
  }

  Map<String, Object> schema(Actor actor, RecordType<?> type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type.id());
    schema.put("module", moduleOf(type).id());
    schema.put("title", type.title());
    schema.put("geometry", type.geometryField().map(SchemaWriter::geometry).orElse(null));
    schema.put("layer", type.isLayer());
    boolean creates = mayCreate(actor, type);
    schema.put("may", Map.of("create", creates, "import", creates, "export", actor.may(type.id() + ":export")));
    List<Object> fields = new ArrayList<>();
    if (type.hasEnterprise()) fields.add(enterpriseField(actor, type));
    type.fields().forEach(field -> fields.add(field(actor, field, help.of(type.id(), field))));
    schema.put("fields", fields);
    schema.put("sections", type.sections().stream().map(each -> Map.of("title", each.title(), "first", each.first())).toList());
    schema.put("states", type.findField("state").map(field -> options(field)).orElse(List.of()));
    schema.put("steps", type.flow().map(flow -> steps(actor, type, flow)).orElse(List.of()));
    schema.put("related", related(actor, type));
    return schema;
  }

  /** Which records name one of this type, and by which field: the factors of a risk point, the casualties of an accident. */
  private List<Object> related(Actor actor, RecordType<?> type) {
    List<Object> related = new ArrayList<>();
    for (RecordType<?> other : types.all()) {
      if (!actor.may(other.id() + ":read")) continue;
      for (RecordField field : other.fields()) {
        if (field.kind() != RecordField.Kind.REF || field.multiple() || field.javaType() != type.recordClass()) continue;
        related.add(Map.of("type", other.id(), "title", other.title(), "field", field.name(), "fieldLabel", field.label(),
            "create", mayCreate(actor, other) && field.writable()));
      }
    }
    return related;
  }

  private static boolean mayCreate(Actor actor, RecordType<?> type) {
    boolean own = !actor.isEnterprise() || type.owner() != Owner.GOVERNMENT && !type.isEnterprise();
    return own && type.mayBeWrittenBy(actor);
  }

  private RecordModule moduleOf(RecordType<?> type) {
    return types.modules().stream().filter(module -> module.types().contains(type)).findFirst().orElseThrow();
  }

  private static Object geometry(RecordField field) {
    return Map.of("field", field.name(), "kind", lower(field.kind()), "required", field.limits().required());
  }

  /** Whether it is a step of his side and he has the permission; whether it is open depends on the record. */
  static boolean isMine(Actor actor, RecordType<?> type, Flow.StepInfo step) {
    boolean party = step.by().isEmpty() || step.by().stream().anyMatch(by -> by.includes(actor.party()));
    return party && actor.may(type.id() + ":" + step.name());
  }

  private List<Object> steps(Actor actor, RecordType<?> type, Flow<?> flow) {
    List<Object> steps = new ArrayList<>();
    for (Flow.StepInfo step : flow.steps()) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("name", step.name());
      described.put("label", step.title());
      described.put("mine", isMine(actor, type, step));
      described.put("from", step.from());
      described.put("to", step.to());
      described.put("fields", RecordForms.fields(step.form()).stream()
          .map(field -> field(actor, field, help.of(type.id() + "/" + step.name(), field))).toList());
      steps.add(described);
    }
    return steps;
  }

  private Map<String, Object> field(Actor actor, RecordField field, Text told) {
    RecordField.Limits limits = field.limits();
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", field.name());
    described.put("label", field.label());
    described.put("kind", lower(field.kind()));
    described.put("required", limits.required());
    described.put("maxLength", field.codes().isEmpty() ? limits.maxLength() : null);
    described.put("min", limits.min());
    described.put("max", limits.max());
    described.put("pattern", limits.pattern());
    PermissionTree grants = field.javaType() == Permissions.class ? new PermissionTree(types, actor) : null;
    described.put("options", grants == null ? options(field) : grants.options());
    if (grants != null) described.put("tree", grants.nodes());
    described.put("ref", field.kind() == RecordField.Kind.REF ? types.of(field.javaType()).id() : null);
    described.put("multiple", field.multiple());
    described.put("inTable", field.inTable());
    described.put("inSearch", field.inSearch());
    described.put("writable", field.writable());
    described.put("help", told);
    field.codes().ifPresent(table -> described.put("table", table(table, false)));
    field.words().ifPresent(table -> described.put("table", table(table, true)));
    return described;
  }

  private static Map<String, Object> table(CodeTable table, boolean words) {
    return Map.of("id", table.table().id(), "levels", table.table().heading().levels(), "words", words);
  }

  private static Map<String, Object> enterpriseField(Actor actor, RecordType<?> type) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", Enterprises.TYPE);
    described.put("label", Text.of("企业", "Enterprise"));
    described.put("kind", "ref");
    described.put("required", type.owner() == Owner.ENTERPRISE);
    described.put("options", List.of());
    described.put("ref", Enterprises.TYPE);
    described.put("multiple", false);
    described.put("inTable", !actor.isEnterprise());
    described.put("inSearch", !actor.isEnterprise());
    described.put("writable", !actor.isEnterprise());
    described.put("help", FieldHelp.ENTERPRISE);
    return described;
  }

  private static List<Object> options(RecordField field) {
    return field.options().stream()
        .map(each -> (Object) Map.of("value", each.value(), "label", each.label(), "severity", each.severity())).toList();
  }

  private static String lower(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
