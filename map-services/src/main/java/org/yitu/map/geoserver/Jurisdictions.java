package org.yitu.map.geoserver;

import java.util.List;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;

/** For whom layers are published. Implemented where institutions and their rights are known. */
public interface Jurisdictions {
  /**
   * @param code digits that tell it apart; part of the names of its layers and of its role in GeoServer
   * @param viewer sees what the readers of this jurisdiction may see
   */
  record Jurisdiction(long code, Text title, Viewer viewer) {}

  /** In a stable order. */
  List<Jurisdiction> all();
}
