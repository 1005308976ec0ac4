package org.yitu.geo.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Writes one file of features, row by row. Closing it finishes the file. */
public abstract class FeatureWriter implements Closeable {
  /** Begins a file. @param file that does not exist yet */
  public static FeatureWriter to(ExchangeFormat format, ExportTable table, Path file) throws IOException {
    format.demand(table.ground());
    return switch (format) {
      case GEOJSON -> new GeoJsonWriter(table, Files.newOutputStream(file));
      case KML -> new KmlWriter(table, Files.newOutputStream(file));
      case CSV -> new CsvWriter(table, Files.newOutputStream(file));
      case XLSX -> new SheetWriter(table, file);
      case SHAPEFILE -> new ShapefileWriter(table, file);
      case GEOPACKAGE -> new GeoPackageWriter(table, file);
      case FLATGEOBUF -> new FlatGeobufWriter(table, Files.newOutputStream(file));
    };
  }

  /**
   * Writes one feature.
   *
   * @param geometry in CGCS2000, null for none
   * @param values by the table's columns: String, Number, Boolean, LocalDate, OffsetDateTime or null
   */
  public abstract void write(Geometry geometry, List<?> values) throws IOException;
}
