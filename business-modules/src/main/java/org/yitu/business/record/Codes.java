package org.yitu.business.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** What a field does that holds a code of a reference table: it is read, named, filtered and gathered by the table. */
final class Codes {
  private Codes() {}

  /** The code that a person meant. */
  static String read(RecordField field, CodeTable table, String words) {
    Optional<CodeTable.Entry> meant = table.meant(words);
    if (meant.filter(CodeTable.Entry::leaf).isPresent()) return meant.get().code();
    Text source = table.table().heading().source();
    if (meant.isEmpty()) {
      throw Refusal.invalid(field.name(), Text.of("“%s”不是%s中的代码或名称。", "'%s' is neither code nor name of %s.").with(shortened(words), source));
    }
    CodeTable.Entry entry = meant.get();
    List<Text> levels = table.table().heading().levels();
    throw Refusal.invalid(field.name(), Text.of("“%s”是%s，还须选到它下面的一项。", "'%s' is a %s: choose one below it.")
        .with(entry.title(), levels.get(entry.level())));
  }

  /** A sentence about a word is no place for a whole page. */
  private static String shortened(String words) {
    return words.length() <= 30 ? words : words.substring(0, 30) + "…";
  }

  /** As a person reads it; a code that the table does not know stands for itself. */
  static Text title(CodeTable table, String code) {
    return table.find(code).map(CodeTable.Entry::title).orElse(Text.of(code, code));
  }

  /** How the coded values among these fields of a record are read, by field. */
  static Map<String, Text> titles(List<RecordField> fields, Map<String, Object> values) {
    Map<String, Text> titles = new LinkedHashMap<>();
    for (RecordField field : fields) {
      if (field.codes().isEmpty() || !(values.get(field.name()) instanceof String code)) continue;
      field.codes().get().find(code).ifPresent(entry -> titles.put(field.name(), entry.title()));
    }
    return titles;
  }

  /** Whatever stands under one of these codes; empty if one of them is no code. */
  static Optional<Filter> under(String field, CodeTable table, List<String> codes) {
    List<Filter> filters = new ArrayList<>();
    for (String code : codes) {
      if (table.find(code).isEmpty()) return Optional.empty();
      CodeTable.Range range = table.range(code);
      filters.add(new Filter.And(List.of(new Filter.Compare(field, Filter.Operator.GREATER_OR_EQUAL, range.first()),
          new Filter.Compare(field, Filter.Operator.LESS_OR_EQUAL, range.last()))));
    }
    return Optional.of(filters.size() == 1 ? filters.get(0) : new Filter.Or(filters));
  }

  /** The code's ancestor on the second level, by which its records are gathered; itself if it stands higher or nowhere. */
  static String branch(CodeTable table, String code) {
    List<CodeTable.Entry> path = code == null ? List.of() : table.path(code);
    return path.size() < 2 ? code : path.get(1).code();
  }
}
