package org.yitu.map.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.route.Router;
import org.yitu.map.HttpForTest;
import org.yitu.map.LayerForTest;
import org.yitu.map.catalog.Basemap;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.MapSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QueryControllersTest {
  @TempDir private Path folder;
  private final RouterForTest router = new RouterForTest();
  private final LayerForTest team = LayerForTest.of("team", GeometryKind.POINT, "a", "b")
      .with("a", "1", "POINT(105.41 28.8)").with("a", "2", "POINT(105.42 28.8)").with("a", "12", "POINT(105.9 28.8)")
      .with("b", "3", "POINT(105.4 28.8)");
  private MockMvc http;

  @BeforeEach void start() throws IOException {
    Files.writeString(folder.resolve("basemap.geojson"), "{\"features\":[{\"type\":\"Feature\",\"properties\":{\"layer\":"
        + "\"area\",\"name\":\"示例市\",\"level\":\"city\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
        + "[[[105,28],[106,28],[106,29],[105,29],[105,28]]]}}]}");
    http = with(router);
  }

  private MockMvc with(Router available) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (available != null) beans.addBean("router", available);
    Catalogue catalogue = new Catalogue(List.of(() -> List.of(team)));
    Basemap basemap = new Basemap(new MapSettings(folder, null, new Envelope(104, 107, 27, 30), new Coordinate(105, 28)));
    return HttpForTest.of(new RouteController(beans.getBeanProvider(Router.class), JsonMapper.shared()),
        new NameController(catalogue), new CoordinateController(basemap),
        new SurroundingController(catalogue, beans.getBeanProvider(Router.class), JsonMapper.shared()));
  }

  private MockHttpServletResponse send(String path, String body) throws Exception {
    return http.perform(post(path).contentType("application/json").content(body.replace('\'', '"'))).andReturn().getResponse();
  }

  private JsonNode answer(String path, String body) throws Exception {
    MockHttpServletResponse response = send(path, body);
    assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.getContentAsByteArray());
  }

  private JsonNode ask(String path) throws Exception {
    return JsonMapper.shared().readTree(http.perform(get(path)).andReturn().getResponse().getContentAsByteArray());
  }

  @Test void aRouteHasLengthTimeGeometryAndInstructions() throws Exception {
    JsonNode route = answer("/api/routes", "{'from':[105.4,28.8],'to':[105.5,28.9],'alternatives':2,'language':'en'}")
        .get("routes").get(0);
    assertThat(route.get("metres").asInt()).isEqualTo(1234);
    assertThat(route.get("seconds").asInt()).isEqualTo(61);
    assertThat(route.get("geometry").get("type").asString()).isEqualTo("LineString");
    assertThat(route.get("instructions").get(0).get("road").asString()).isEqualTo("示例路");
    assertThat(router.request.alternatives()).isEqualTo(2);
    assertThat(router.request.language()).isEqualTo(Locale.ENGLISH);
  }

  @Test void whatIsToBeAvoidedReachesTheRouter() throws Exception {
    String square = "{'type':'Polygon','coordinates':[[[105,28],[105.1,28],[105.1,28.1],[105,28]]]}";
    answer("/api/routes", "{'from':[105.4,28.8],'to':[105.5,28.9],'avoid':[" + square
        + ",{'type':'Feature','geometry':" + square + "}],'closedRoads':[7,12345678901]}");
    assertThat(router.request.closures().areas()).hasSize(2);
    assertThat(router.request.closures().roads()).containsExactlyInAnyOrder(7L, 12345678901L);
    assertThat(router.request.language()).isEqualTo(Locale.CHINESE);
  }

  @Test void reachIsAPolygonForEachTime() throws Exception {
    JsonNode reach = answer("/api/reach", "{'center':[105.4,28.8],'minutes':[20,10,10]}");
    assertThat(reach.get("features").size()).isEqualTo(2);
    assertThat(reach.get("features").get(0).get("properties").get("minutes").asInt()).isEqualTo(10);
    assertThat(reach.get("features").get(1).get("geometry").get("type").asString()).isEqualTo("Polygon");
  }

  @Test void aMatrixHasNoNumberWhereNoRoadLeads() throws Exception {
    JsonNode matrix = answer("/api/matrix", "{'from':[[105.4,28.8]],'to':[[105.5,28.8],[109,28.8]]}");
    assertThat(matrix.get("seconds").toString()).isEqualTo("[[360.0,null]]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
      "/api/routes|{'from':[105.4,28.8]}|to", "/api/routes|{'from':[105.4,128.8],'to':[105,28]}|from",
      "/api/routes|{'from':['a','b'],'to':[105,28]}|from", "/api/routes|{'from':[105,28,3],'to':[105,28]}|from",
      "/api/routes|{'from':[105,28],'to':[105,28],'alternatives':4}|alternatives",
      "/api/routes|{'from':[105,28],'to':[105,28],'alternatives':1.5}|alternatives",
      "/api/routes|{'from':[105,28],'to':[105,28],'language':'fr'}|language",
      "/api/routes|{'from':[105,28],'to':[105,28],'aviod':[]}|aviod",
      "/api/routes|{'from':[105,28],'to':[105,28],'avoid':[{'type':'Point','coordinates':[105,28]}]}|avoid",
      "/api/routes|{'from':[105,28],'to':[105,28],'avoid':[{'type':'Polygon','coordinates':[[[105,28],[106,29],[106,28],[105,29],[105,28]]]}]}|avoid",
      "/api/routes|{'from':[105,28],'to':[105,28],'avoid':'all'}|avoid",
      "/api/routes|{'from':[105,28],'to':[105,28],'closedRoads':['a']}|closedRoads",
      "/api/reach|{'center':[105,28],'minutes':[0]}|minutes", "/api/reach|{'center':[105,28],'minutes':[121]}|minutes",
      "/api/reach|{'center':[105,28]}|minutes", "/api/reach|{'center':[105,28],'minutes':['5']}|minutes",
      "/api/reach|{'center':[105,28],'minutes':5,'direction':'up'}|direction",
      "/api/matrix|{'from':[],'to':[[105,28]]}|from", "/api/matrix|{'from':[[105,28]],'to':[[1,2]]}|to"})
  void aWrongMemberIsRefusedByItsName(String path, String body, String field) throws Exception {
    MockHttpServletResponse response = send(path, body);
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(JsonMapper.shared().readTree(response.getContentAsByteArray()).get("field").asString()).isEqualTo(field);
  }

  @Test void tooManyPlacesOrAreasOrBytesAreRefused() throws Exception {
    String places = "[105,28],".repeat(100) + "[105,28]";
    assertThat(send("/api/matrix", "{'from':[" + places + "],'to':[[105,28]]}").getStatus()).isEqualTo(400);
    String areas = "{},".repeat(20) + "{}";
    assertThat(send("/api/routes", "{'from':[105,28],'to':[105,28],'avoid':[" + areas + "]}").getStatus()).isEqualTo(400);
    assertThat(send("/api/routes", "{'from':[105,28],'to':[105,28]," + " ".repeat(Input.MAX_BYTES) + "}").getStatus())
        .isEqualTo(413);
    assertThat(send("/api/routes", "[".repeat(100_000)).getStatus()).isEqualTo(400);
    assertThat(send("/api/routes", "null").getStatus()).isEqualTo(400);
    assertThat(send("/api/routes", "").getStatus()).isEqualTo(400);
    assertThat(send("/api/routes", "{'from':[NaN,28]}").getStatus()).isEqualTo(400);
  }

  @Test void withoutARoadNetworkRoutingIsUnavailable() throws Exception {
    http = with(null);
    assertThat(send("/api/routes", "{'from':[105,28],'to':[105,28]}").getStatus()).isEqualTo(503);
  }

  @Test void whatLiesAroundIsSortedByMinutesThenMetres() throws Exception {
    JsonNode items = answer("/api/search/surroundings", "{'center':[105.4,28.8],'radiusMetres':5000}").get("items");
    assertThat(items.size()).isEqualTo(2);
    assertThat(items.get(0).get("id").asString()).isEqualTo("1");
    assertThat(items.get(0).get("metres").asDouble()).isCloseTo(975, within(10.0));
    assertThat(items.get(0).get("minutes").asDouble()).isCloseTo(0.6, within(0.05));
    assertThat(answer("/api/search/surroundings", "{'center':[105.4,28.8],'minutes':1,'layers':['team']}").get("items").size())
        .isEqualTo(1);
    assertThat(answer("/api/search/surroundings", "{'center':[105.4,28.8],'limit':1}").get("items").size()).isEqualTo(1);
  }

  @Test void withoutARoadNetworkASearchByRadiusStillAnswersAndOneByTimeDoesNot() throws Exception {
    http = with(null);
    assertThat(answer("/api/search/surroundings", "{'center':[105.4,28.8],'radiusMetres':5000}").get("items").get(0)
        .get("minutes").isNull()).isTrue();
    assertThat(send("/api/search/surroundings", "{'center':[105.4,28.8],'minutes':10}").getStatus()).isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '#', value = {"{'radiusMetres':0}|radiusMetres", "{'radiusMetres':100001}|radiusMetres",
      "{'minutes':0}|minutes", "{'minutes':121}|minutes", "{'limit':1001}|limit", "{'layers':'team'}|layers",
      "{'layers':[1]}|layers", "{'text':5}|text", "{'radius':5}|radius"})
  void aSearchOutOfBoundsIsRefused(String more, String field) throws Exception {
    MockHttpServletResponse response = send("/api/search/surroundings", "{'center':[105.4,28.8]," + more.substring(1));
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(JsonMapper.shared().readTree(response.getContentAsByteArray()).get("field").asString()).isEqualTo(field);
  }

  @Test @Tag("A02") void aHiddenLayerCannotBeSearched() throws Exception {
    assertThat(send("/api/search/surroundings", "{'center':[105.4,28.8],'layers':['absent']}").getStatus()).isEqualTo(404);
  }

  @Test void aNameIsFoundTheSameOneFirst() throws Exception {
    JsonNode items = ask("/api/search?q=示例1").get("items");
    assertThat(items.size()).isEqualTo(2);
    assertThat(items.get(0).get("name").asString()).isEqualTo("示例1");
    assertThat(items.get(0).get("point").toString()).isEqualTo("[105.41,28.8]");
    assertThat(items.get(1).get("name").asString()).isEqualTo("示例12");
    assertThat(ask("/api/search?q=示例&limit=1").get("items").size()).isEqualTo(1);
    assertThat(ask("/api/search?q=").get("items").size()).isZero();
  }

  @Test @Tag("A02") void anotherViewersFeatureHasNoNameHere() throws Exception {
    assertThat(ask("/api/search?q=示例3").get("items").size()).isZero();
  }

  @Test void aPositionIsToldInEveryDatumWithTheAreasItLiesIn() throws Exception {
    JsonNode here = ask("/api/coordinates?lon=105.4&lat=28.8");
    assertThat(here.get("cgcs2000").toString()).isEqualTo("[105.4,28.8]");
    assertThat(here.get("gk").get("epsg").asInt()).isEqualTo(4544);
    assertThat(here.get("gk").get("x").asDouble()).isCloseTo(539_056, within(100.0));
    assertThat(here.get("place").get("city").asString()).isEqualTo("示例市");
    JsonNode bd09 = here.get("bd09");
    JsonNode back = ask("/api/coordinates?datum=BD-09&lon=" + bd09.get(0) + "&lat=" + bd09.get(1));
    assertThat(back.get("cgcs2000").get(0).asDouble()).isCloseTo(105.4, within(1e-6));
    assertThat(back.get("cgcs2000").get(1).asDouble()).isCloseTo(28.8, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"lon=NaN&lat=28", "lon=105", "lon=0&lat=0", "lon=28.8&lat=105.4", "lon=105&lat=28&datum=Mars", "lon=1e400&lat=28",
      "lon=105&lat=28&lon=106"})
  void aPositionThatIsNoneIsRefused(String query) throws Exception {
    assertThat(http.perform(get("/api/coordinates?" + query)).andReturn().getResponse().getStatus()).isEqualTo(400);
  }
}
