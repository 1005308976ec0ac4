package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** WFS 2.0 as another system's program meets it. */
@Tag("db")
@Tag("A0.7")
class WfsTest {
  private static final String WFS = "/ogc/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=";
  private static final String ENTERPRISES = WFS + "GetFeature&TYPENAMES=yitu:enterprise";
  private static final Pattern MATCHED = Pattern.compile("numberMatched=\"([0-9]+)\"");
  private static final Pattern ID = Pattern.compile("<yitu:enterprise gml:id=\"(enterprise\\.[0-9]+)\"");

  @Test
  void theCapabilitiesNameTheLayersOfTheReaderAndWhereHisFeaturesLie() {
    String city = Client.as("city").get(WFS + "GetCapabilities").body();
    assertThat(city).contains("<wfs:WFS_Capabilities version=\"2.0.0\"", "<wfs:Name>yitu:enterprise</wfs:Name>", "ImplementsResultPaging",
        "<wfs:DefaultCRS>urn:ogc:def:crs:EPSG::4490</wfs:DefaultCRS>", "<wfs:OtherCRS>urn:ogc:def:crs:EPSG::4544</wfs:OtherCRS>");
    Matcher corner = Pattern.compile("yitu:enterprise</wfs:Name>.*?LowerCorner>([0-9.]+) ([0-9.]+)<", Pattern.DOTALL).matcher(city);
    assertThat(corner.find()).isTrue();
    assertThat(Double.parseDouble(corner.group(1))).as("longitude first").isBetween(104.0, 107.0);
    assertThat(Double.parseDouble(corner.group(2))).isBetween(27.0, 30.0);
    assertThat(Client.as("enterprise").get(WFS + "GetCapabilities").body()).doesNotContain("<wfs:Name>yitu:user</wfs:Name>");
  }

  @Test
  void theSchemaNamesEveryElementThatAFeatureHas() {
    Client city = Client.as("city");
    String schema = city.get(WFS + "DescribeFeatureType&TYPENAMES=yitu:hidden-danger").body();
    assertThat(schema).contains("targetNamespace=\"urn:yitu:map\"", "name=\"hidden-danger\"", "gml:PointPropertyType");
    String features = city.get(WFS + "GetFeature&TYPENAMES=hidden-danger&COUNT=50").body();
    Matcher element = Pattern.compile("<yitu:([A-Za-z]+)>").matcher(features);
    Set<String> used = new HashSet<>();
    while (element.find()) used.add(element.group(1));
    assertThat(used).contains("name", "level", "geometry").allSatisfy(name -> assertThat(schema).contains("<xsd:element name=\"" + name + "\""));
  }

  @Test
  void severalQueriesAreAnsweredTogetherAndShareOnePage() {
    Client county = Client.as("county");
    String hits = WFS + "GetFeature&RESULTTYPE=hits&TYPENAMES=";
    long dangers = matched(county.get(hits + "hidden-danger").body());
    long shelters = matched(county.get(hits + "shelter").body());
    assertThat(dangers).isPositive();
    assertThat(shelters).isPositive();
    String both = WFS + "GetFeature&TYPENAMES=(yitu:shelter)(yitu:hidden-danger)";
    String whole = county.get(both).body();
    assertThat(matched(whole)).isEqualTo(dangers + shelters);
    assertThat(whole.split("<wfs:FeatureCollection ", -1)).as("one around two").hasSize(4);
    assertThat(whole.indexOf("<yitu:shelter ")).isPositive().isLessThan(whole.indexOf("<yitu:hidden-danger "));
    String page = county.get(both + "&STARTINDEX=" + (shelters - 1) + "&COUNT=3").body();
    assertThat(List.of(page.split("<yitu:shelter ", -1).length - 1, page.split("<yitu:hidden-danger ", -1).length - 1)).as("the page runs over the border").isEqualTo(List.of(1, 2));
    assertThat(page).contains("next=\"");
    String filters = "&FILTER=" + encoded("(<Filter><PropertyIsEqualTo><ValueReference>name</ValueReference><Literal>no)(where</Literal></PropertyIsEqualTo></Filter>)()");
    assertThat(matched(county.get(both + filters).body())).as("the first finds nothing, the second has no filter").isEqualTo(dangers);
    assertThat(county.get(both + "&OUTPUTFORMAT=json&COUNT=1000").json().get("features")).hasSize((int) Math.min(1000, dangers + shelters));
    String document = "<wfs:GetFeature service='WFS' version='2.0.0' xmlns:wfs='http://www.opengis.net/wfs/2.0' resultType='hits'><wfs:Query typeNames='shelter'/>"
        + "<wfs:Query typeNames='hidden-danger'/></wfs:GetFeature>";
    assertThat(matched(post(county, document))).isEqualTo(dangers + shelters);
    assertThat(county.get(WFS + "GetFeature&TYPENAMES=" + "(shelter)".repeat(11)).status()).isEqualTo(400);
    assertThat(county.get(both + "&SORTBY=(name)(name)(name)").status()).isEqualTo(400);
    assertThat(county.get(WFS + "GetPropertyValue&VALUEREFERENCE=name&TYPENAMES=(shelter)(hidden-danger)").status()).isEqualTo(400);
    assertThat(Client.as("enterprise").get(WFS + "GetFeature&TYPENAMES=(shelter)(user)").status()).as("what he may not know of").isEqualTo(400);
  }

