package org.yitu.map.geoserver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a GeoServer hold what is wanted: each thing is looked for, compared, and written if it is otherwise; then what the platform
 * has in it and no longer wants is removed. Run again, it finds nothing to do.
 */
final class Synchronisation {
  /** What may be removed for being unwanted, in this order. */
  private static final List<Kind> REMOVED = List.of(Kind.GROUP, Kind.LAYER, Kind.STYLE, Kind.RULE, Kind.ROLE);

  private final Map<Kind, Section> sections = new EnumMap<>(Kind.class);
  private final Watcher watcher;

  Synchronisation(GeoServerRest rest, GeoServerSettings settings, Envelope extent, Watcher watcher) {
    this.watcher = watcher;
    String workspace = settings.workspace();
    sections.put(Kind.WORKSPACE, new WorkspaceSection(rest));
    sections.put(Kind.ROLE, new RoleSection(rest, Publication.rolePrefix(settings)));
    sections.put(Kind.RULE, new RuleSection(rest, workspace));
    sections.put(Kind.STORE, new StoreSection(rest, settings));
    sections.put(Kind.STYLE, new StyleSection(rest, workspace));
    sections.put(Kind.LAYER, new LayerSection(rest, workspace, Publication.STORE, extent));
    sections.put(Kind.GROUP, new GroupSection(rest, workspace));
    sections.put(Kind.GRID_SET, new GridSetSection(rest));
    sections.put(Kind.TILES, new TileSection(rest, workspace, TileSection.probeAt(extent.centre().x, extent.centre().y)));
  }

  /** Says what would be done, and does nothing. */
  void compare(List<Item> wanted) {
    run(wanted, null, null);
  }

  /** @param head told by the journal if anything is changed */
  void apply(List<Item> wanted, Journal journal, Journal.Head head) {
    run(wanted, journal, head);
  }

  private void run(List<Item> wanted, Journal journal, Journal.Head head) {
    Recorder recorder = new Recorder(journal, head);
    Set<String> made = new HashSet<>();
    int done = 0;
    for (Item item : wanted) {
      step(done++, wanted.size());
      Optional<ObjectNode> found = section(item.kind()).find(item.name());
      List<String> members = found.map(item::differences).orElse(List.of());
      if (found.isPresent() && members.isEmpty()) continue;
      // The cache has made its own of a layer that is a moment old: that is not how it was before.
      boolean fresh = found.isEmpty() || item.kind() == Kind.TILES && made.contains(item.name());
      if (fresh) recorder.note(item.kind(), item.name(), null, Change.Action.CREATE, List.of());
      else recorder.note(item.kind(), item.name(), found.get(), Change.Action.CHANGE, members);
      if (journal != null) section(item.kind()).write(item.name(), item.document(), found.isPresent());
      if (fresh) made.add(item.name());
    }
    for (Item item : unwanted(wanted)) {
      step(done, wanted.size());
      recorder.note(item.kind(), item.name(), item.document(), Change.Action.REMOVE, List.of());
      if (journal != null) section(item.kind()).remove(item.name());
    }
    watcher.passed(wanted.size(), wanted.size());
  }

  private List<Item> unwanted(List<Item> wanted) {
    Set<String> names = new HashSet<>();
    for (Item item : wanted) names.add(item.kind() + " " + item.name());
    List<Item> unwanted = new ArrayList<>();
    for (Kind kind : REMOVED) {
      for (String name : section(kind).owned()) {
        if (names.contains(kind + " " + name)) continue;
        // What the cache keeps of a layer goes with it, and has to be known for the layer to come back as it was.
        if (kind == Kind.GROUP || kind == Kind.LAYER) find(Kind.TILES, name).ifPresent(unwanted::add);
        find(kind, name).ifPresent(unwanted::add);
      }
    }
    return unwanted;
  }

  private Optional<Item> find(Kind kind, String name) {
    return section(kind).find(name).map(document -> new Item(kind, name, document));
  }

  /** Makes everything what it was before a run, the last change first. */
  void takeBack(List<Journal.Entry> entries) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      step(entries.size() - 1 - i, entries.size());
      Journal.Entry entry = entries.get(i);
      Section section = section(entry.kind());
      boolean exists = section.find(entry.name()).isPresent();
      if (entry.before() == null && exists) {
        watcher.changed(new Change(Change.Action.REMOVE, entry.kind().name(), entry.name(), List.of()));
        section.remove(entry.name());
      } else if (entry.before() != null) {
        watcher.changed(new Change(exists ? Change.Action.CHANGE : Change.Action.CREATE, entry.kind().name(), entry.name(), List.of()));
        section.write(entry.name(), entry.before(), exists);
      }
    }
    watcher.passed(entries.size(), entries.size());
  }

  private void step(int done, int of) {
    if (watcher.cancelled()) throw new Watcher.Cancelled();
    watcher.passed(done, of);
  }

  private Section section(Kind kind) {
    return sections.get(kind);
  }

  /** Tells of a change, and keeps what was there before it is made. */
  private final class Recorder {
    private final Journal journal;
    private final Journal.Head head;
    private boolean begun;

    /** @param journal null if nothing is changed */
    Recorder(Journal journal, Journal.Head head) {
      this.journal = journal;
      this.head = head;
    }

    void note(Kind kind, String name, ObjectNode before, Change.Action action, List<String> members) {
      if (journal != null) {
        if (!begun) journal.begin(head);
        begun = true;
        journal.add(new Journal.Entry(kind, name, before));
      }
      watcher.changed(new Change(action, kind.name(), name, members));
    }
  }
}
