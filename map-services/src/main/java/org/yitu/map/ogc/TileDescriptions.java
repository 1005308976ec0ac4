package org.yitu.map.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.MapSettings;
import org.yitu.map.tile.LayerTiles;
import org.yitu.map.tile.TileAddress;

/** What the tile service says of itself and of its sets of tiles: metadata of OGC API – Tiles, and TileJSON 3.0. */
@Component
class TileDescriptions {
  static final String TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
  private static final Links LINKS = new Links("/ogc/tiles");
  private static final String JSON = "application/json";
  private static final String MVT = LayerTiles.MEDIA_TYPE.toString();
  private static final String SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";
  private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
  private static final Text TITLE = Text.of("一图矢量瓦片服务", "Vector tiles of the one map");
  private static final Text ABOUT = Text.of("一张图上的全部图层，按登录者的权限提供。", "Every layer of the one map, with the rights of who signs in.");
  private static final String CLASSES = "http://www.opengis.net/spec/";
  private static final String TILES = CLASSES + "ogcapi-tiles-1/1.0/conf/";
  private static final List<String> CONFORMS = List.of(CLASSES + "ogcapi-common-1/1.0/conf/core",
      CLASSES + "ogcapi-common-1/1.0/conf/landing-page", CLASSES + "ogcapi-common-1/1.0/conf/json",
      CLASSES + "ogcapi-common-1/1.0/conf/html", CLASSES + "ogcapi-common-1/1.0/conf/oas30",
      CLASSES + "ogcapi-common-2/1.0/conf/collections", TILES + "core", TILES + "tileset", TILES + "tilesets-list",
      TILES + "dataset-tilesets", TILES + "geodata-tilesets", TILES + "collections-selection", TILES + "mvt", TILES + "oas30",
      CLASSES + "tms/2.0/conf/tilematrixset", CLASSES + "tms/2.0/conf/json-tilematrixset");

  private final MapSettings settings;

  TileDescriptions(MapSettings settings) {
    this.settings = settings;
  }

  /** The address of a collection's list of tile sets. */
  static String tilesets(String collection) {
    return LINKS.address(path(collection) + "/tiles");
  }

  Map<String, Object> landing(Viewer viewer) {
    Map<String, Object> landing = new LinkedHashMap<>();
    landing.put("title", TITLE.in(viewer.locale()));
    landing.put("description", ABOUT.in(viewer.locale()));
    landing.put("links", List.of(LINKS.to("self", JSON, ""), LINKS.html("alternate", ""),
        LINKS.to("service-desc", "application/vnd.oai.openapi+json;version=3.0", "/api"), LINKS.html("service-doc", ""),
        LINKS.to("http://www.opengis.net/def/rel/ogc/1.0/conformance", JSON, "/conformance"),
        LINKS.to("conformance", JSON, "/conformance"), LINKS.to("http://www.opengis.net/def/rel/ogc/1.0/data", JSON, "/collections"),
        LINKS.to("data", JSON, "/collections"), LINKS.to(TILESETS, JSON, "/tiles"), LINKS.to(SCHEMES, JSON, "/tileMatrixSets")));
    return landing;
  }

  Map<String, Object> conformance() {
    return Map.of("conformsTo", CONFORMS);
  }

  Map<String, Object> schemes() {
    return Map.of("tileMatrixSets", List.of(TileMatrixSet.summary(LINKS)));
  }