  @Test
  void pagesFollowOneAnotherAndTogetherAreExactlyWhatTheReaderMaySee() {
    for (String user : List.of("county", "town", "enterprise")) {
      Client client = Client.as(user);
      long expected = client.get("/api/records/enterprise?size=1").json().get("total").asLong();
      assertThat(matched(client.get(ENTERPRISES + "&RESULTTYPE=hits").body())).as(user).isEqualTo(expected);
      Set<String> seen = new HashSet<>();
      assertThat(client.get(ENTERPRISES + "&RESULTTYPE=hits&COUNT=2").body()).contains("numberReturned=\"0\"", " next=\"").doesNotContain("previous=");
      String next = ENTERPRISES + "&COUNT=97";
      while (next != null) {
        String page = client.get(next).body();
        ids(page).forEach(id -> assertThat(seen.add(id)).as("twice").isTrue());
        Matcher link = Pattern.compile(" next=\"[^\"]*?(/ogc/wfs[^\"]*)\"").matcher(page);
        next = link.find() ? link.group(1).replace("&amp;", "&") : null;
      }
      assertThat(seen).as(user).hasSize((int) expected);
    }
  }

  @Test
  @Tag("A02")
  void anothersFeatureIsNotFoundByItsId() {
    Set<String> all = new HashSet<>(ids(Client.as("city").get(ENTERPRISES + "&COUNT=2000").body()));
    Client county = Client.as("county");
    all.removeAll(ids(county.get(ENTERPRISES + "&COUNT=2000").body()));
    assertThat(all).isNotEmpty();
    String foreign = all.iterator().next();
    String byId = WFS + "GetFeature&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById&ID=";
    assertThat(county.get(byId + foreign).status()).isEqualTo(404);
    assertThat(county.get(byId + foreign).body()).contains("exceptionCode=\"NotFound\"");
    assertThat(matched(county.get(ENTERPRISES + "&RESOURCEID=" + foreign).body())).isZero();
    assertReport(county.get(WFS + "GetFeature&TYPENAMES=hidden-danger&RESOURCEID=" + foreign), 400, "InvalidParameterValue", "RESOURCEID");
    assertThat(matched(county.get(ENTERPRISES + "&RESOURCEID=uuid-of-nothing").body())).isZero();
    assertThat(county.get(WFS + "GetPropertyValue&TYPENAMES=enterprise&VALUEREFERENCE=@gml:id&COUNT=5000").body()).doesNotContain(foreign + "<");
    assertThat(Client.as("city").get(byId + foreign).body()).contains("<yitu:enterprise ", "gml:id=\"" + foreign + "\"");
  }

