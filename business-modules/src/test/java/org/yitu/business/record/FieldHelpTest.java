package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.Modules;

/** What is to be written into a field. */
class FieldHelpTest {
  private final FieldHelp help = new FieldHelp();

  @Test
  void everyLineOfTheFileNamesAFieldThatSomebodyWrites() {
    Set<String> writable = new TreeSet<>(Set.of("*.enterprise"));
    for (RecordType<?> type : Modules.types()) {
      for (RecordField field : type.fields()) {
        if (field.writable()) writable.addAll(Set.of(type.id() + "." + field.name(), "*." + field.name()));
      }
      type.flow().ifPresent(flow -> flow.steps().forEach(step -> RecordForms.fields(step.form())
          .forEach(field -> writable.add(type.id() + "/" + step.name() + "." + field.name()))));
    }
    assertThat(writable).containsAll(help.names());
  }

  @Test
  void rulesAreToldByTheFieldsThemselves() {
    assertThat(of("name").zh()).isEqualTo("最多 100 个字。");
    assertThat(of("quantity").en()).isEqualTo("A whole number. From 0 to 1000.");
    assertThat(of("location").zh()).contains("实际所在的位置", "坐标系");
    assertThat(help.of("specimen", Specimen.TYPE.findField("opinion").orElseThrow())).isNull();
  }

  @Test
  void bothLanguagesAreThereAndDiffer() {
    for (RecordType<?> type : Modules.types()) {
      for (RecordField field : type.fields()) {
        var told = help.of(type.id(), field);
        if (told != null) assertThat(told.zh()).as("%s.%s", type.id(), field.name()).isNotBlank().isNotEqualTo(told.en());
      }
    }
  }

  private org.yitu.geo.text.Text of(String field) {
    return help.of("specimen", Specimen.TYPE.findField(field).orElseThrow());
  }
}
