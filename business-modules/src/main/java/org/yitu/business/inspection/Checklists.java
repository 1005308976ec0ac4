package org.yitu.business.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.WordDocument;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** A list to take along on an inspection: the items of the chosen categories, with room for what is seen (A5.15). */
@Service
public class Checklists {
  record Category(String name, long count) {}

  record Item(String category, String name, String situations, String basis, String method) {}

  private static final int MOST = 500;
  private static final List<Integer> WIDTHS = List.of(5, 14, 28, 14, 11, 12, 16);
  private static final RowRule.Rows ROWS = new RowRule.Rows("r", "enterprise_id", true);

  private final JdbcTemplate jdbc;

  Checklists(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The categories of the items that the actor sees: the government's and those of his side. */
  List<Category> categories(Actor actor) {
    RowRule.Condition rule = rule(actor);
    return jdbc.query("select category, count(*) as n from inspection_item r where r.deleted_at is null and " + rule.sql()
        + " group by category order by category", (row, number) -> new Category(row.getString("category"), row.getLong("n")),
        rule.parameters().toArray());
  }

  /** @throws Refusal if there is nothing to look for, or too much for one list */
  List<Item> items(Actor actor, Set<String> categories) {
    if (categories.isEmpty()) throw Refusal.invalid("category", "请选择检查类别。", "Choose what to inspect.");
    RowRule.Condition rule = rule(actor);
    List<Object> parameters = new ArrayList<>(rule.parameters());
    parameters.addAll(new TreeSet<>(categories));
    List<Item> items = jdbc.query("select * from inspection_item r where r.deleted_at is null and " + rule.sql() + " and category in (?"
        + ", ?".repeat(categories.size() - 1) + ") order by category, id limit " + (MOST + 1), (row, number) -> new Item(
        row.getString("category"), row.getString("name"), row.getString("situations"), text(row.getString("basis")),
        text(row.getString("method"))), parameters.toArray());
    if (items.isEmpty()) throw Refusal.invalid("category", "所选类别没有检查项。", "There are no items in these categories.");
    if (items.size() > MOST) {
      throw Refusal.invalid("category", "一份清单最多 " + MOST + " 项，请减少类别。", "A list has at most " + MOST + " items: choose fewer categories.");
    }
    return items;
  }

  byte[] document(Actor actor, Set<String> categories) {
    List<Item> items = items(actor, categories);
    WordDocument document = new WordDocument(true).title(say(actor, "隐患排查清单", "Inspection checklist"))
        .line(say(actor, "受检单位：", "Inspected: ") + (actor.titles().enterprise().isEmpty() ? "____________________" : actor.titles().enterprise())
            + say(actor, "　　检查日期：______年____月____日　　检查人：____________________", "    Date: ______________    Inspector: ____________________"))
        .line(say(actor, "检查类别：", "Categories: ") + String.join(say(actor, "、", ", "), new TreeSet<>(categories)));
    List<List<String>> rows = new ArrayList<>();
    for (Item item : items) {
      rows.add(List.of(Integer.toString(rows.size() + 1), item.category() + "\n" + item.name(), item.situations(), item.basis(), item.method(),
          say(actor, "□ 符合\n□ 不符合\n□ 不涉及", "□ in order\n□ not in order\n□ n/a"), ""));
    }
    return document.table(WIDTHS, heads(actor), rows)
        .line("")
        .line(say(actor, "受检单位负责人（签字）：____________________　　检查人（签字）：____________________",
            "For the inspected (signature): ____________________    Inspector (signature): ____________________")).bytes();
  }

  private static List<String> heads(Actor actor) {
    return List.of(say(actor, "序号", "No."), say(actor, "检查项", "Item"), say(actor, "应查找的情况", "Look for"), say(actor, "依据", "Basis"),
        say(actor, "检查方法", "How"), say(actor, "结果", "Result"), say(actor, "问题描述", "What was found"));
  }

  private static RowRule.Condition rule(Actor actor) {
    if (!actor.may("inspection-item:read")) throw Refusal.forbidden();
    return RowRule.condition(actor, ROWS);
  }

  private static String say(Actor actor, String zh, String en) {
    return Text.of(zh, en).in(actor.locale());
  }

  private static String text(String stored) {
    return stored == null ? "" : stored;
  }
}