  @Test
  void theAxesStandInTheOrderOfTheNameOfTheReferenceSystem() {
    Client city = Client.as("city");
    assertFirst(city, "", 27.0, 30.0);
    assertFirst(city, "urn:ogc:def:crs:EPSG::4490", 27.0, 30.0);
    assertFirst(city, "urn:ogc:def:crs:EPSG::4326", 27.0, 30.0);
    assertFirst(city, "http://www.opengis.net/def/crs/EPSG/0/4326", 27.0, 30.0);
    assertFirst(city, "EPSG:4326", 104.0, 107.0);
    assertFirst(city, "EPSG:4490", 104.0, 107.0);
    assertFirst(city, "http://www.opengis.net/gml/srs/epsg.xml#4326", 104.0, 107.0);
    assertFirst(city, "urn:ogc:def:crs:OGC:1.3:CRS84", 104.0, 107.0);
    assertFirst(city, "urn:ogc:def:crs:EPSG::3857", 11_600_000, 11_900_000);
    assertFirst(city, "urn:ogc:def:crs:EPSG::4544", 3_000_000, 3_400_000);
    assertFirst(city, "EPSG:4544", 400_000, 700_000);
    long there = matched(city.get(ENTERPRISES + "&RESULTTYPE=hits&BBOX=28.8,105.4,28.9,105.5").body());
    assertThat(there).isPositive();
    for (String same : List.of("105.4,28.8,105.5,28.9,EPSG:4490", "105.4,28.8,105.5,28.9,urn:ogc:def:crs:OGC:1.3:CRS84",
        "28.8,105.4,28.9,105.5,urn:ogc:def:crs:EPSG::4326")) {
      assertThat(matched(city.get(ENTERPRISES + "&RESULTTYPE=hits&BBOX=" + same).body())).as(same).isEqualTo(there);
    }
    assertThat(matched(city.get(ENTERPRISES + "&RESULTTYPE=hits&BBOX=11733274,3350370,11744407,3363069,urn:ogc:def:crs:EPSG::3857").body()))
        .isBetween(there - 5, there + 5);
    assertReport(city.get(ENTERPRISES + "&RESULTTYPE=hits&BBOX=105.4,28.8,105.5,28.9"), 400, "InvalidParameterValue", "filter");
  }

  private static void assertFirst(Client client, String crs, double from, double to) {
    String page = client.get(ENTERPRISES + "&COUNT=1" + (crs.isEmpty() ? "" : "&SRSNAME=" + encoded(crs))).body();
    Matcher position = Pattern.compile("srsName=\"([^\"]*)\"><gml:pos>([0-9.]+) [0-9.]+<").matcher(page);
    assertThat(position.find()).as(page).isTrue();
    if (!crs.isEmpty()) assertThat(position.group(1)).isEqualTo(crs);
    assertThat(Double.parseDouble(position.group(2))).as(crs).isBetween(from, to);
  }

  @Test
  void filtersSortingAndProjectionChooseAlikeByParametersAndByDocument() {
    Client city = Client.as("city");
    long major = city.get("/ogc/features/collections/hidden-danger/items?limit=1&level=MAJOR").json().get("numberMatched").asLong();
    String equal = "<fes:PropertyIsEqualTo><fes:ValueReference>yitu:level</fes:ValueReference><fes:Literal>MAJOR</fes:Literal></fes:PropertyIsEqualTo>";
    String byKvp = WFS + "GetFeature&TYPENAMES=hidden-danger&RESULTTYPE=hits&FILTER=" + encoded(filter(equal));
    assertThat(matched(city.get(byKvp).body())).isEqualTo(major).isPositive();
    assertThat(matched(post(city, getFeature("resultType=\"hits\"", "hidden-danger", filter(equal))))).isEqualTo(major);
    assertThat(matched(city.get(WFS + "GetFeature&TYPENAMES=hidden-danger&RESULTTYPE=hits&CQL_FILTER=" + encoded("level = 'MAJOR'")).body()))
        .isEqualTo(major);
    String box = "<fes:And>" + equal + "<fes:BBOX><fes:ValueReference>geometry</fes:ValueReference><gml:Envelope srsName=\"urn:ogc:def:crs:EPSG::4490\">"
        + "<gml:lowerCorner>28.7 105.2</gml:lowerCorner><gml:upperCorner>29.0 105.6</gml:upperCorner></gml:Envelope></fes:BBOX></fes:And>";
    long inBox = matched(post(city, getFeature("resultType=\"hits\"", "hidden-danger", filter(box))));
    assertThat(inBox).isPositive().isLessThanOrEqualTo(major);
    String ecql = "level = 'MAJOR' AND BBOX(geometry, 105.2, 28.7, 105.6, 29.0)";
    assertThat(matched(city.get(WFS + "GetFeature&TYPENAMES=hidden-danger&RESULTTYPE=hits&CQL_FILTER=" + encoded(ecql)).body())).isEqualTo(inBox);
    String near = "<fes:DWithin><fes:ValueReference>geometry</fes:ValueReference><gml:Point srsName=\"urn:ogc:def:crs:EPSG::4490\"><gml:pos>28.87 105.44"
        + "</gml:pos></gml:Point><fes:Distance uom=\"m\">5000</fes:Distance></fes:DWithin>";
    assertThat(matched(post(city, getFeature("resultType=\"hits\"", "enterprise", filter(near))))).isPositive()
        .isLessThan(matched(city.get(ENTERPRISES + "&RESULTTYPE=hits").body()));
    String sorted = city.get(WFS + "GetFeature&TYPENAMES=enterprise&COUNT=50&PROPERTYNAME=name&SORTBY=name+DESC").body();
    assertThat(sorted).doesNotContain("<gml:pos>").contains("<yitu:name>");
    List<String> names = all(sorted, "<yitu:name>([^<]*)<");
    List<String> expected = new ArrayList<>(names);
    expected.sort((one, other) -> other.compareTo(one));
    assertThat(names).hasSize(50).isEqualTo(expected);
  }

