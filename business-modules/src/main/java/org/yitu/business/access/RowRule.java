package org.yitu.business.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Who may see which rows. An enterprise's user sees the rows of his enterprise; an institution those whose owner lies in its
 * range of codes; a sector department those of its range in its sectors; rows that the government shares are for everybody
 * signed in. The same rule is written once for SQL and once for a row in the hand; a test holds them together.
 */
public final class RowRule {
  /**
   * What the rule needs to know of a table.
   *
   * @param alias its alias in the query
   * @param enterpriseColumn the column that tells whose row it is: {@code enterprise_id}, or {@code id} of the enterprises
   * @param sharesGovernmentRows whether rows without an enterprise are for everybody
   */
  public record Rows(String alias, String enterpriseColumn, boolean sharesGovernmentRows) {}

  /**
   * What hides rows within the rule still.
   *
   * @param own whether only rows that the actor entered himself are seen
   * @param shownColumn the column, yes or no, that has to be yes; null if there is none
   * @param personColumn the column with the username of the one person who sees the row; null if there is none
   */
  public record View(boolean own, String shownColumn, String personColumn) {}

  /** A condition for a WHERE clause, with what is to be bound to its question marks. */
  public record Condition(String sql, List<Object> parameters) {
    public Condition {
      parameters = List.copyOf(parameters);
    }
  }

  /** A row in the hand. */
  public record Row(Long enterpriseId, long ownerCode, String sector) {}

  private RowRule() {}

  public static Condition condition(Actor actor, Rows rows) {
    String sql;
    List<Object> parameters = new ArrayList<>();
    String table = rows.alias() + ".";
    if (actor.isEnterprise()) {
      sql = table + rows.enterpriseColumn() + " = ?";
      parameters.add(actor.enterpriseId());
    } else {
      sql = table + "owner_code between ? and ?";
      parameters.add(actor.range().from());
      parameters.add(actor.range().to());
      if (!actor.sectors().isEmpty()) {
        sql += " and " + table + "sector in (?" + ", ?".repeat(actor.sectors().size() - 1) + ")";
        parameters.addAll(new TreeSet<>(actor.sectors()));
      }
    }
    if (rows.sharesGovernmentRows()) sql = "(" + sql + " or " + table + "enterprise_id is null)";
    return new Condition(sql, parameters);
  }

  /** The rule and what narrows it. */
  public static Condition condition(Actor actor, Rows rows, View view) {
    Condition rule = condition(actor, rows);
    String sql = rule.sql();
    List<Object> parameters = new ArrayList<>(rule.parameters());
    if (view.own()) {
      sql += " and " + rows.alias() + ".created_by = ?";
      parameters.add(actor.username());
    }
    // The platform itself writes such rows, and has to find them again.
    if (view.personColumn() != null && actor.userId() != 0) {
      sql += " and " + rows.alias() + "." + view.personColumn() + " = ?";
      parameters.add(actor.username());
    }
    if (view.shownColumn() != null) sql += " and " + rows.alias() + "." + view.shownColumn();
    return new Condition(sql, parameters);
  }

  public static boolean admits(Actor actor, Row row, boolean sharesGovernmentRows) {
    if (sharesGovernmentRows && row.enterpriseId() == null) return true;
    if (actor.isEnterprise()) return Objects.equals(actor.enterpriseId(), row.enterpriseId());
    return actor.range().contains(row.ownerCode())
        && (actor.sectors().isEmpty() || row.sector() != null && actor.sectors().contains(row.sector()));
  }
}
