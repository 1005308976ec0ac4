package org.yitu.business.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The full-text index, in memory, the same for every database. It follows the records by their version: each search first takes in
 * what is new or has changed, so it is right after an import or a restored backup, too.
 */
@Component
class LibraryIndex {
  private static final int AT_ONCE = 200;
  /** A word in the title counts as much as so many in the text. */
  private static final int TITLE_WEIGHT = 4;

  private final JdbcTemplate jdbc;
  private final Map<Shelf, Postings> postings = new HashMap<>();

  LibraryIndex(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The visible texts of a shelf that hold enough of the grams. */
  synchronized List<Postings.Ranked> rank(Shelf shelf, Set<String> grams, int enough, Set<Long> visible) {
    if (postings.containsKey(shelf) && postings.get(shelf).isWorn()) postings.remove(shelf);
    Postings index = postings.computeIfAbsent(shelf, any -> new Postings());
    List<Object> changed = new ArrayList<>();
    jdbc.query("select r.id, r.version from " + shelf.table() + " r where r.deleted_at is null", row -> {
      if (!index.holds(row.getLong(1), row.getLong(2))) changed.add(row.getLong(1));
    });
    for (int i = 0; i < changed.size(); i += AT_ONCE) take(shelf, index, changed.subList(i, Math.min(changed.size(), i + AT_ONCE)));
    return index.rank(grams, enough, visible);
  }

  private void take(Shelf shelf, Postings index, List<Object> ids) {
    jdbc.query("select r.id, r.version, " + shelf.title() + " as title, " + shelf.text() + " as text, " + shelf.number() + " as number from "
        + shelf.table() + " r where r.id in (?" + ", ?".repeat(ids.size() - 1) + ")", row -> {
      Map<String, Integer> grams = Grams.of(row.getString("text"));
      Grams.of(row.getString("title") + " " + row.getString("number"))
          .forEach((gram, hits) -> grams.merge(gram, TITLE_WEIGHT * hits, Integer::sum));
      index.put(row.getLong("id"), row.getLong("version"), grams);
    }, ids.toArray());
  }
}
