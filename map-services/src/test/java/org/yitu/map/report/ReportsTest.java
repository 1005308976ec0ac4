package org.yitu.map.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.yitu.geo.route.GridCityForTest;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.CommanderForTest;
import org.yitu.map.analysis.SceneForTest;
import org.yitu.map.analysis.StoredAssessment;
import org.yitu.map.catalog.Basemap;
import org.yitu.map.catalog.MapSettings;

@Tag("A19.6")
class ReportsTest {
  private static final Text NOTICE = Text.of("演示数据（示意，非测绘成果）", "Demonstration data (a sketch, not a survey)");
  private static final String EVIL = "<script>alert('x')</script>&\u0007\"厂";

  @TempDir private static Path folder;
  private static SceneForTest scene;
  private static Reports reports;
  private static StoredAssessment stored;

  @BeforeAll static void simulate() throws IOException {
    scene = new SceneForTest(folder);
    Files.writeString(folder.resolve("basemap.geojson"), basemap());
    scene.layers.with("enterprise", "666", EVIL, GridCityForTest.at(22, 20), Map.of("employees", 5));
    MapSettings settings = new MapSettings(folder, NOTICE, new Envelope(105.3, 105.6, 28.7, 28.9), SceneForTest.PLANT);
    reports = new Reports(new Basemap(settings), settings, new ReportFont());
    stored = scene.simulations().run(CommanderForTest.COMMANDER, SceneForTest.chlorine());
  }

  @AfterAll static void close() {
    scene.roads().close();
  }

  private static String basemap() {
    return """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"layer":"water","name":"示例江"},"geometry":{"type":"Polygon","coordinates":[[[105.39,28.81],[105.55,28.812],[105.55,28.815],[105.39,28.813],[105.39,28.81]]]}},
        {"type":"Feature","properties":{"layer":"road","class":"primary","name":"示例路"},"geometry":{"type":"LineString","coordinates":[[105.39,28.818],[105.55,28.818]]}},
        {"type":"Feature","properties":{"layer":"place","name":"示例镇","rank":1},"geometry":{"type":"Point","coordinates":[105.44,28.825]}}]}
        """;
  }

  private static Document xml(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
  }

  @Test void theReportSaysWhatACommanderSigns() {
    String page = reports.html(stored, Locale.SIMPLIFIED_CHINESE);
    assertThat(page).contains("救援决策报告", "示例氯碱厂 氯 有毒气体连续泄漏", "AEGL-3", "示例小学", "示例西镇", "示例北队", "0830-0000002", "示例医院",
        "示例体育馆", "西风", "Briggs 1973", "未核对原文", "局限与说明", "编制", "审核", "批准", stored.content().digest(), NOTICE.zh());
  }

  @Test void fireAndBlastAreReportedWithoutWeatherOrSubstance() {
    StoredAssessment blast = scene.simulations().run(CommanderForTest.COMMANDER,
        Map.of("kind", "explosion", "enterprise", "7", "source", Map.of("kg", 20_000)));
    assertThat(blast.content().title()).isEqualTo("示例氯碱厂 爆炸（凝聚相炸药）");
    String page = reports.html(blast, Locale.SIMPLIFIED_CHINESE);
    assertThat(page).contains("建议指令", "所需能力与缺口", "建筑坍塌救援", "Kingery", "模型与公开算例的比较");
    assertThat(page).contains("示例氯碱厂 爆炸（凝聚相炸药）", "100 kPa", "TNT 当量", "未核对原文").doesNotContain("null");
    StoredAssessment fire = scene.simulations().run(CommanderForTest.COMMANDER, Map.of("kind", "pool-fire", "enterprise",
        "7", "substance", "butane", "source", Map.of("diameterMetres", 30)));
    assertThat(reports.html(fire, Locale.ENGLISH)).contains("Butane", "37.5 kW/m²", "Flame height", "Heskestad")
        .doesNotContain("null");
  }

