package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;
import tools.jackson.databind.JsonNode;

/** OGC API – Features as a program of another system meets it. */
@Tag("db")
@Tag("A0.7")
class FeatureApiTest {
  private static final String ITEMS = "/ogc/features/collections/enterprise/items";

  @Test
  void theLandingPageLeadsToDescriptionConformanceAndCollections() {
    Client city = Client.as("city");
    JsonNode landing = city.get("/ogc/features").json();
    for (String relation : List.of("self", "service-desc", "service-doc", "conformance", "data")) {
      assertThat(link(landing, relation)).as(relation).startsWith("http");
    }
    assertThat(city.get("/ogc/features/conformance").json().get("conformsTo").toString()).contains("ogcapi-features-1/1.0/conf/core");
    JsonNode api = city.get("/ogc/features/api").json();
    assertThat(api.get("openapi").asString()).startsWith("3.0");
    assertThat(api.get("paths").has("/collections/enterprise/items")).isTrue();
    JsonNode collections = city.get("/ogc/features/collections").json().get("collections");
    assertThat(collections).isNotEmpty().allSatisfy(one -> {
      assertThat(link(one, "items")).contains("/items");
      if (one.has("extent")) assertThat(one.get("extent").get("spatial").get("bbox").get(0)).hasSize(4);
    });
    JsonNode enterprises = StreamSupport.stream(collections.spliterator(), false).filter(one -> one.get("id").asString().equals("enterprise"))
        .findFirst().orElseThrow();
    double[] box = StreamSupport.stream(enterprises.get("extent").get("spatial").get("bbox").get(0).spliterator(), false)
        .mapToDouble(JsonNode::asDouble).toArray();
    assertThat(box[0]).as("west").isBetween(104.5, box[2]);
    assertThat(box[3]).as("north").isBetween(box[1], 29.9);
  }

  @Test
  void pagesFollowOneAnotherAndTogetherAreExactlyWhatTheReaderMaySee() {
    for (String user : List.of("county", "town", "enterprise")) {
      Client client = Client.as(user);
      long expected = client.get("/api/records/enterprise?size=1").json().get("total").asLong();
      Set<String> seen = new HashSet<>();
      String next = ITEMS + "?limit=97";
      while (next != null) {
        JsonNode page = client.get(next).json();
        assertThat(page.get("numberMatched").asLong()).as(user).isEqualTo(expected);
        assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
        page.get("features").forEach(feature -> assertThat(seen.add(feature.get("id").asString())).as("twice").isTrue());
        String link = link(page, "next");
        next = link == null ? null : link.substring(link.indexOf("/ogc"));
      }
      assertThat(seen).as(user).hasSize((int) expected);
    }
  }