  Map<String, Object> collections(Viewer viewer, List<FeatureLayer> layers) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("links", List.of(LINKS.to("self", JSON, "/collections"), LINKS.html("alternate", "/collections")));
    all.put("collections", layers.stream().map(layer -> collection(viewer, layer)).toList());
    return all;
  }

  Map<String, Object> collection(Viewer viewer, FeatureLayer layer) {
    LayerInfo info = layer.info();
    Envelope extent = settings.extent();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", info.id());
    one.put("title", info.title().in(viewer.locale()));
    one.put("description", info.group().title().in(viewer.locale()));
    one.put("extent", Map.of("spatial", Map.of("bbox", List.of(edges(extent)), "crs", ReferenceSystem.CRS84.uri())));
    one.put("dataType", "vector");
    one.put("crs", List.of(ReferenceSystem.EPSG3857.uri()));
    one.put("links", List.of(LINKS.to("self", JSON, path(info.id())), LINKS.html("alternate", path(info.id())),
        LINKS.to(TILESETS, JSON, path(info.id()) + "/tiles")));
    return one;
  }

  /** The one set of tiles there is for a collection, or for all of them together if {@code path} is empty. */
  Map<String, Object> list(Viewer viewer, String path, Text title) {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("title", title.in(viewer.locale()));
    set.put("dataType", "vector");
    set.put("crs", ReferenceSystem.EPSG3857.uri());
    set.put("tileMatrixSetURI", TileMatrixSet.URI);
    set.put("links", List.of(LINKS.to("self", JSON, path + "/tiles/" + TileMatrixSet.ID), tiles(path)));
    return Map.of("links", List.of(LINKS.to("self", JSON, path + "/tiles")), "tilesets", List.of(set));
  }

  Map<String, Object> tileset(Viewer viewer, String path, Text title, List<FeatureLayer> layers) {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("title", title.in(viewer.locale()));
    set.put("dataType", "vector");
    set.put("crs", ReferenceSystem.EPSG3857.uri());
    set.put("tileMatrixSetURI", TileMatrixSet.URI);
    set.put("boundingBox", Map.of("crs", ReferenceSystem.CRS84.uri(), "lowerLeft", edges(settings.extent()).subList(0, 2), "upperRight",
        edges(settings.extent()).subList(2, 4)));
    set.put("layers", layers.stream().map(layer -> layer(viewer, layer.info())).toList());
    String own = path + "/tiles/" + TileMatrixSet.ID;
    set.put("links", List.of(LINKS.to("self", JSON, own), LINKS.to("describedby", JSON, own + "/tilejson"), tiles(path),
        LINKS.to(SCHEME, JSON, "/tileMatrixSets/" + TileMatrixSet.ID)));
    return set;
  }

  private static Map<String, Object> layer(Viewer viewer, LayerInfo info) {
    Map<String, Object> layer = new LinkedHashMap<>();
    layer.put("id", info.id());
    layer.put("title", info.title().in(viewer.locale()));
    layer.put("dataType", "vector");
    layer.put("geometryDimension", info.kind() == GeometryKind.POINT ? 0 : info.kind() == GeometryKind.LINE ? 1 : 2);
    layer.put("minTileMatrix", "0");
    layer.put("maxTileMatrix", String.valueOf(TileAddress.MAX_ZOOM));
    return layer;
  }

  /** TileJSON 3.0.0, which MapLibre, QGIS and others open by its address alone. */
  Map<String, Object> tileJson(Viewer viewer, String path, Text title, List<FeatureLayer> layers) {
    Coordinate centre = settings.centre();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tilejson", "3.0.0");
    json.put("name", title.in(viewer.locale()));
    json.put("scheme", "xyz");
    json.put("tiles", List.of(LINKS.address(path + "/tiles/" + TileMatrixSet.ID + "/{z}/{y}/{x}")));
    json.put("minzoom", 0);
    json.put("maxzoom", TileAddress.MAX_ZOOM);
    json.put("bounds", edges(settings.extent()));
    json.put("center", List.of(centre.x, centre.y, 9));
    json.put("vector_layers", layers.stream().map(layer -> Map.of("id", layer.info().id(), "description",
        layer.info().title().in(viewer.locale()), "fields", Map.of("id", "String", "name", "String", "state", "String", "severity",
        "Number"))).toList());
    return json;
  }

  Map<String, Object> api(List<FeatureLayer> layers) {
    Map<String, Object> paths = new LinkedHashMap<>();
    for (String path : List.of("/", "/conformance", "/tileMatrixSets", "/tileMatrixSets/{tileMatrixSetId}", "/collections", "/tiles",
        "/tiles/{tileMatrixSetId}")) {
      paths.put(path, Descriptions.get(path, variables(path), JSON));
    }
    paths.put("/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
        Descriptions.get("Tile", variables("{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}"), MVT));
    for (FeatureLayer layer : layers) {
      String path = path(layer.info().id());
      String title = layer.info().title().en();
      paths.put(path, Descriptions.get(title, List.of(), JSON));
      paths.put(path + "/tiles", Descriptions.get(title, List.of(), JSON));
      paths.put(path + "/tiles/{tileMatrixSetId}", Descriptions.get(title, variables("{tileMatrixSetId}"), JSON));
      paths.put(path + "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
          Descriptions.get(title, variables("{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}"), MVT));
    }
    Map<String, Object> api = new LinkedHashMap<>();
    api.put("openapi", "3.0.3");
    api.put("info", Map.of("title", TITLE.en(), "version", "1.0.0"));
    api.put("servers", List.of(Map.of("url", LINKS.address(""))));
    api.put("paths", paths);
    return api;
  }

  private static List<Object> variables(String path) {
    return List.of("tileMatrixSetId", "tileMatrix", "tileRow", "tileCol").stream().filter(name -> path.contains("{" + name + "}"))
        .<Object>map(name -> Map.of("name", name, "in", "path", "required", true, "schema", Map.of("type", "string"))).toList();
  }

  static Text title() {
    return TITLE;
  }

  static String path(String collection) {
    return "/collections/" + collection;
  }

  private static Map<String, Object> tiles(String path) {
    return LINKS.template("item", MVT, path + "/tiles/" + TileMatrixSet.ID + "/{tileMatrix}/{tileRow}/{tileCol}");
  }

  private static List<Double> edges(Envelope box) {
    return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }
}
