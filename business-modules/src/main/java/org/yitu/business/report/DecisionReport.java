package org.yitu.business.report;

import java.util.List;
import org.yitu.business.record.RecordStatistics.By;
import org.yitu.business.record.RecordStatistics.Unit;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Text;

/**
 * A decision report: one record type counted in several tables.
 *
 * @param id stable, kebab-case
 * @param type the record type's id
 * @param period the date field that a period limits; empty if none does
 * @param basis how its figures are counted, for the reader; may be empty
 */
record DecisionReport(String id, Text title, String type, String period, List<Table> tables, List<Text> basis) {
  /** Columns are the values of a second field, or figures. */
  record Table(Text title, By rows, By columns, List<Figure> figures) {}

  /**
   * A figure of a row.
   *
   * @param of the denominator's position among the figures if it is a share of another, else -1
   */
  record Figure(String id, Text title, Filter where, int of) {
    boolean isShare() {
      return of >= 0;
    }
  }

  static final Filter ALL = new Filter.And(List.of());

  static By value(String field) {
    return new By(field, Unit.VALUE);
  }

  /** By the branch of the reference table that the field's code stands on. */
  static By branch(String field) {
    return new By(field, Unit.BRANCH);
  }

  static By month(String field) {
    return new By(field, Unit.MONTH);
  }

  static By institution() {
    return new By("owner", Unit.INSTITUTION);
  }

  static Table crossed(String zh, String en, By rows, By columns) {
    return new Table(Text.of(zh, en), rows, columns, List.of(figure("total", "合计", "Total", ALL)));
  }

  static Table counted(String zh, String en, By rows) {
    return crossed(zh, en, rows, null);
  }

  static Table figures(String zh, String en, By rows, Figure... figures) {
    return new Table(Text.of(zh, en), rows, null, List.of(figures));
  }

  static Figure figure(String id, String zh, String en, Filter where) {
    return new Figure(id, Text.of(zh, en), where, -1);
  }

  /** The share of {@code where} in the figure at {@code of}. */
  static Figure share(String id, String zh, String en, Filter where, int of) {
    return new Figure(id, Text.of(zh, en), where, of);
  }
}
