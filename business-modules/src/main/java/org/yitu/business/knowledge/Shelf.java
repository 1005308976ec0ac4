package org.yitu.business.knowledge;

import java.util.List;

/**
 * A register that the search looks into, with the expressions for its table {@code r}. The rows of all of them are shared by the
 * government with everybody.
 *
 * @param kind the column of its headings, empty if it has none
 * @param inForce a condition, with one question mark for today
 */
record Shelf(String type, String table, String title, String text, String number, String kind, String topic, String inForce) {
  private static final String ALWAYS = "cast(? as date) is not null";

  static final Shelf ARTICLES = new Shelf("knowledge-article", "knowledge_article", "r.title", "r.content", "coalesce(r.number, '')",
      "kind", "topic", "(not r.superseded and (r.repealed_on is null or r.repealed_on > ?))");
  static final Shelf GUIDES = new Shelf("service-guide", "service_guide", "r.name", "r.steps || chr(10) || coalesce(r.materials, '') || chr(10) "
      + "|| coalesce(r.conditions, '') || chr(10) || coalesce(r.basis, '')", "''", "matter", "", ALWAYS);

  /** The emergency module's register is named and not used: modules know no sisters. */
  static final List<Shelf> ALL = List.of(ARTICLES,
      new Shelf("rescue-knowledge", "rescue_knowledge", "r.name", "r.content", "coalesce(r.substance, '')", "category", "", ALWAYS),
      new Shelf("culture-document", "culture_document", "r.name", "r.content", "''", "", "", ALWAYS), GUIDES);
}