  @Test
  void geoJsonHasEastFirstAndTheSameFeatures() {
    Client county = Client.as("county");
    JsonNode json = county.get(ENTERPRISES + "&OUTPUTFORMAT=application/json&COUNT=1000").json();
    assertThat(json.get("numberMatched").asLong()).isEqualTo(county.get("/api/records/enterprise?size=1").json().get("total").asLong());
    assertThat(json.get("features")).isNotEmpty().allSatisfy(feature ->
        assertThat(feature.get("geometry").get("coordinates").get(0).asDouble()).isBetween(104.0, 107.0));
  }

  @Test
  void whatIsWrongIsAReportWithCodeAndPlace() {
    Client city = Client.as("city");
    assertReport(city.get(WFS + "GetFeature&TYPENAMES=nothing"), 400, "InvalidParameterValue", "typeNames");
    assertReport(city.get(WFS + "GetFeature"), 400, "MissingParameterValue", "typeNames");
    assertReport(city.get(WFS + "Transaction"), 400, "OperationNotSupported", "transaction");
    assertReport(city.get("/ogc/wfs?SERVICE=WFS&REQUEST=GetCapabilities&ACCEPTVERSIONS=1.0.0"), 400, "VersionNegotiationFailed", "acceptVersions");
    assertReport(city.get(ENTERPRISES + "&SRSNAME=EPSG:2000"), 400, "InvalidParameterValue", "srsName");
    assertReport(city.get(ENTERPRISES + "&OUTPUTFORMAT=shape-zip"), 400, "InvalidParameterValue", "outputFormat");
    assertReport(city.get(ENTERPRISES + "&SORTBY=" + encoded("name; drop table enterprise")), 400, "InvalidParameterValue", "sortBy");
    assertReport(city.get(ENTERPRISES + "&PROPERTYNAME=password"), 400, "InvalidParameterValue", "propertyName");
    for (String wrong : List.of("COUNT=-1", "COUNT=x", "STARTINDEX=-5", "BBOX=1,2,3", "BBOX=NaN,1,2,3", "BBOX=5,5,1,1", "RESULTTYPE=all")) {
      assertThat(city.get(ENTERPRISES + "&" + wrong).status()).as(wrong).isEqualTo(400);
    }
    assertReport(city.get(WFS + "GetFeature&STOREDQUERY_ID=other"), 400, "InvalidParameterValue", "storedQuery_Id");
  }

  @Test
  @Tag("B35")
  @Tag("B36")
  void functionsAndForeignPropertiesAreRefusedWhereverAPropertyIsNamed() {
    Client city = Client.as("city");
    String exec = "exec(java.lang.Runtime.getRuntime(),'id')";
    for (String ask : List.of("SORTBY=" + encoded(exec), "PROPERTYNAME=" + encoded(exec), "CQL_FILTER=" + encoded("\"" + exec + "\" = 'a'"),
        "CQL_FILTER=" + encoded(exec + " = 'a'"), "CQL_FILTER=" + encoded("strSubstring(name, 1, 2) = 'a'"))) {
      assertThat(city.get(ENTERPRISES + "&" + ask).status()).as(ask).isEqualTo(400);
    }
    assertThat(city.get(WFS + "GetPropertyValue&TYPENAMES=enterprise&VALUEREFERENCE=" + encoded(exec)).status()).isEqualTo(400);
    for (String named : List.of("<fes:ValueReference>" + exec + "</fes:ValueReference>", "<fes:Function name=\"env\"><fes:Literal>a</fes:Literal></fes:Function>",
        "<fes:ValueReference>owner_code</fes:ValueReference>")) {
      String equal = "<fes:PropertyIsEqualTo>" + named + "<fes:Literal>a</fes:Literal></fes:PropertyIsEqualTo>";
      assertThat(exchange(city, getFeature("", "enterprise", filter(equal))).status()).as(named).isEqualTo(400);
    }
  }

