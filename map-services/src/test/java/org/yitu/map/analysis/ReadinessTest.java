package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.route.GridCityForTest;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment.Arrival;
import org.yitu.map.analysis.Assessment.Band;
import org.yitu.map.analysis.Assessment.Casualties;
import org.yitu.map.analysis.Assessment.NeedFound;

@Tag("A19.6") @Tag("C16")
class ReadinessTest {
  private static final Readiness.Helper FAR_FOAM = helper("supply-store", "41", 2_400, Map.of("mainItem", "泡沫灭火剂"));

  @Test void aBurningLiquidCallsForFoamAndChlorineForItsCapture() {
    assertThat(ids("pool-fire", "gasoline")).contains("foam", "fire-fighting").doesNotContain("chlorine-capture");
    assertThat(ids("toxic-plume", "chlorine")).contains("chlorine-capture", "gas-tight-suits", "leak-sealing")
        .doesNotContain("foam", "water-curtain");
    assertThat(ids("toxic-plume", "ammonia")).contains("water-curtain").doesNotContain("chlorine-capture");
    assertThat(ids("fireball", "lpg")).doesNotContain("foam");
    assertThat(ids("explosion", "")).containsExactly("collapse-rescue", Needs.BEDS);
  }

  @Test void turningOutCountsAndSomeoneAtThirtyMinutesIsInTime() {
    Readiness.Helper team = helper("rescue-team", "21", 1_200, Map.of("turnoutMinutes", 10, "capabilities", "泡沫消防车"));
    assertThat(team.minutes()).isEqualTo(30.0);
    NeedFound foam = find("foam", readiness(FAR_FOAM, team).match(Needs.of("pool-fire", "gasoline", null)));
    assertThat(foam.within30()).isEqualTo(1);
    assertThat(foam.within60()).isEqualTo(2);
    assertThat(foam.firstArrivalMinutes()).isEqualTo(30.0);
    assertThat(foam.by()).extracting(Assessment.Holder::id).containsExactly("21", "41");
    assertThat(foam.missing()).isZero();
  }

  @Test void whatComesTooLateIsNamedWithItsFirstArrival() {
    Readiness readiness = readiness(FAR_FOAM);
    assertThat(readiness.gaps(readiness.match(Needs.of("pool-fire", "gasoline", null)))).extracting(Text::zh)
        .contains("30 分钟内无泡沫灭火，最早 40.0 分钟到达：示例41。", "30 分钟内无灭火与冷却：周边登记的队伍、物资和医院中没有。");
  }

  @Test void whomNoRoadReachesIsNeitherInTimeNorOnTheClock() {
    Readiness readiness = readiness(helper("supply-store", "41", Double.NaN, Map.of("mainItem", "泡沫灭火剂")));
    NeedFound foam = find("foam", readiness.match(Needs.of("pool-fire", "gasoline", null)));
    assertThat(foam.firstArrivalMinutes()).isNull();
    assertThat(foam.missing()).isEqualTo(1);
    assertThat(readiness.arrivals()).isEmpty();
    assertThat(readiness.gaps(List.of(foam))).extracting(Text::zh).containsExactly("30 分钟内无泡沫灭火：现有力量无路可达。");
  }

  @Test void aStoreThatIsEmptyOrNotLentBringsNothing() {
    List<NeedFound> needs = readiness(
        helper("supply-store", "1", 60, Map.of("mainItem", "泡沫灭火剂", "shareable", false)),
        helper("supply-store", "2", 60, Map.of("mainItem", "泡沫灭火剂", "quantity", 0)))
        .match(Needs.of("pool-fire", "gasoline", null));
    assertThat(find("foam", needs).by()).isEmpty();
  }

  @Test void plainProtectiveClothingIsNoGasTightSuit() {
    List<NeedFound> needs = readiness(helper("rescue-team", "1", 60, Map.of("equipment", "救援车、防护服、检测仪")))
        .match(Needs.of("toxic-plume", "chlorine", null));
    assertThat(find("gas-tight-suits", needs).by()).isEmpty();
    assertThat(find("gas-detection", needs).by()).hasSize(1);
  }

