package org.yitu.map.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerField.Choice;
import org.yitu.geo.feature.LayerField.Type;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.MemoryLayer;
import org.yitu.geo.route.Router;
import org.yitu.geo.text.Text;
import org.yitu.map.HttpForTest;
import org.yitu.map.ViewerForTest;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.query.RouterForTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two plants with a class I major hazard each; only 甲's has an overdue danger. A hundredth of a degree of longitude is 974 m here.
 * <pre>
 *   105.400   105.404    105.420   105.424
 *   hazard 甲 school 一   hazard 乙 school 二       all at 28.8 north
 * </pre>
 */
@Tag("C11")
class QuestionControllerTest {
  private static final LayerInfo.Group GROUP = new LayerInfo.Group("danger", Text.of("隐患", "Dangers"), 1);
  private static final String OVERDUE = "{'layer':'hidden-danger','filter':'state = ''OVERDUE'''}";
  private static final String HAZARD = "{'layer':'major-hazard','filter':'grade = ''ONE''','has':{'query':" + OVERDUE + "}}";
  private static final String SCHOOLS = "{'layer':'protection-target','filter':{'op':'=','args':[{'property':'kind'},'SCHOOL']},"
      + "'where':{'kind':'query','metres':500,'query':" + HAZARD + "}}";

  private final Catalogue catalogue = new Catalogue(List.of(QuestionControllerTest::layers));
  private final Questions questions = new Questions(catalogue, new StaticListableBeanFactory().getBeanProvider(Router.class),
      JsonMapper.shared(), Clock.fixed(Instant.parse("2026-06-15T04:00:00Z"), ZoneId.of("Asia/Shanghai")));
  private final MockMvc http = HttpForTest.of(new QuestionController(questions, catalogue, JsonMapper.shared()));

  private static List<FeatureLayer> layers() {
    List<Choice> kinds = List.of(new Choice("SCHOOL", Text.of("学校", "School")), new Choice("HOSPITAL", Text.of("医院", "Hospital")));
    LayerField kind = new LayerField("kind", Text.of("目标类型", "Kind"), Type.CHOICE, kinds);
    LayerField grade = new LayerField("grade", Text.of("等级", "Grade"), Type.CHOICE, List.of(new Choice("ONE", Text.of("一级", "Class I"))));
    LayerField state = new LayerField("state", Text.of("状态", "State"), Type.CHOICE, List.of(new Choice("OVERDUE", Text.of("逾期", "Overdue"))));
    LayerField enterprise = LayerField.of("enterprise", Text.of("企业", "Enterprise"), Type.TEXT);
    LayerField due = LayerField.of("due", Text.of("整改期限", "Deadline"), Type.DATE);
    LayerField level = LayerField.of("level", Text.of("级别", "Level"), Type.TEXT);
    LayerField code = LayerField.of("code", Text.of("代码", "Code"), Type.NUMBER);
    return List.of(
        layer("protection-target", "防护目标", "Protection target", List.of(kind), feature("一", "POINT(105.404 28.8)", Map.of("kind", "SCHOOL")),
            feature("二", "POINT(105.424 28.8)", Map.of("kind", "SCHOOL")), feature("三", "POINT(105.401 28.8)", Map.of("kind", "HOSPITAL"))),
        layer("major-hazard", "重大危险源", "Major hazard", List.of(grade, enterprise),
            feature("甲", "POINT(105.400 28.8)", Map.of("grade", "ONE", "enterprise", "示例甲")),
            feature("乙", "POINT(105.420 28.8)", Map.of("grade", "ONE", "enterprise", "示例乙"))),
        layer("hidden-danger", "隐患", "Hidden danger", List.of(state, enterprise, due),
            feature("丙", "POINT(105.402 28.8)", Map.of("state", "OVERDUE", "enterprise", "示例甲", "due", LocalDate.of(2026, 6, 10))),
            feature("丁", "POINT(105.422 28.8)", Map.of("state", "OPEN", "enterprise", "示例乙", "due", LocalDate.of(2026, 7, 1)))),
        layer("area", "行政区划", "Area", List.of(level, code),
            feature("示例区", "POLYGON((105 28, 106 28, 106 29, 105 29, 105 28))", Map.of("level", "COUNTY", "code", 510_502_000L)),
            feature("示例镇", "POLYGON((105 28, 105.41 28, 105.41 29, 105 29, 105 28))", Map.of("level", "TOWN", "code", 510_502_101L))),
        MemoryLayer.of(info("secret", "秘密", "Secret", List.of()), List.of(), viewer -> viewer.equals(ViewerForTest.B)));
  }

  private static LayerInfo info(String id, String zh, String en, List<LayerField> fields) {
    return new LayerInfo(id, Text.of(zh, en), GROUP, GeometryKind.POINT, "danger", fields, List.of(), true);
  }

  private static FeatureLayer layer(String id, String zh, String en, List<LayerField> fields, Feature... features) {
    return MemoryLayer.of(info(id, zh, en, fields), List.of(features));
  }

