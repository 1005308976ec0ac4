package org.yitu.business.testing;

import jakarta.persistence.Entity;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.yitu.business.record.RecordField;
import org.yitu.business.record.RecordType;

/**
 * Writes the tables of some classes as a script that H2GIS and PostGIS both run: what Hibernate prints, and the indexes that
 * every record's table has.
 */
public final class SchemaScript {
  /** Hibernate prints the two limits of a number in any order: here the lower one comes first. */
  private static final Pattern LIMITS = Pattern.compile("check \\(\\((\\w+)<=([-\\d.]+)\\) and \\(\\1>=([-\\d.]+)\\)\\)");

  private SchemaScript() {}

  public static String of(List<Class<?>> entities, List<RecordType<?>> types) {
    StringWriter tables = new StringWriter();
    StandardServiceRegistry services = new StandardServiceRegistryBuilder().applySettings(Map.of(
        "jakarta.persistence.schema-generation.scripts.action", "create",
        "jakarta.persistence.schema-generation.scripts.create-target", tables,
        "hibernate.hbm2ddl.delimiter", ";", "hibernate.format_sql", true,
        "hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect",
        "hibernate.boot.allow_jdbc_metadata_access", false,
        "hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class.getName(),
        "hibernate.implicit_naming_strategy", "org.springframework.boot.hibernate.SpringImplicitNamingStrategy")).build();
    try {
      MetadataSources sources = new MetadataSources(services);
      entities.forEach(sources::addAnnotatedClass);
      // Bean Validation adds its lengths and not-nulls while the factory is built; the script is written at its end.
      sources.buildMetadata().buildSessionFactory().close();
      return LIMITS.matcher(tables.toString().strip()).replaceAll("check (($1>=$3) and ($1<=$2))") + "\n\n" + String.join("\n", indexes(types)) + "\n";
    } finally {
      StandardServiceRegistryBuilder.destroy(services);
    }
  }

  /** H2 makes a spatial index of RTREE; PostgreSQL knows it as an old name of GiST. */
  private static List<String> indexes(List<RecordType<?>> types) {
    List<String> lines = new ArrayList<>();
    for (RecordType<?> type : types) {
      if (!type.recordClass().isAnnotationPresent(Entity.class)) continue;
      index(lines, type.table(), "owner_code");
      index(lines, type.table(), "enterprise_id");
      for (RecordField field : type.fields()) {
        if (field.kind().isGeometry()) {
          lines.add("create index ix_" + type.table() + "_" + field.column() + " on " + type.table() + " using rtree (" + field.column() + ");");
        } else if (field.kind() == RecordField.Kind.REF) {
          index(lines, type.table(), field.column());
        }
      }
      type.flow().flatMap(flow -> flow.deadline()).ifPresent(deadline -> index(lines, type.table(),
          "state, " + type.findField(deadline.attribute()).orElseThrow().column()));
    }
    return lines;
  }

  private static void index(List<String> lines, String table, String columns) {
    lines.add("create index ix_" + table + "_" + columns.replace(", ", "_") + " on " + table + " (" + columns + ");");
  }
}