  @Test
  @Tag("B34")
  @Timeout(20)
  void hostileNestingAndSizeAreRefusedBeforeTheyCost() {
    Client city = Client.as("city");
    String deep = "<fes:Not>".repeat(5_000) + "</fes:Not>".repeat(5_000);
    assertThat(exchange(city, getFeature("", "enterprise", filter(deep))).status()).isEqualTo(400);
    String wide = "<fes:Or>" + "<fes:And></fes:And>".repeat(15_000) + "</fes:Or>";
    assertThat(exchange(city, getFeature("", "enterprise", filter(wide))).status()).isEqualTo(400);
    assertThat(exchange(city, getFeature("", "enterprise", "<!-- " + "x".repeat(600_000) + " -->")).status()).isEqualTo(413);
  }

  /** A document may name files and addresses as it likes: none is read, none is connected to. */
  @Test
  @Tag("B38")
  @Timeout(60)
  void nothingThatADocumentNamesIsFetched() throws IOException {
    Client city = Client.as("city");
    Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "TOP-SECRET-CONTENT");
    try (ServerSocket listener = new ServerSocket(0)) {
      listener.setSoTimeout(1_500);
      String host = "http://localhost:" + listener.getLocalPort() + "/x";
      String equal = "<fes:PropertyIsEqualTo><fes:ValueReference>name</fes:ValueReference><fes:Literal>%s</fes:Literal></fes:PropertyIsEqualTo>";
      String plain = getFeature("", "enterprise", filter(equal.formatted("&e;")));
      for (String doctype : List.of("<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + host + "\">]>",
          "<!DOCTYPE a SYSTEM \"" + host + "\">", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + host + "\"> %p;]>",
          "<!DOCTYPE a [<!ENTITY e \"" + "x".repeat(1_000) + "\"><!ENTITY f \"" + "&e;".repeat(1_000) + "\">]>")) {
        Client.Answer answer = exchange(city, doctype + plain);
        assertThat(answer.status()).as(doctype).isEqualTo(400);
        assertThat(answer.body()).contains("ExceptionReport").doesNotContain("TOP-SECRET", secret.toString());
        assertThat(exchange(city, doctype + getFeature("", "enterprise", "")).status()).as("a doctype alone").isEqualTo(400);
      }
      assertThat(exchange(city, plain).status()).as("an entity that is not declared").isEqualTo(400);
      String located = getFeature("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.opengis.net/wfs/2.0 " + host
          + "\"", "enterprise", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + host + "\"/>");
      assertThat(exchange(city, located).status()).isEqualTo(200);
      assertThat(accepts(listener)).as("connections").isFalse();
    } finally {
      Files.delete(secret);
    }
  }

  private static boolean accepts(ServerSocket listener) throws IOException {
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  @Test
  void aTokenThatOnlyReadsMayAskByDocument() {
    String token = Client.as("county").post("/api/tokens", "{\"name\":\"WFS\"}").json().get("token").asString();
    Client.Answer answer = Client.anonymous().exchange("POST", "/ogc/wfs", BodyPublishers.ofString(getFeature("resultType=\"hits\"", "enterprise", "")),
        "Content-Type", "text/xml", "Authorization", "Bearer " + token);
    assertThat(matched(answer.body())).isEqualTo(matched(Client.as("county").get(ENTERPRISES + "&RESULTTYPE=hits").body()));
  }

  private static String getFeature(String attributes, String type, String inside) {
    return "<wfs:GetFeature xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" xmlns:fes=\"http://www.opengis.net/fes/2.0\" xmlns:gml=\"http://www.opengis.net/gml/3.2\""
        + " xmlns:n1=\"urn:yitu:map\" service=\"WFS\" version=\"2.0.0\" " + attributes + "><wfs:Query typeNames=\"n1:" + type + "\">" + inside
        + "</wfs:Query></wfs:GetFeature>";
  }

  private static String filter(String inside) {
    return "<fes:Filter xmlns:fes=\"http://www.opengis.net/fes/2.0\" xmlns:gml=\"http://www.opengis.net/gml/3.2\">" + inside + "</fes:Filter>";
  }

  private static Client.Answer exchange(Client client, String document) {
    return client.exchange("POST", "/ogc/wfs", BodyPublishers.ofString(document), "Content-Type", "application/xml");
  }

  private static String post(Client client, String document) {
    Client.Answer answer = exchange(client, document);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static void assertReport(Client.Answer answer, int status, String code, String locator) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("<ows:ExceptionReport", "exceptionCode=\"" + code + "\" locator=\"" + locator + "\"");
  }

  private static long matched(String body) {
    Matcher matcher = MATCHED.matcher(body);
    assertThat(matcher.find()).as(body).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  private static List<String> ids(String page) {
    return all(page, ID.pattern());
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