  @Test void theReportIsWellFormedInBothLanguages() throws Exception {
    for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      Document page = xml(reports.html(stored, locale));
      assertThat(page.getDocumentElement().getTagName()).isEqualTo("html");
    }
    String english = reports.html(stored, Locale.ENGLISH);
    assertThat(english).contains("Emergency decision report", "Rescue teams and fire stations", "W wind",
        "not checked", NOTICE.en());
    assertThat(english.replaceAll("(?s)<style>.*?</style>", "")).doesNotContain("救援队伍", "影响范围");
  }

  @Test void aNameCannotBecomeMarkup() throws Exception {
    String page = reports.html(stored, Locale.SIMPLIFIED_CHINESE);
    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(xml(page).getElementsByTagName("script").getLength()).isZero();
    assertThat(page).doesNotContainPattern("(src|href)=\"(http|//)");
  }

  @Test void thePdfHoldsItsChineseAsText() throws IOException {
    assumeTrue(Files.exists(Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")), "needs fonts-wqy-microhei");
    try (PDDocument pdf = Loader.loadPDF(reports.pdf(stored, Locale.SIMPLIFIED_CHINESE))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
      assertThat(text).contains("救援决策报告", "示例氯碱厂", "示例小学", "示例医院", "<script>alert", "演示数据（示意，非测绘成果）", "批准");
      assertThat(pdf.getNumberOfPages()).isBetween(3, 8);
    }
  }

  @Test void theMapIsDrawnInItsColours() throws IOException {
    String page = reports.html(stored, Locale.SIMPLIFIED_CHINESE);
    String png = page.replaceAll("(?s).*data:image/png;base64,([^\"]+)\".*", "$1");
    BufferedImage map = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
    assertThat(map.getWidth()).isEqualTo(MapPicture.WIDTH);
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < map.getWidth(); x += 2) {
      for (int y = 0; y < map.getHeight(); y += 2) colours.add(map.getRGB(x, y) & 0xffffff);
    }
    assertThat(colours).contains(0xa9cbe6 /* water */, MapSymbol.HOSPITAL.colour().getRGB() & 0xffffff);
    assertThat(colours).hasSizeGreaterThan(50);
  }

  @Test void nothingReachedIsAReportToo() throws Exception {
    Map<String, Object> whiff = SceneForTest.chlorine();
    whiff.put("source", Map.of("kgPerSecond", 1e-6, "seconds", 600));
    StoredAssessment empty = scene.simulations().run(CommanderForTest.COMMANDER, whiff);
    String page = reports.html(empty, Locale.SIMPLIFIED_CHINESE);
    assertThat(page).contains("未划定影响范围");
    xml(page);
  }

  @Test void aWorstLevelThatIsNotReachedShiftsNoName() {
    // From 40 m up the plume reaches the ground diluted: below AEGL-3, above AEGL-2 farther out.
    Map<String, Object> high = SceneForTest.chlorine();
    high.put("source", Map.of("kgPerSecond", 1, "seconds", 1800, "heightMetres", 60));
    StoredAssessment diluted = scene.simulations().run(CommanderForTest.COMMANDER, high);
    String page = reports.html(diluted, Locale.SIMPLIFIED_CHINESE);
    assertThat(page).contains("地面浓度在 10 米以外未达到 AEGL-3").containsPattern("示例新村</td><td>[^<]*</td><td>AEGL-[12]");
  }

  @Test void bothLanguagesHaveTheSameWords() {
    assertThat(ReportWords.in(Locale.ENGLISH).all().keySet()).isEqualTo(ReportWords.in(Locale.CHINESE).all().keySet());
  }

  @Test void windsAreNamedByWhereTheyComeFrom() {
    assertThat(ReportWords.windName(0).zh()).isEqualTo("北风");
    assertThat(ReportWords.windName(359).en()).isEqualTo("N wind");
    assertThat(ReportWords.windName(225).zh()).isEqualTo("西南风");
    assertThat(ReportWords.windName(270).en()).isEqualTo("W wind");
  }

  @Test void withoutTheTypefaceTheRefusalNamesThePackage() {
    ReportFont missing = new ReportFont(List.of(Path.of("nowhere.ttc")));
    assertThat(missing.face(12)).isNotNull();
    assertThat(catchThrowableOfType(Refusal.class, missing::file).text().zh())
        .contains("fonts-wqy-microhei");
  }
}
