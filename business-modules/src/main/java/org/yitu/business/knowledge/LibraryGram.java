package org.yitu.business.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.io.Serializable;

/** How often a gram occurs in one text of the library; written and read by {@link LibraryIndex} in SQL. */
@Entity
@Table(name = "library_gram", indexes = @Index(name = "ix_library_gram_type_gram", columnList = "type, gram"))
class LibraryGram {
  @Embeddable
  record Key(@Column(length = 60) String type, long recordId, @Column(length = Grams.LONGEST) String gram) implements Serializable {}

  @EmbeddedId private Key key;
  @Column(nullable = false) private int hits;
}
