package org.yitu.geo.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yitu.geo.text.Text;

/**
 * A table of codes as a tree: columns {@code code}, {@code parent}, {@code name}, and what else there is. Its leaves are what
 * a form takes; what stands above them gathers. The leaves under one code follow one another in the order of their codes, so
 * that a whole branch can be asked of a database as from one code to another.
 */
public final class CodeTable {
  /**
   * @param parent empty at the root
   * @param title as a person reads it: code and name
   * @param level from 0 at the root
   * @param leaf whether nothing stands below it
   * @param more the other columns, without those that are empty
   */
  public record Entry(String code, String parent, Text name, Text title, int level, boolean leaf, Map<String, String> more) {}

  /** Some of what was found. @param total how many there are in all */
  public record Page(List<Entry> entries, int total) {}

  /** From one leaf to another, both included. */
  public record Range(String first, String last) {}

  private static final int NOT_FOUND = 6;
  private static final List<String> OWN = List.of("code", "parent", "name", "en");

  private final ReferenceTable table;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Range> ranges = new LinkedHashMap<>();

  private CodeTable(ReferenceTable table) {
    this.table = table;
    Set<String> parents = table.rows().stream().map(row -> row.get("parent")).collect(Collectors.toSet());
    for (Map<String, String> row : table.rows()) add(row, parents);
    if (entries.isEmpty()) throw wrong("has no row");
    range();
  }

  static boolean suits(ReferenceTable table) {
    return table.columns().containsAll(List.of("code", "parent", "name"));
  }

  static CodeTable of(ReferenceTable table) {
    if (!suits(table)) throw new IllegalArgumentException(table.id() + ": is no table of codes");
    return new CodeTable(table);
  }

  private void add(Map<String, String> row, Set<String> parents) {
    String code = row.get("code");
    String parent = row.get("parent");
    String name = row.get("name");
    if (code.isBlank() || name.isBlank()) throw wrong("a row without code or name: " + row);
    if (!parent.isEmpty() && !entries.containsKey(parent)) throw wrong(code + " stands under " + parent + ", which does not stand before it");
    int level = parent.isEmpty() ? 0 : entries.get(parent).level() + 1;
    if (level >= table.heading().levels().size()) throw wrong(code + " stands deeper than the levels that the heading names");
    Map<String, String> more = new LinkedHashMap<>(row);
    more.keySet().removeAll(OWN);
    more.values().removeIf(String::isEmpty);
    String english = row.getOrDefault("en", "");
    Text both = Text.of(name, english.isEmpty() ? name : english);
    Text title = table.heading().ownCodes() ? both : Text.of(code + " " + both.zh(), code + " " + both.en());
    Entry entry = new Entry(code, parent, both, title, level, !parents.contains(code), Map.copyOf(more));
    if (entries.put(code, entry) != null) throw wrong(code + " stands twice");
  }

  private void range() {
    List<String> leaves = entries.values().stream().filter(Entry::leaf).map(Entry::code).sorted().toList();
    Map<String, Integer> counts = new HashMap<>();
    for (String leaf : leaves) {
      for (Entry above : path(leaf)) {
        counts.merge(above.code(), 1, Integer::sum);
        ranges.merge(above.code(), new Range(leaf, leaf), (known, here) -> new Range(known.first(), here.last()));
      }
    }
    ranges.forEach((code, range) -> {
      int between = Collections.binarySearch(leaves, range.last()) - Collections.binarySearch(leaves, range.first()) + 1;
      if (between != counts.get(code)) throw wrong("the leaves under " + code + " do not follow one another");
    });
  }

  private boolean isUnder(Entry entry, String code) {
    for (Entry each = entry; each != null; each = entries.get(each.parent())) if (each.code().equals(code)) return true;
    return false;
  }

  public ReferenceTable table() {
    return table;
  }

  public Optional<Entry> find(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  /** The only leaf of this name. */
  public Optional<Entry> named(String name) {
    List<Entry> found = entries.values().stream().filter(entry -> entry.leaf() && entry.name().zh().equals(name)).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The entry that a person means by its code, by code and name, or by its name. */
  public Optional<Entry> meant(String words) {
    String wanted = words.strip();
    return find(wanted.toUpperCase(Locale.ROOT)).or(() -> named(wanted))
        .or(() -> find(wanted.split("\\s", 2)[0]).filter(entry -> wanted.equals(entry.title().zh()) || wanted.equals(entry.title().en())));
  }

  /** From the root to the code itself; empty if there is no such code. */
  public List<Entry> path(String code) {
    List<Entry> path = new ArrayList<>();
    for (Entry each = entries.get(code); each != null; each = entries.get(each.parent())) path.add(0, each);
    return path;
  }

  /** The leaves under a code, and of a leaf itself. */
  public Range range(String code) {
    if (!ranges.containsKey(code)) throw new IllegalArgumentException(table.id() + ": no code " + code);
    return ranges.get(code);
  }

  /**
   * Without words what stands directly below {@code parent}; with words what is found anywhere below it, by code, name or
   * anything else that its row says, the best first.
   */
  public Page search(String parent, String words, int page, int size) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    Predicate<Entry> asked = wanted.isEmpty() ? entry -> entry.parent().equals(parent)
        : entry -> rank(entry, wanted) < NOT_FOUND && (parent.isEmpty() || isUnder(entry, parent));
    List<Entry> found = entries.values().stream().filter(asked)
        .sorted(Comparator.comparingInt(entry -> wanted.isEmpty() ? 0 : rank(entry, wanted))).toList();
    long from = Math.min((long) page * size, found.size());
    return new Page(found.subList((int) from, (int) Math.min(from + size, found.size())), found.size());
  }

  private static int rank(Entry entry, String wanted) {
    String code = entry.code().toLowerCase(Locale.ROOT);
    String zh = entry.name().zh().toLowerCase(Locale.ROOT);
    String en = entry.name().en().toLowerCase(Locale.ROOT);
    if (code.equals(wanted)) return 0;
    if (zh.equals(wanted) || en.equals(wanted)) return 1;
    if (code.startsWith(wanted)) return 2;
    if (zh.startsWith(wanted) || en.startsWith(wanted)) return entry.leaf() ? 3 : 4;
    boolean within = zh.contains(wanted) || en.contains(wanted)
        || entry.more().values().stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
    return within ? 5 : NOT_FOUND;
  }

  private IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException(table.id() + ": " + why);
  }
}
