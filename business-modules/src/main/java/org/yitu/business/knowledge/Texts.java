package org.yitu.business.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Single texts of the library: the versions of an article, and what of it is public. */
@Service
class Texts {
  /** One version of an article, the newest first. */
  record Edition(long id, String title, String number, String edition, LocalDate inForceSince, LocalDate repealedOn, boolean superseded) {}

  record Contact(String name, String channel, Text channelLabel, String address, String hours, String purpose) {}

  private static final int MOST = 100;
  private static final List<String> GUIDE = List.of("id", "name", "matter", "audience", "basis", "conditions", "materials", "steps",
      "workingDays", "fee", "office", "phone", "files");
  private static final List<String> ARTICLE = List.of("id", "title", "kind", "content", "source", "files");

  private final RecordService records;
  private final JdbcTemplate jdbc;

  Texts(RecordService records, JdbcTemplate jdbc) {
    this.records = records;
    this.jdbc = jdbc;
  }

  /** The versions that took each other's place, this one among them. */
  List<Edition> versions(Actor actor, long id) {
    records.get(actor, KnowledgeArticle.TYPE, id);
    RowRule.Condition rule = RowRule.condition(actor, new RowRule.Rows("r", "enterprise_id", true));
    List<Object> parameters = new ArrayList<>(List.of(id));
    parameters.addAll(rule.parameters());
    parameters.add(MOST);
    return jdbc.query("with recursive older (id) as (select cast(? as bigint) union select r.supersedes_id from knowledge_article r join older "
        + "o on o.id = r.id where r.supersedes_id is not null), chain (id) as (select id from older union select r.id from knowledge_article r "
        + "join chain c on r.supersedes_id = c.id where r.deleted_at is null) select r.* from knowledge_article r where r.id in (select id from "
        + "chain) and r.deleted_at is null and " + rule.sql() + " order by r.in_force_since desc nulls last, r.id desc limit ?",
        (row, number) -> new Edition(row.getLong("id"), row.getString("title"), row.getString("number"), row.getString("edition"),
            row.getObject("in_force_since", LocalDate.class), row.getObject("repealed_on", LocalDate.class), row.getBoolean("superseded")),
        parameters.toArray());
  }

  /** @throws Refusal if there is no such guide, or the article is no frequent question of the government */
  Map<String, Object> guide(String type, long id) {
    boolean guide = type.equals(ServiceGuide.TYPE.id());
    RecordType<?> register = guide ? ServiceGuide.TYPE : KnowledgeArticle.TYPE;
    Map<String, Object> item = records.get(Actor.SYSTEM, register, id);
    if (!guide && (item.get("enterprise") != null || !KnowledgeArticle.Kind.FAQ.name().equals(item.get("kind")))) throw Refusal.notFound();
    Map<String, Object> shown = new LinkedHashMap<>(Map.of("type", type));
    (guide ? GUIDE : ARTICLE).forEach(field -> shown.put(field, item.get(field)));
    return shown;
  }

  List<Contact> contacts() {
    Map<String, Text> channels = new LinkedHashMap<>();
    SupportContact.TYPE.findField("channel").orElseThrow().options().forEach(option -> channels.put(option.value(), option.label()));
    return jdbc.query("select * from support_contact where deleted_at is null order by name limit " + MOST, (row, number) -> new Contact(
        row.getString("name"), row.getString("channel"), channels.get(row.getString("channel")), row.getString("address"),
        row.getString("hours"), row.getString("purpose")));
  }
}
