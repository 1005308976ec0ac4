package org.yitu.business.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The full-text index, as two tables beside the records, the same on every database. It follows the records by their version: each
 * search first takes in what is new or has changed, so it is right after an import or a restored backup, too.
 */
@Component
class LibraryIndex {
  private static final int AT_ONCE = 200;
  /** A word in the title counts as much as so many in the text. */
  private static final int TITLE_WEIGHT = 4;

  private record Text(long id, long version, String title, String text, String number) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  LibraryIndex(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  synchronized void follow(Shelf shelf) {
    for (List<Text> changed = changed(shelf); !changed.isEmpty(); changed = changed(shelf)) {
      List<Text> some = changed;
      transaction.executeWithoutResult(status -> some.forEach(text -> take(shelf, text)));
    }
  }

  private List<Text> changed(Shelf shelf) {
    return jdbc.query("select r.id, r.version, " + shelf.title() + " as title, " + shelf.text() + " as text, " + shelf.number()
        + " as number from " + shelf.table() + " r left join library_entry x on x.type = ? and x.record_id = r.id where r.deleted_at is null "
        + "and (x.version is null or x.version <> r.version) order by r.id limit " + AT_ONCE, (row, number) -> new Text(row.getLong("id"),
        row.getLong("version"), row.getString("title"), row.getString("text"), row.getString("number")), shelf.type());
  }

  private void take(Shelf shelf, Text text) {
    jdbc.update("delete from library_gram where type = ? and record_id = ?", shelf.type(), text.id());
    jdbc.update("delete from library_entry where type = ? and record_id = ?", shelf.type(), text.id());
    Map<String, Integer> grams = Grams.of(text.text());
    Grams.of(text.title() + " " + text.number()).forEach((gram, hits) -> grams.merge(gram, TITLE_WEIGHT * hits, Integer::sum));
    List<Object[]> rows = new ArrayList<>();
    grams.forEach((gram, hits) -> rows.add(new Object[] {shelf.type(), text.id(), gram, hits}));
    jdbc.batchUpdate("insert into library_gram (type, record_id, gram, hits) values (?, ?, ?, ?)", rows);
    jdbc.update("insert into library_entry (type, record_id, version, length) values (?, ?, ?, ?)", shelf.type(), text.id(), text.version(),
        grams.values().stream().mapToInt(Integer::intValue).sum());
  }
}
