package org.yitu.map.catalog;

import java.nio.file.Path;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.text.Text;

/**
 * What an operator sets about the map.
 *
 * @param mapFolder where {@code basemap.geojson} lies; the file may be absent
 * @param notice what every map and print must say (demo data), null for nothing
 * @param extent what the map shows first and what lies inside the project, longitude as x
 * @param centre longitude, latitude
 */
public record MapSettings(Path mapFolder, Text notice, Envelope extent, Coordinate centre) {
  public MapSettings {
    if (extent.isNull() || !extent.contains(centre)) {
      throw new IllegalArgumentException("The map's centre " + centre + " is not inside its extent " + extent);
    }
  }

  public Optional<Text> findNotice() {
    return Optional.ofNullable(notice);
  }
}
