package org.yitu.map.geoserver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.StoredLayer;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.geoserver.Jurisdictions.Jurisdiction;
import org.yitu.map.style.LayerStyle;
import tools.jackson.databind.node.ObjectNode;

/**
 * What ought to be in the GeoServer, in the order in which it is made: the workspace, closed to everybody; a role for each
 * jurisdiction and a rule for each of its layers; then store, styles, layers and groups. A layer is published once for each
 * jurisdiction, with the range of its codes written into the statement: a parameter that the reader sets would be a rule that the
 * reader chooses.
 */
final class Publication {
  static final String STORE = "postgis";
  private static final String ADMINISTRATOR = "ADMIN";

  private final GeoServerSettings settings;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, LayerInfo> styled = new LinkedHashMap<>();

  /** A layer as one jurisdiction sees it. */
  private record Published(String name, StoredLayer layer, Jurisdiction jurisdiction) {}

  private Publication(GeoServerSettings settings) {
    this.settings = settings;
  }

  static List<Item> of(Catalogue catalogue, List<Jurisdiction> jurisdictions, GeoServerSettings settings) {
    Publication publication = new Publication(settings);
    Map<Jurisdiction, List<Published>> published = new LinkedHashMap<>();
    for (Jurisdiction jurisdiction : jurisdictions) {
      published.put(jurisdiction, catalogue.visibleTo(jurisdiction.viewer()).stream().filter(StoredLayer.class::isInstance)
          .map(layer -> new Published(layerName(layer.info().id(), jurisdiction), (StoredLayer) layer, jurisdiction)).toList());
    }
    publication.doors(published);
    publication.things(published);
    return publication.items;
  }

  static String layerName(String layer, Jurisdiction jurisdiction) {
    return styleName(layer) + "_" + jurisdiction.code();
  }

  static String rolePrefix(GeoServerSettings settings) {
    return settings.workspace().toUpperCase(Locale.ROOT) + "_";
  }

  private static String styleName(String layer) {
    return layer.replace('-', '_');
  }

  private void doors(Map<Jurisdiction, List<Published>> published) {
    String workspace = settings.workspace();
    add(Kind.WORKSPACE, workspace, WorkspaceSection.document(workspace));
    add(Kind.RULE, workspace + ".*.r", RuleSection.document(ADMINISTRATOR));
    add(Kind.RULE, workspace + ".*.w", RuleSection.document(ADMINISTRATOR));
    published.forEach((jurisdiction, layers) -> {
      String role = rolePrefix(settings) + jurisdiction.code();
      add(Kind.ROLE, role, Shapes.object());
      for (Published each : layers) add(Kind.RULE, workspace + "." + each.name() + ".r", RuleSection.document(role));
      groups(jurisdiction, layers).keySet().forEach(name -> add(Kind.RULE, workspace + "." + name + ".r", RuleSection.document(role)));
    });
  }

  private void things(Map<Jurisdiction, List<Published>> published) {
    add(Kind.STORE, STORE, StoreSection.document(settings));
    add(Kind.GRID_SET, GridSetSection.NAME, Shapes.object());
    published.values().forEach(layers -> layers.forEach(each -> styled.putIfAbsent(each.layer().info().id(), each.layer().info())));
    styled.forEach((id, info) -> add(Kind.STYLE, styleName(id), StyleSection.document(SldDocument.of(styleName(id), LayerStyle.of(info)))));
    published.forEach((jurisdiction, layers) -> {
      for (Published each : layers) {
        LayerInfo info = each.layer().info();
        each.layer().view(jurisdiction.viewer()).ifPresent(view -> add(Kind.LAYER, each.name(), LayerSection.document(
            titled(info.title(), jurisdiction), List.of(info.id(), info.group().id()), view, settings.workspace() + ":" + styleName(info.id()))));
        add(Kind.TILES, each.name(), TileSection.document(settings.tiles()));
      }
      groups(jurisdiction, layers).forEach((name, group) -> {
        add(Kind.GROUP, name, group);
        add(Kind.TILES, name, TileSection.document(settings.tiles()));
      });
    });
  }

  /** The branches of the layer tree, and the whole map: areas below, points on top. */
  private static Map<String, ObjectNode> groups(Jurisdiction jurisdiction, List<Published> layers) {
    List<Published> drawn = layers.stream().sorted(Comparator.comparingInt(each -> height(each.layer().info().kind()))).toList();
    Map<String, ObjectNode> groups = new LinkedHashMap<>();
    Map<LayerInfo.Group, List<String>> branches = new LinkedHashMap<>();
    for (Published each : drawn) branches.computeIfAbsent(each.layer().info().group(), key -> new ArrayList<>()).add(each.name());
    branches.entrySet().stream().sorted(Comparator.comparingInt(each -> each.getKey().order())).forEach(branch -> groups.put(
        "map_" + styleName(branch.getKey().id()) + "_" + jurisdiction.code(),
        GroupSection.document(titled(branch.getKey().title(), jurisdiction), branch.getValue())));
    if (!drawn.isEmpty()) {
      groups.put("map_" + jurisdiction.code(), GroupSection.document(titled(Text.of("一张图", "One map"), jurisdiction),
          drawn.stream().map(Published::name).toList()));
    }
    return groups;
  }

  private static int height(GeometryKind kind) {
    return switch (kind) {
      case POLYGON -> 0;
      case LINE -> 1;
      case POINT -> 2;
    };
  }

  private static Text titled(Text title, Jurisdiction jurisdiction) {
    return Text.of(title.zh() + "（" + jurisdiction.title().zh() + "）", title.en() + " (" + jurisdiction.title().en() + ")");
  }

  private void add(Kind kind, String name, ObjectNode document) {
    items.add(new Item(kind, name, document));
  }
}
