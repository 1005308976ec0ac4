package org.yitu.map.geoserver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yitu.geo.text.Text;
import org.yitu.map.tile.TileAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What GeoWebCache keeps of each layer. Unless {@code gwc-gs.xml} says {@code securityEnabled=true}, which no release does by itself, a
 * tile that one reader has fetched is handed to everybody. So a layer's tiles are switched off unless the operator wants them, and when
 * they are switched on it is tried with the first one whether a stranger gets it.
 */
final class TileSection implements Section {
  private static final int ZOOM = 9;
  private static final List<String> FORMATS = List.of("image/jpeg", "image/png");
  private static final List<String> GRID_SETS = List.of("EPSG:4490", "EPSG:900913");

  private final GeoServerRest rest;
  private final String workspace;
  private final TileAddress probe;
  private boolean tried;

  /** @param probe a tile of {@value #ZOOM} that lies within every layer */
  TileSection(GeoServerRest rest, String workspace, TileAddress probe) {
    this.rest = rest;
    this.workspace = workspace;
    this.probe = probe;
  }

  /** Of {@value #ZOOM}. */
  static TileAddress probeAt(double longitude, double latitude) {
    TileAddress world = new TileAddress(0, 0, 0);
    double side = (1 << ZOOM) / (double) TileAddress.EXTENT;
    return new TileAddress(ZOOM, (int) (world.unitsEast(longitude) * side), (int) (world.unitsSouth(latitude) * side));
  }

  static ObjectNode document(boolean enabled) {
    ObjectNode document = Shapes.object().put("enabled", String.valueOf(enabled)).put("expireCache", "60").put("expireClients", "0")
        .put("gutter", "32");
    document.set("formats", Shapes.texts(FORMATS));
    document.set("gridSets", Shapes.texts(GRID_SETS));
    return document;
  }

  @Override
  public Optional<ObjectNode> find(String name) {
    GeoServerRest.Answer answer = rest.get(path(name) + ".json");
    if (!answer.ok()) return Optional.empty();
    JsonNode layer = answer.json().path("GeoServerLayer");
    ObjectNode document = Shapes.object().put("enabled", layer.path("enabled").asString(""))
        .put("expireCache", layer.path("expireCache").asString("")).put("expireClients", layer.path("expireClients").asString(""))
        .put("gutter", layer.path("gutter").asString(""));
    document.set("formats", Shapes.texts(Shapes.texts(layer.path("mimeFormats")).stream().sorted().toList()));
    document.set("gridSets", Shapes.texts(Shapes.list(layer.path("gridSubsets")).stream().map(each -> each.path("gridSetName").asString(""))
        .sorted().toList()));
    return Optional.of(document);
  }

  /** What GeoWebCache answers as JSON it does not take back; XML it does. */
  @Override
  public void write(String name, ObjectNode document, boolean exists) {
    put(name, document, document.path("enabled").asString(""));
    if (tried || !document.path("enabled").asString("").equals("true")) return;
    tried = true;
    if (!isOpenToStrangers(name)) return;
    put(name, document, "false");
    truncate(name);
    throw GeoServerRest.unavailable(Text.of("GeoServer 的瓦片缓存没有权限检查：已取过的瓦片会发给任何人。请在 gwc-gs.xml 中设 securityEnabled=true 并重启，或关闭 "
        + "YITU_GEOSERVER_TILES；图层 %s 的瓦片已关闭。", "GeoServer's tile cache checks no rights: a tile that was fetched once goes to "
        + "anybody. Set securityEnabled=true in gwc-gs.xml and restart GeoServer, or switch YITU_GEOSERVER_TILES off. The tiles of %s are off.").with(name));
  }

  private void put(String name, ObjectNode document, String enabled) {
    String formats = Shapes.texts(document.path("formats")).stream().map(each -> "<string>" + each + "</string>").collect(Collectors.joining());
    String grids = Shapes.texts(document.path("gridSets")).stream()
        .map(each -> "<gridSubset><gridSetName>" + each + "</gridSetName></gridSubset>").collect(Collectors.joining());
    String xml = "<GeoServerLayer><enabled>" + enabled + "</enabled><inMemoryCached>true</inMemoryCached><name>" + workspace + ":" + name
        + "</name><mimeFormats>" + formats + "</mimeFormats><gridSubsets>" + grids + "</gridSubsets><metaWidthHeight><int>4</int><int>4</int>"
        + "</metaWidthHeight><expireCache>" + document.path("expireCache").asString("") + "</expireCache><expireClients>"
        + document.path("expireClients").asString("") + "</expireClients><gutter>" + document.path("gutter").asString("") + "</gutter></GeoServerLayer>";
    rest.require(rest.send("PUT", path(name), "text/xml", xml), "tile layer " + name);
  }

  private boolean isOpenToStrangers(String name) {
    String tile = OwsAddress.wmts(workspace, name, probe);
    if (!rest.get(tile, GeoServerRest.ANY).type().startsWith("image/")) {
      throw GeoServerRest.unavailable(Text.of("GeoServer 没有给出图层 %s 的瓦片，无法确认缓存是否检查权限。",
          "GeoServer gave no tile of %s, so it cannot be seen whether its cache checks rights.").with(name));
    }
    return rest.getAnonymously(tile).type().startsWith("image/");
  }

  private void truncate(String name) {
    rest.require(rest.send("POST", "/gwc/rest/masstruncate", "text/xml",
        "<truncateLayer><layerName>" + workspace + ":" + name + "</layerName></truncateLayer>"), "truncate " + name);
  }

  /** Only as part of what is taken back: a tile layer goes with its layer. */
  @Override
  public void remove(String name) {
    GeoServerRest.Answer answer = rest.send("DELETE", path(name), "", "");
    if (answer.status() != 404) rest.require(answer, "DELETE tile layer " + name);
  }

  private String path(String name) {
    return "/gwc/rest/layers/" + GeoServerRest.part(workspace + ":" + name);
  }
}
