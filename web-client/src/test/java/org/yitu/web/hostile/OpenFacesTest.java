package org.yitu.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yitu.web.hostile.Attack.changingNothing;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** The faces for other systems' programs, asked by somebody who wants more than he may have. */
@Tag("db")
class OpenFacesTest {
  private static final Pattern INSIDE = Pattern.compile("\\bat (org|java)\\.|org\\.(yitu|spring|hibernate|h2|postgres|apache|locationtech)|(?i:select .* from|jdbc:)");
  private static final String EXEC = "exec(java.lang.Runtime.getRuntime(),'id')";
  private static final List<String> CODE = List.of("' OR 1=1 --", "'; drop table enterprise; --", "a'||'b", "%", "\\", "${jndi:ldap://x}", "#{T(Runtime)}",
      EXEC, "\"" + EXEC + "\" = 'a'", "../../etc/passwd", "name) UNION SELECT 1--", "🙂", "\u0000", "a\u0000b", "<a/>", "]]>", "\r\nX: y", "1e999", "-0", "NaN",
      "name = 'a\u0000b'", "name LIKE '" + "%a".repeat(300) + "'", "name LIKE '\\'", "name LIKE 'a\\b'", "name LIKE 'a\\\\\\'", "name = '\uD800'", "{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"a\u0000\"]}");
  private static final List<String> PLACES = List.of("/ogc/features/collections/enterprise/items?limit=2&filter=",
      "/ogc/features/collections/enterprise/items?limit=2&filter-lang=cql2-json&filter=", "/ogc/features/collections/enterprise/items?limit=2&filter-lang=ecql&filter=",
      "/ogc/features/collections/enterprise/items?limit=2&name=", "/ogc/features/collections/enterprise/items?limit=2&bbox=",
      "/ogc/features/collections/enterprise/items?cursor=", "/ogc/features/collections/enterprise/items/", "/ogc/features/collections/",
      "/ogc/features/collections/enterprise/items?crs=", "/ogc/features/collections/enterprise/items?",
      wfs("GetFeature&COUNT=2&TYPENAMES="), wfs("GetFeature&COUNT=2&TYPENAMES=enterprise&FILTER="), wfs("GetFeature&COUNT=2&TYPENAMES=enterprise&CQL_FILTER="),
      wfs("GetFeature&COUNT=2&TYPENAMES=enterprise&SORTBY="), wfs("GetFeature&COUNT=2&TYPENAMES=enterprise&PROPERTYNAME="),
      wfs("GetFeature&COUNT=2&TYPENAMES=enterprise&BBOX="), wfs("GetFeature&COUNT=2&TYPENAMES=enterprise&SRSNAME="), wfs("GetFeature&RESOURCEID="),
      wfs("GetFeature&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById&ID="), wfs("GetPropertyValue&COUNT=2&TYPENAMES=enterprise&VALUEREFERENCE="),
      wfs("DescribeFeatureType&TYPENAMES="), "/ogc/wms?SERVICE=WMS&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=",
      "/ogc/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&FORMAT=image/png&CRS=CRS:84&BBOX=105,28,106,29&WIDTH=10&HEIGHT=10&LAYERS=",
      "/ogc/wmts?SERVICE=WMTS&REQUEST=GetTile&FORMAT=image/png&TILEMATRIXSET=c&TILEMATRIX=1&TILEROW=0&TILECOL=0&LAYER=", "/ogc/wmts/",
      "/ogc/tiles/tiles/WebMercatorQuad/9/213/405?collections=");

  private static String wfs(String rest) {
    return "/ogc/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=" + rest;
  }

  @Test
  @Tag("A22")
  @Tag("B36")
  @Timeout(180)
  void textThatWantsToBeMoreIsRefusedOrMatchesNothingAndNeverFailsTheServer() {
    Client county = Client.as("county");
    changingNothing(() -> {
      for (String place : PLACES) {
        for (String code : CODE) {
          Client.Answer answer = county.get(place + encoded(code));
          assertThat(answer.status()).as(place + code + " → " + Attack.cut(answer.body())).isLessThan(500);
          assertThat(answer.body()).as(place + code).doesNotContainPattern(INSIDE);
        }
      }
    });
  }

  /** Whatever a filter says, the answer has a sentence and not a stack: words of the languages in any order. */
  @Test
  @Tag("B34")
  @Timeout(120)
  void noOrderOfWordsBreaksAFilter() {
    List<String> words = List.of("name", "severity", "geometry", "=", "<>", "<", "(", ")", ",", "AND", "OR", "NOT", "LIKE", "IN", "BETWEEN", "IS", "NULL", "'a'",
        "1", "-1.5", "TRUE", "S_INTERSECTS", "BBOX", "DWITHIN", "POINT", "POLYGON", "((105 28, 106 28, 106 29, 105 28))", "CASEI", "DATE", "2026-01-31", "DURING", "/",
        "INCLUDE", "meters", "T_AFTER", "INTERVAL", "\"name\"", "''");
    Client county = Client.as("county");
    Random random = new Random(34);
    for (int i = 0; i < 400; i++) {
      StringBuilder filter = new StringBuilder();
      for (int n = random.nextInt(12) + 1; n > 0; n--) filter.append(words.get(random.nextInt(words.size()))).append(random.nextInt(4) == 0 ? "" : " ");
      String language = i % 2 == 0 ? "cql2-text" : "ecql";
      Client.Answer answer = county.get("/ogc/features/collections/enterprise/items?limit=1&filter-lang=" + language + "&filter=" + encoded(filter.toString()));
      assertThat(answer.status()).as(language + " " + filter + " → " + answer.body()).isIn(200, 400);
    }
  }