  private static Feature feature(String name, String wkt, Map<String, Object> properties) {
    try {
      return new Feature("", name, name, "", 1, new WKTReader(Cgcs2000.factory()).read(wkt), properties);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  private MockHttpServletResponse send(String body) throws Exception {
    return http.perform(post("/api/queries/run").contentType("application/json").content(json(body))).andReturn().getResponse();
  }

  private static String json(String text) {
    return text.replace("''", "\u0001").replace('\'', '"').replace('\u0001', '\'');
  }

  private JsonNode answer(String query, String more) throws Exception {
    MockHttpServletResponse response = send("{'query':" + query + more + "}");
    assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.getContentAsByteArray());
  }

  private List<String> found(String query) throws Exception {
    JsonNode answer = answer(query, "");
    List<String> names = new ArrayList<>();
    answer.get("features").forEach(feature -> names.add(feature.get("id").asString()));
    assertThat(answer.get("count").asInt()).isEqualTo(names.size());
    return names;
  }

  @Test void schoolsNearAHazardThatHasAnOverdueDangerAreFoundAndSaid() throws Exception {
    JsonNode answer = answer(SCHOOLS, "");
    assertThat(answer.get("count").asInt()).isEqualTo(1);
    assertThat(answer.get("features").get(0).get("id").asString()).isEqualTo("一");
    assertThat(answer.get("area").get("type").asString()).isEqualTo("Polygon");
    assertThat(answer.get("sentence").asString())
        .isEqualTo("目标类型为学校、距〔等级为一级、所属企业有〔状态为逾期的隐患〕的重大危险源〕500 米以内的防护目标");
    assertThat(answer.get("parts").findValuesAsString("path")).contains("filter", "where", "where.query.filter", "where.query.has.query.filter");
  }

  @Test void inEnglishWhatNarrowsComesBehind() throws Exception {
    assertThat(questions.say(ViewerForTest.A, json(SCHOOLS)).en()).isEqualTo("Every protection target whose kind is School and within 500 m of any "
        + "(major hazard whose grade is Class I and whose enterprise has any (hidden danger whose state is Overdue))");
  }

  @Test void whatIsKeptAsTextIsAnsweredWithItsPlaces() {
    Questions.Answer answer = questions.ask(ViewerForTest.A, json(SCHOOLS), 5);
    assertThat(answer.count()).isEqualTo(1);
    assertThat(answer.items()).containsExactly(new Questions.Item("一", "一", new Coordinate(105.404, 28.8)));
  }

  @Test void theOppositeOfEachAreTheOthers() throws Exception {
    assertThat(found(SCHOOLS.replace("'kind':'query'", "'kind':'query','relation':'beyond'"))).containsExactly("二");
    assertThat(found(HAZARD)).containsExactly("甲");
    assertThat(found(HAZARD.replace("'has':{", "'has':{'without':true,"))).containsExactly("乙");
  }

  @Test void aFilterMayBeWrittenInEcqlAndIsSaid() throws Exception {
    String question = "{'layer':'protection-target','filterLang':'ecql','filter':'kind = ''SCHOOL'' AND DWITHIN(geometry, POINT(105.4 28.8), 500, meters)'}";
    JsonNode answer = answer(question, "");
    assertThat(answer.get("features").findValuesAsString("id")).containsExactly("一");
    assertThat(answer.get("sentence").asString()).contains("目标类型为学校且距给定图形 500 米以内");
    assertThat(send("{'query':" + question.replace("ecql", "sql") + "}").getStatus()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
      "'kind':'box','box':[105.3,28.7,105.41,28.9]|一 三", "'kind':'box','relation':'beyond','box':[105.3,28.7,105.41,28.9]|二",
      "'kind':'circle','center':[105.4,28.8],'metres':200|三", "'kind':'circle','relation':'beyond','center':[105.4,28.8],'metres':200|一 二",
      "'kind':'corridor','metres':150,'geometry':{'type':'LineString','coordinates':[[105.402,28.7],[105.402,28.9]]}|三",
      "'kind':'polygon','geometry':{'type':'Polygon','coordinates':[[[105.42,28.7],[105.5,28.7],[105.5,28.9],[105.42,28.9],[105.42,28.7]]]}|二",
      "'kind':'district','code':510502101|一 三", "'kind':'district','relation':'beyond','code':510502101|二"})
  void eachKindOfAreaNarrows(String where, String names) throws Exception {
    assertThat(found("{'layer':'protection-target','where':{" + where + "}}")).containsExactlyInAnyOrder(names.split(" "));
  }

  @Test void aTimeIsASpanOfDaysOrCountedFromToday() throws Exception {
    assertThat(found("{'layer':'hidden-danger','time':{'field':'due','lastDays':7}}")).containsExactly("丙");
    assertThat(found("{'layer':'hidden-danger','time':{'field':'due','nextDays':16}}")).containsExactly("丁");
    assertThat(found("{'layer':'hidden-danger','time':{'field':'due','nextDays':15}}")).isEmpty();
    assertThat(found("{'layer':'hidden-danger','time':{'field':'due','from':'2026-06-10','to':'2026-06-10'}}")).containsExactly("丙");
  }

  @Test void pagesAreasAndCellsCountTheSame() throws Exception {
    JsonNode first = answer("{'layer':'protection-target'}", ",'limit':2,'want':['features','areas','cells'],'cellDegrees':0.01");
    assertThat(first.get("count").asInt()).isEqualTo(3);
    JsonNode rest = answer("{'layer':'protection-target'}", ",'limit':2,'cursor':'" + first.get("next").asString() + "'");
    assertThat(first.get("features").size() + rest.get("features").size()).isEqualTo(3);
    assertThat(rest.get("next").asString()).isEmpty();
    assertThat(first.get("areas").toString()).isEqualTo("[{\"level\":\"county\",\"code\":\"510502000\",\"name\":\"示例区\",\"count\":3},"
        + "{\"level\":\"town\",\"code\":\"510502101\",\"name\":\"示例镇\",\"count\":2}]");
    assertThat(first.get("cells").size()).isEqualTo(2);
    assertThat(first.get("cells").get(0).get(2).asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
      "{'layer':'no'}|layer", "{'layer':'secret'}|layer", "{'lair':'area'}|query.lair",
      "{'layer':'area','filter':'exec(1) = 2'}|filter", "{'layer':'area','filter':{'op':'exec','args':['x','y']}}|filter",
      "{'layer':'area','filter':{'op':'=','args':[{'op':'sleep','args':[9]},1]}}|filter",
      "{'layer':'area','time':{'field':'level','lastDays':1}}|query.time.field",
      "{'layer':'hidden-danger','time':{'field':'due'}}|query.time.from", "{'layer':'hidden-danger','time':{'field':'due','from':'1.6.2026'}}|query.time.from",
      "{'layer':'area','where':{'kind':'star'}}|query.where.kind", "{'layer':'area','where':{'kind':'circle','center':[105,28]}}|query.where.metres",
      "{'layer':'area','where':{'kind':'circle','center':[105,28],'metres':100001}}|query.where.metres",
      "{'layer':'area','where':{'kind':'circle','center':[5,28],'metres':1}}|query.where.center",
      "{'layer':'area','where':{'kind':'box','box':[106,28,105,29]}}|query.where.box",
      "{'layer':'area','where':{'kind':'box','relation':'touches','box':[105,28,106,29]}}|query.where.relation",
      "{'layer':'area','where':{'kind':'district','code':999}}|query.where.code",
      "{'layer':'area','where':{'kind':'corridor','metres':9,'geometry':{'type':'Point','coordinates':[105,28]}}}|query.where.geometry",
      "{'layer':'area','where':{'kind':'polygon','geometry':{'type':'Polygon','coordinates':[[[105,28],[106,29],[106,28],[105,29],[105,28]]]}}}|query.where.geometry"})
  void whatIsNotAQuestionIsRefusedByItsName(String query, String field) throws Exception {
    MockHttpServletResponse response = send("{'query':" + query + "}");
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getContentAsString()).contains("\"field\":\"" + field.replace("layer", "query.layer").replace("query.query", "query") + "\"");
  }

