package org.yitu.business.record;

import java.util.List;
import org.yitu.geo.text.Text;

/** One menu of the platform: the list of its records is the menu, the catalogue and the table of contents. */
public interface RecordModule {
  String id();

  Text title();

  List<RecordType<?>> types();

  /** Tables of the module that are not records; they are created and mapped along with them. */
  default List<Class<?>> entities() {
    return List.of();
  }
}