  @Test
  void whatIsUnknownOrWrongIsRefusedAndTooMuchIsCut() {
    Client city = Client.as("city");
    for (String wrong : List.of("limit=0", "limit=x", "bbox=1,2,3", "bbox=a,b,c,d", "bbox=-1e400,-1e400,1e400,1e400", "datetime=yesterday", "unknown=1", "crs=nothing",
        "filter-lang=sql", "filter-lang=cql2-json&filter=name", "filter=name%20LIKE", "f=xml", "filter-crs=EPSG:4326", "employees=many")) {
      assertThat(city.get(ITEMS + "?" + wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(city.get(ITEMS + "?limit=1000000").json().get("features").size()).isBetween(1_000, 10_000);
    assertThat(city.get(ITEMS + "?datetime=2020-01-01T00:00:00Z/..&limit=1").status()).isEqualTo(200);
    assertThat(city.get("/ogc/features/collections/nothing").status()).isEqualTo(404);
    assertThat(city.get(ITEMS + "/999999999").status()).isEqualTo(404);
  }

  @Test
  void boxesFiltersAndFieldsChoose() {
    Client city = Client.as("city");
    JsonNode some = city.get(ITEMS + "?limit=1000&bbox=105.4,28.8,105.5,28.9").json();
    assertThat(some.get("features")).isNotEmpty().allSatisfy(feature -> {
      assertThat(feature.get("geometry").get("coordinates").get(0).asDouble()).isBetween(105.4, 105.5);
      assertThat(feature.get("geometry").get("coordinates").get(1).asDouble()).isBetween(28.8, 28.9);
    });
    long swapped = city.get(ITEMS + "?limit=1&bbox=28.8,105.4,28.9,105.5&bbox-crs=" + encoded("http://www.opengis.net/def/crs/EPSG/0/4326"))
        .json().get("numberMatched").asLong();
    assertThat(swapped).isEqualTo(some.get("numberMatched").asLong());
    String plane = encoded("http://www.opengis.net/def/crs/EPSG/0/4544");
    assertThat(city.get(ITEMS + "?limit=1&bbox=-1e9,-1e9,1e9,1e9&bbox-crs=" + plane).status()).as("beyond the plane").isEqualTo(400);
    assertThat(city.get(ITEMS + "?limit=1&bbox=170,-10,-170,10").json().get("numberMatched").asLong()).as("across the date line").isZero();
    String dangers = "/ogc/features/collections/hidden-danger/items?limit=500&level=MAJOR";
    assertThat(city.get(dangers).json().get("features")).isNotEmpty()
        .allSatisfy(feature -> assertThat(feature.get("properties").get("level").asString()).isEqualTo("MAJOR"));
    long filtered = city.get("/ogc/features/collections/hidden-danger/items?limit=1&filter=" + encoded("level = 'MAJOR'")).json()
        .get("numberMatched").asLong();
    assertThat(filtered).isEqualTo(city.get(dangers).json().get("numberMatched").asLong());
  }

  @Test
  void everyCollectionHasItsPathsInTheDocumentOfTheInterface() {
    Client city = Client.as("city");
    JsonNode paths = city.get("/ogc/features/api").json().get("paths");
    for (JsonNode one : city.get("/ogc/features/collections").json().get("collections")) {
      String path = "/collections/" + one.get("id").asString();
      for (String each : List.of(path, path + "/items", path + "/items/{featureId}", path + "/queryables")) assertThat(paths.has(each)).as(each).isTrue();
      JsonNode parameters = paths.get(path + "/items").get("get").get("parameters");
      Set<String> names = new HashSet<>();
      parameters.forEach(parameter -> names.add(parameter.get("name").asString()));
      assertThat(names).contains("limit", "bbox", "bbox-crs", "datetime", "crs", "filter", "filter-lang", "filter-crs", "name", "f");
    }
    for (String path : List.of("/", "/api", "/conformance", "/collections")) assertThat(paths.has(path)).as(path).isTrue();
  }

  @Test
  void aFilterChoosesTheSameInEveryLanguageAndReferenceSystem() {
    Client city = Client.as("city");
    String ring = "105.3 28.7, 105.6 28.7, 105.6 29.0, 105.3 29.0, 105.3 28.7";
    String northFirst = "28.7 105.3, 28.7 105.6, 29.0 105.6, 29.0 105.3, 28.7 105.3";
    long text = matched(city, "filter=" + encoded("hasMajorHazards = TRUE AND S_INTERSECTS(geometry, POLYGON((" + ring + ")))"));
    String json = "{\"op\":\"and\",\"args\":[{\"op\":\"=\",\"args\":[{\"property\":\"hasMajorHazards\"},true]},{\"op\":\"s_intersects\",\"args\":"
        + "[{\"property\":\"geometry\"},{\"bbox\":[105.3,28.7,105.6,29.0]}]}]}";
    assertThat(text).isPositive();
    assertThat(matched(city, "filter-lang=cql2-json&filter=" + encoded(json))).isEqualTo(text);
    assertThat(matched(city, "filter-lang=ecql&filter=" + encoded("hasMajorHazards = TRUE AND BBOX(geometry, 105.3, 28.7, 105.6, 29.0)"))).isEqualTo(text);
    assertThat(matched(city, "filter-crs=" + encoded("http://www.opengis.net/def/crs/EPSG/0/4490") + "&filter="
        + encoded("hasMajorHazards = TRUE AND S_INTERSECTS(geometry, POLYGON((" + northFirst + ")))"))).isEqualTo(text);
    assertThat(matched(city, "hasMajorHazards=true&bbox=105.3,28.7,105.6,29.0")).isEqualTo(text);
    assertThat(matched(city, "filter=" + encoded("S_DISJOINT(geometry, POLYGON((" + ring + ")))"))
        + matched(city, "filter=" + encoded("S_INTERSECTS(geometry, POLYGON((" + ring + ")))"))).isEqualTo(matched(city, "limit=1"));
  }

  @Test
  void everyQueryableMayBeFilteredBy() {
    Client city = Client.as("city");
    for (String collection : List.of("enterprise", "hidden-danger", "alarm", "shelter", "area")) {
      String path = "/ogc/features/collections/" + collection;
      JsonNode properties = city.get(path + "/queryables").json().get("properties");
      for (String name : properties.propertyNames()) {
        if (name.equals("geometry")) continue;
        assertThat(city.get(path + "/items?limit=1&filter=" + encoded("\"" + name + "\" IS NOT NULL")).status()).as(collection + " " + name).isEqualTo(200);
        String value = switch (properties.get(name).path("format").asString("") + properties.get(name).get("type").asString()) {
          case "number" -> "1";
          case "boolean" -> "TRUE";
          case "datestring" -> "DATE('2026-01-31')";
          case "date-timestring" -> "TIMESTAMP('2026-01-31T08:00:00Z')";
          default -> "'a'";
        };
        assertThat(city.get(path + "/items?limit=1&filter=" + encoded("\"" + name + "\" = " + value)).status()).as(collection + " " + name).isEqualTo(200);
      }
    }
  }

  @Test
  void codesComeWithNamesToReadAndTheSchemaSaysWhatTheyMean() {
    Client city = Client.as("city");
    String path = "/ogc/features/collections/enterprise";
    JsonNode queryables = city.get(path + "/queryables").json().get("properties");
    assertThat(queryables.get("industry").get("enum").toString()).contains("LIGHT_INDUSTRY");
    JsonNode choice = queryables.get("industry").get("oneOf").get(0);
    assertThat(choice.get("title").asString()).isNotEqualTo(choice.get("const").asString());
    String codes = queryables.get("economicCode").get("x-ogc-codelistUri").asString();
    assertThat(city.get(codes.substring(codes.indexOf("/api")) + "?size=1").json().get("items")).hasSize(1);
    assertThat(queryables.has("industry_name")).as("names are for reading").isFalse();
    JsonNode collection = city.get(path).json();
    assertThat(link(collection, "http://www.opengis.net/def/rel/ogc/1.0/schema")).endsWith("/schema");
    JsonNode schema = city.get(path + "/schema").json().get("properties");
    JsonNode feature = city.get(path + "/items?limit=1&filter=" + encoded("economicCode IS NOT NULL")).json().get("features").get(0);
    JsonNode properties = feature.get("properties");
    String code = properties.get("economicCode").asString();
    String name = ReferenceTables.codes(ReferenceTables.ECONOMIC_INDUSTRIES).find(code).orElseThrow().name().zh();
    assertThat(properties.get("economicCode_name").asString()).isEqualTo(name);
    assertThat(city.get(path + "/items/" + feature.get("id").asString()).json().get("properties").get("economicCode_name").asString()).isEqualTo(name);
    for (String property : properties.propertyNames()) {
      if (!Set.of("layer", "state").contains(property)) assertThat(schema.has(property)).as(property).isTrue();
    }
    String wfs = city.get("/ogc/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES=yitu:enterprise").body();
    assertThat(wfs).contains("name=\"industry\" type=\"xsd:string\"", choice.get("const").asString() + " " + choice.get("title").asString(), "/api/reference/economic-industries");
  }

  private static long matched(Client client, String query) {
    Client.Answer answer = client.get(ITEMS + "?" + query + (query.startsWith("limit") ? "" : "&limit=1"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("numberMatched").asLong();
  }

  @Test
  void theAxesStandInTheOrderOfTheReferenceSystem() {
    Client city = Client.as("city");
    JsonNode plain = city.get(ITEMS + "?limit=1").json().get("features").get(0).get("geometry").get("coordinates");
    Client.Answer north = city.get(ITEMS + "?limit=1&crs=" + encoded("http://www.opengis.net/def/crs/EPSG/0/4490"));
    JsonNode turned = north.json().get("features").get(0).get("geometry").get("coordinates");
    assertThat(turned.get(0).asDouble()).isEqualTo(plain.get(1).asDouble());
    assertThat(turned.get(1).asDouble()).isEqualTo(plain.get(0).asDouble());
    assertThat(north.response().headers().firstValue("Content-Crs")).hasValue("<http://www.opengis.net/def/crs/EPSG/0/4490>");
    JsonNode metres = city.get(ITEMS + "?limit=1&crs=" + encoded("http://www.opengis.net/def/crs/EPSG/0/3857")).json().get("features").get(0)
        .get("geometry").get("coordinates");
    assertThat(metres.get(0).asDouble()).isBetween(11_600_000.0, 11_900_000.0);
  }

  @Test
  void aPersonReadsTheSameAsAPage() {
    Client city = Client.as("city");
    for (String path : List.of("/ogc/features?f=html", "/ogc/features/collections?f=html", ITEMS + "?f=html&limit=3")) {
      Client.Answer page = city.get(path);
      assertThat(page.response().headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
      assertThat(page.body()).contains("<h1>").doesNotContain("{{");
    }
  }

  @Test
  void aProgramIsChallengedAndComesInWithAPersonalToken() throws Exception {
    URI address = URI.create(RunningApp.get().address() + ITEMS + "?limit=1");
    HttpClient http = HttpClient.newHttpClient();
    HttpResponse<String> challenged = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(challenged.statusCode()).isEqualTo(401);
    assertThat(challenged.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    String token = Client.as("county").post("/api/tokens", "{\"name\":\"QGIS\"}").json().get("token").asString();
    String basic = Base64.getEncoder().encodeToString(("county:" + token).getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> let = http.send(HttpRequest.newBuilder(address).header("Authorization", "Basic " + basic).build(),
        HttpResponse.BodyHandlers.ofString());
    assertThat(let.statusCode()).isEqualTo(200);
  }

  private static String link(JsonNode node, String relation) {
    return StreamSupport.stream(node.get("links").spliterator(), false).filter(link -> link.get("rel").asString().equals(relation))
        .map(link -> link.get("href").asString()).findFirst().orElse(null);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
