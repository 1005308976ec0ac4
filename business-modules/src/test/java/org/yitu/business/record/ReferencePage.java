package org.yitu.business.record;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yitu.business.testing.Modules;
import org.yitu.geo.reference.ReferenceTable;
import org.yitu.geo.reference.ReferenceTables;

/** The page that lists the reference tables, written from the tables themselves. */
final class ReferencePage {
  private ReferencePage() {}

  static String write() {
    StringBuilder page = new StringBuilder("# Reference tables\n\n"
        + "Written by RecordPagesTest; do not edit. The files are in `geo-core/src/main/resources/org/yitu/geo/reference`; each begins"
        + " with its title, source and edition.\n\n| table | source and edition | rows | compared with the original | used by |\n|---|---|---|---|---|\n");
    for (String id : ReferenceTables.ids()) {
      ReferenceTable table = ReferenceTables.get(id);
      ReferenceTable.Heading heading = table.heading();
      page.append("| `").append(id).append("`<br>").append(heading.title().zh()).append("<br>").append(heading.title().en()).append(" | ")
          .append(heading.source().zh()).append(" (").append(heading.edition()).append(") | ").append(table.rows().size()).append(" | ")
          .append(heading.checked().zh()).append("<br>").append(heading.checked().en()).append(" | ").append(fields(id)).append(" |\n");
    }
    return page.toString();
  }

  /** The fields and steps that hold its codes. */
  private static String fields(String id) {
    return Modules.types().stream().flatMap(type -> Stream.concat(type.fields().stream(),
        type.flow().stream().flatMap(flow -> flow.steps().stream()).flatMap(step -> RecordForms.fields(step.form()).stream()))
        .filter(field -> field.codes().or(field::words).filter(table -> table.table().id().equals(id)).isPresent())
        .map(field -> "`" + type.id() + "." + field.name() + "`")).distinct().collect(Collectors.joining(" "));
  }
}
