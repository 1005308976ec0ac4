package org.yitu.business.record;

import java.util.stream.Collectors;
import org.yitu.geo.text.Text;

/** The documentation page of one record: what it is, its fields, and its states as a diagram. Written by a test. */
final class RecordPage {
  private final RecordType<?> type;
  private final StringBuilder out = new StringBuilder();

  private RecordPage(RecordType<?> type) {
    this.type = type;
  }

  static String of(RecordType<?> type) {
    RecordPage page = new RecordPage(type);
    page.heading();
    page.fields();
    type.flow().ifPresent(page::states);
    return page.out.toString();
  }

  private void heading() {
    line("# %s · %s", type.title().en(), type.title().zh());
    line("");
    line("<!-- Written by RecordPagesTest from the class; change the class, then run it with -Dbless=true. -->");
    line("`%s` · class `%s`%s%s%s", type.id(), type.recordClass().getSimpleName(), owner(),
        type.sharesGovernmentRows() ? " · rows of the government are read by everybody" : "",
        type.isLayer() ? " · a layer of the one map" : "");
    line("");
  }

  private String owner() {
    if (type.isEnterprise()) return "";
    return switch (type.owner()) {
      case ENTERPRISE -> " · belongs to an enterprise";
      case GOVERNMENT -> " · belongs to the government";
      case EITHER -> " · belongs to an enterprise or the government";
    };
  }

  private void fields() {
    line("| field | 中文 | English | kind | rules | list | search |");
    line("|---|---|---|---|---|---|---|");
    for (RecordField field : type.fields()) {
      line("| `%s` | %s | %s | %s | %s | %s | %s |", field.name(), cell(field.label().zh()), cell(field.label().en()), kind(field),
          rules(field), field.inTable() ? "✓" : "", field.inSearch() ? "✓" : "");
    }
    line("");
    for (RecordField field : type.fields()) {
      if (field.kind() != RecordField.Kind.CHOICE || field.options().isEmpty() || field.name().equals("state")) continue;
      line("**%s** %s", field.label().en(), field.options().stream()
          .map(option -> "`" + option.value() + "` " + option.label().zh() + (option.severity() == 0 ? "" : " (" + option.severity() + ")"))
          .collect(Collectors.joining(" · ")));
      line("");
    }
  }

  private static String kind(RecordField field) {
    String name = field.kind().name().toLowerCase(java.util.Locale.ROOT);
    return field.kind() == RecordField.Kind.REF ? name + " " + Words.kebab(field.javaType().getSimpleName()) : name;
  }

  private static String rules(RecordField field) {
    RecordField.Limits limits = field.limits();
    StringBuilder rules = new StringBuilder();
    if (!field.writable()) rules.append("read only ");
    else if (limits.required()) rules.append("required ");
    if (field.kind().isText()) rules.append("≤ ").append(limits.maxLength()).append(" characters ");
    field.codes().ifPresent(table -> rules.append("code of `").append(table.table().id()).append("` "));
    field.words().ifPresent(table -> rules.append("names of `").append(table.table().id()).append("` "));
    if (limits.min() != null) rules.append("≥ ").append(limits.min()).append(' ');
    if (limits.max() != null) rules.append("≤ ").append(limits.max()).append(' ');
    if (limits.pattern() != null) rules.append('`').append(cell(limits.pattern())).append("` ");
    return rules.toString().strip();
  }

  private void states(Flow<?> flow) {
    line("## States");
    line("");
    line("```mermaid");
    line("stateDiagram-v2");
    for (Enum<?> state : flow.states().getEnumConstants()) line("  %s: %s", state.name(), both(Labels.of(state)));
    line("  [*] --> %s", flow.states().getEnumConstants()[0].name());
    for (Flow.StepInfo step : flow.steps()) {
      for (String from : step.from()) {
        for (String to : step.to()) line("  %s --> %s: %s", from, to, step.name());
      }
    }
    flow.deadline().ifPresent(deadline -> {
      for (String from : new java.util.TreeSet<>(deadline.from())) line("  %s --> %s: when %s has come", from, deadline.to(), deadline.attribute());
    });
    line("```");
    line("");
    line("A step without an arrow leaves the state as it is.");
    line("");
    line("| step | 中文 | English | open in | form |");
    line("|---|---|---|---|---|");
    for (Flow.StepInfo step : flow.steps()) {
      line("| `%s` | %s | %s | %s | %s |", step.name(), step.title().zh(), step.title().en(), String.join(" ", step.from()),
          java.util.Arrays.stream(step.form().getRecordComponents()).map(part -> "`" + part.getName() + "`")
              .collect(Collectors.joining(", ")));
    }
  }

  private static String both(Text text) {
    return text.zh() + " " + text.en();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private void line(String format, Object... arguments) {
    out.append(arguments.length == 0 ? format : String.format(java.util.Locale.ROOT, format, arguments)).append('\n');
  }
}