  @Test void nestingAndNumberAreBounded() throws Exception {
    String query = "{'layer':'area'}";
    for (int depth = 1; depth <= QuestionReader.MAX_DEPTH; depth++) {
      query = "{'layer':'area','where':{'kind':'query','metres':1,'query':" + query + "}}";
    }
    assertThat(send("{'query':" + query + "}").getContentAsString()).contains("3 levels");
    String two = "{'layer':'hidden-danger','has':{'query':" + OVERDUE + "},'where':{'kind':'query','metres':1,'query':" + OVERDUE + "}}";
    String seven = "{'layer':'hidden-danger','has':{'query':" + two + "},'where':{'kind':'query','metres':1,'query':" + two + "}}";
    assertThat(send("{'query':" + seven + "}").getContentAsString()).contains("6 questions");
    assertThat(answer(two, "").get("count").asInt()).isEqualTo(1);
  }

  @Test void aDriveTimeIsTheGroundThatTheRoadNetworkReaches() throws Exception {
    StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("router", new RouterForTest()));
    Questions driving = new Questions(catalogue, beans.getBeanProvider(Router.class), JsonMapper.shared(), Clock.systemUTC());
    String reach = "{'layer':'protection-target','where':{'kind':'reach','center':[105.39,28.8],'minutes':1,'relation':'%s'}}";
    assertThat(driving.ask(ViewerForTest.A, json(reach.formatted("intersects")), 9).items()).extracting(Questions.Item::id).containsExactly("一", "三");
    assertThat(driving.ask(ViewerForTest.A, json(reach.formatted("beyond")), 9).items()).extracting(Questions.Item::id).containsExactly("二");
  }

  @Test void withoutARoadNetworkADriveTimeIsUnavailable() throws Exception {
    assertThat(send("{'query':{'layer':'area','where':{'kind':'reach','center':[105.4,28.8],'minutes':9}}}").getStatus()).isEqualTo(503);
  }
}
