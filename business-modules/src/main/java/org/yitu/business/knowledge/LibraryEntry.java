package org.yitu.business.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That a text of the library is in the index, in which version and how long; written and read by {@link LibraryIndex} in SQL. */
@Entity
@Table(name = "library_entry")
class LibraryEntry {
  @Embeddable
  record Key(@Column(length = 60) String type, long recordId) implements Serializable {}

  @EmbeddedId private Key key;
  @Column(nullable = false) private long version;
  @Column(nullable = false) private int length;
}
