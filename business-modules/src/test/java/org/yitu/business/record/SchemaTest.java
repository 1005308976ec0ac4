package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.yitu.business.testing.SchemaScript;

/**
 * The migration is what the classes say. After a change of a record run this test with {@code -Dyitu.schema.write=true} and
 * commit the file; once a release has gone out, a change gets a migration of its own instead.
 */
class SchemaTest {
  private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V1__records.sql");

  @Test
  void theMigrationIsWhatTheClassesSay() throws IOException {
    RecordTypes types = new RecordTypes(modules());
    String script = SchemaScript.of(PersistenceConfiguration.tables(types), types.all());
    if (Boolean.getBoolean("yitu.schema.write")) Files.writeString(MIGRATION, script);
    assertThat(script).isEqualTo(Files.readString(MIGRATION));
  }

  /** Every module of the product, without a Spring context. */
  static List<RecordModule> modules() {
    ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(RecordModule.class));
    List<RecordModule> modules = new ArrayList<>();
    for (BeanDefinition found : scanner.findCandidateComponents("org.yitu.business")) {
      if (found.getBeanClassName().contains(".sample.")) continue;
      modules.add((RecordModule) BeanUtils.instantiateClass(classNamed(found.getBeanClassName())));
    }
    modules.sort(Comparator.comparing(RecordModule::id));
    return modules;
  }

  private static Class<?> classNamed(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