  @Test void bedsAreComparedWithWhoIsExpectedToBeHit() {
    Casualties casualties = new Casualties(new Band(0, 79.2, 200), new Band(0, 12, 20), List.of());
    Readiness readiness = readiness(helper("surrounding-resource", "31", 600, Map.of("kind", "HOSPITAL", "beds", 50)));
    NeedFound beds = find(Needs.BEDS, readiness.match(Needs.of("toxic-plume", "chlorine", casualties)));
    assertThat(List.of(beds.wanted(), beds.within30(), beds.missing())).containsExactly(80L, 50L, 30L);
    assertThat(readiness.gaps(List.of(beds))).singleElement()
        .satisfies(gap -> assertThat(gap.zh()).contains("至少需要 80", "30 分钟内 50"));
  }

  @Test void withoutRoadsNothingIsCalledMissing() {
    Readiness readiness = new Readiness(List.of(helper("supply-store", "41", Double.NaN, Map.of("mainItem", "泡沫灭火剂"))),
        false);
    List<NeedFound> needs = readiness.match(Needs.of("pool-fire", "gasoline", null));
    assertThat(needs).allSatisfy(need -> assertThat(need.missing()).isNull());
    assertThat(readiness.gaps(needs)).singleElement().satisfies(gap -> assertThat(gap.zh()).contains("行车时间未知"));
  }

  @Test void anAssessmentNamesItsGapsAndItsClock(@TempDir Path folder) {
    SceneForTest scene = new SceneForTest(folder);
    try {
      scene.layers.with("rescue-team", "24", "示例捕消队", GridCityForTest.at(18, 30),
          Map.of("capabilities", "氯气捕消、带压堵漏", "turnoutMinutes", 35));
      Assessment.Response response = Simulations.read(scene.simulations().run(CommanderForTest.COMMANDER,
          SceneForTest.chlorine())).response();
      assertThat(response.arrivals()).extracting(Arrival::minutes).isSorted();
      assertThat(response.arrivals()).extracting(Arrival::name).contains("示例捕消队").doesNotContain("示例体育馆");
      NeedFound capture = find("chlorine-capture", response.needs());
      assertThat(capture.firstArrivalMinutes()).isBetween(35.0, 60.0);
      assertThat(capture.within30()).isZero();
      assertThat(capture.within60()).isEqualTo(1);
      assertThat(response.gaps()).extracting(Text::zh).anyMatch(gap -> gap.startsWith("30 分钟内无氯气捕消或碱液喷淋，最早"))
          .anyMatch(gap -> gap.startsWith("30 分钟内无气密型防护服"));
      assertThat(response.alternatives()).hasSizeLessThanOrEqualTo(2);
      Assessment.Response blind = Simulations.read(scene.simulations().run(
          CommanderForTest.without("rescue-team:read"), SceneForTest.chlorine())).response();
      assertThat(blind.arrivals()).extracting(Arrival::layer).doesNotContain("rescue-team");
      assertThat(blind.gaps()).extracting(Text::zh).contains("您无权查看部分应急资源，缺口判断不完整。");
    } finally {
      scene.roads().close();
    }
  }

  private static List<String> ids(String scenario, String substance) {
    return Needs.of(scenario, substance, null).stream().map(need -> need.capability().id()).toList();
  }

  private static NeedFound find(String id, List<NeedFound> needs) {
    return needs.stream().filter(need -> need.id().equals(id)).findFirst().orElseThrow();
  }

  private static Readiness readiness(Readiness.Helper... helpers) {
    return new Readiness(List.of(helpers), true);
  }

  private static Readiness.Helper helper(String layer, String id, double seconds, Map<String, Object> properties) {
    return Readiness.Helper.of("teams", new Feature(layer, id, "示例" + id, "", 0,
        Cgcs2000.factory().createPoint(SceneForTest.PLANT), properties), seconds);
  }
}