  @Test
  @Tag("B38")
  void picturesTakeNoDocuments() {
    Client city = Client.as("city");
    String document = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sld:StyledLayerDescriptor xmlns:sld=\"http://www.opengis.net/sld\">&e;</sld:StyledLayerDescriptor>";
    for (String path : List.of("/ogc/wms", "/ogc/wmts", "/ogc/wms?SERVICE=WMS&REQUEST=GetMap")) {
      Client.Answer answer = city.exchange("POST", path, BodyPublishers.ofString(document), "Content-Type", "application/xml");
      assertThat(answer.status()).as(path).isEqualTo(405);
      assertThat(answer.body()).doesNotContain("root:");
    }
    String map = "/ogc/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=enterprise&STYLES=&FORMAT=image/png&SRS=EPSG:4326&BBOX=105,28,106,29&WIDTH=50&HEIGHT=50";
    byte[] plain = city.get(map).response().body();
    assertThat(city.get(map + "&SLD=" + encoded("http://localhost:1/x") + "&SLD_BODY=" + encoded(document)).response().body()).isEqualTo(plain);
  }

  @Test
  @Tag("B39")
  @Timeout(60)
  void aPictureIsBoundedBeforeItIsDrawn() {
    Client city = Client.as("city");
    String map = "/ogc/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&CRS=CRS:84&LAYERS=";
    for (String wrong : List.of("enterprise&FORMAT=image/png&BBOX=105,28,106,29&WIDTH=100000&HEIGHT=100000", "enterprise&FORMAT=text/html&BBOX=105,28,106,29&WIDTH=10&HEIGHT=10",
        "enterprise" + ",enterprise".repeat(499) + "&FORMAT=image/png&BBOX=105,28,106,29&WIDTH=10&HEIGHT=10",
        "enterprise&FORMAT=image/png&BBOX=105,28,105,28&WIDTH=10&HEIGHT=10", "enterprise&FORMAT=image/png&BBOX=106,29,105,28&WIDTH=10&HEIGHT=10",
        "enterprise&FORMAT=image/png&BBOX=NaN,28,106,29&WIDTH=10&HEIGHT=10", "enterprise&FORMAT=image/png&BBOX=-1e308,-1e308,1e308,1e308&WIDTH=10&HEIGHT=10")) {
      assertThat(city.get(map + wrong).body()).as(Attack.cut(wrong)).contains("ServiceException");
    }
  }

  /** A03: a county asks for another one's rows by place, by count, by sort, by property, by picture. */
  @Test
  @Tag("A02")
  @Tag("A03")
  void noFaceShowsACountyWhatIsAnothers() {
    Client city = Client.as("city");
    Client county = Client.as("county");
    String items = "/ogc/features/collections/enterprise/items";
    List<String> own = ids(county.get(items + "?limit=10000").json());
    JsonNode foreign = null;
    for (JsonNode each : city.get(items + "?limit=10000").json().get("features")) if (!own.contains(each.get("id").asString())) foreign = each;
    assertThat(foreign).isNotNull();
    String id = foreign.get("id").asString();
    String code = foreign.get("properties").get("creditCode").asString();
    double lon = foreign.get("geometry").get("coordinates").get(0).asDouble();
    double lat = foreign.get("geometry").get("coordinates").get(1).asDouble();
    String box = (lon - 1e-6) + "," + (lat - 1e-6) + "," + (lon + 1e-6) + "," + (lat + 1e-6);
    assertThat(county.get(items + "/" + id).status()).isEqualTo(404);
    String filter = encoded("creditCode = '" + code + "' OR NOT (creditCode <> '" + code + "')");
    assertThat(county.get(items + "?filter=" + filter).json().get("numberMatched").asLong()).isZero();
    for (String ask : List.of(wfs("GetFeature&TYPENAMES=enterprise&CQL_FILTER=" + filter), wfs("GetFeature&TYPENAMES=enterprise&BBOX=" + box + ",CRS:84"),
        wfs("GetPropertyValue&VALUEREFERENCE=creditCode&TYPENAMES=enterprise&CQL_FILTER=" + filter),
        wfs("GetFeature&TYPENAMES=enterprise&SORTBY=creditCode&COUNT=5000"), items + "?bbox=" + box,
        "/ogc/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetFeatureInfo&LAYERS=enterprise&QUERY_LAYERS=enterprise&SRS=EPSG:4326&BBOX=" + box
            + "&WIDTH=101&HEIGHT=101&X=50&Y=50&FEATURE_COUNT=50&INFO_FORMAT=application/json")) {
      assertThat(county.get(ask).body()).as(ask).doesNotContain(code);
      assertThat(city.get(ask).body()).as("the city sees it by " + ask).contains(code);
    }
  }

  private static List<String> ids(JsonNode collection) {
    return collection.get("features").findValuesAsString("id");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
