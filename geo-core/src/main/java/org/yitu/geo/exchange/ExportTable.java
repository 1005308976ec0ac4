package org.yitu.geo.exchange;

import java.nio.charset.Charset;
import java.util.List;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;

/**
 * What a file of features is to be like.
 *
 * @param name of the table, for people; it becomes a file's name too
 * @param kind what its geometries are
 * @param charset of CSV and shapefile; the others are Unicode
 * @param notice what each row has to say of itself (demo data), empty for nothing
 */
public record ExportTable(String name, List<Column> columns, GeometryKind kind, Ground ground, Charset charset, String notice) {
  /** @param name for programs; @param head for people, in their language */
  public record Column(String name, String head, LayerField.Type type) {}

  public ExportTable {
    columns = List.copyOf(columns);
  }
}
