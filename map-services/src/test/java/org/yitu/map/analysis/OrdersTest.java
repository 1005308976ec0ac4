package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Orders.Order;

@Tag("A19.6") @Tag("C16")
class OrdersTest {
  @TempDir private static Path folder;
  private static SceneForTest scene;

  @BeforeAll static void start() {
    scene = new SceneForTest(folder);
  }

  @AfterAll static void close() {
    scene.roads().close();
  }

  @Test void ordersNameWhoIsThreatenedAndWhoIsSent() {
    List<Order> orders = Orders.of(assess(SceneForTest.chlorine()));
    assertThat(orders).extracting(Order::id).startsWith("close-roads", "evacuate", "shelter", "warn-helpless")
        .contains("stage", "send-teams", "prepare-hospitals", "ask-for-more").doesNotHaveDuplicates();
    assertThat(text(orders, "warn-helpless").zh()).contains("示例小学").doesNotContain("示例远村");
    assertThat(text(orders, "send-teams").zh()).contains("示例西队").contains("分钟");
    assertThat(text(orders, "prepare-hospitals").en()).contains("示例医院").contains(" min)");
    assertThat(text(orders, "evacuate").zh()).contains("AEGL-3");
    assertThat(text(orders, "stage").zh()).containsPattern("事故点(以[东南西北]|东北|东南|西南|西北) \\d+ 米，坐标 10");
    assertThat(text(orders, "stage").en()).containsPattern("Help reports \\d+ m to the [a-z-]+ of the scene \\(10");
  }

  @Test void aBlastIsFledAndNotWaitedForIndoors() {
    List<Order> orders = Orders.of(assess(Map.of("kind", "explosion", "enterprise", "7", "source", Map.of("kg", 5_000,
        "tntEquivalence", 1))));
    assertThat(orders).extracting(Order::id).contains("evacuate").doesNotContain("shelter");
    assertThat(text(orders, "evacuate").zh()).contains("米以内");
  }

  @Test void nobodyIsSentAwayFromWhereAFireIsOnlyFelt() {
    Assessment fire = assess(Map.of("kind", "fireball", "enterprise", "7", "substance", "lpg", "source", Map.of("kg", 20_000)));
    List<?> zones = (List<?>) fire.zones().get("features");
    Map<?, ?> outermost = (Map<?, ?>) ((Map<?, ?>) zones.get(zones.size() - 1)).get("properties");
    assertThat(((Number) outermost.get("threshold")).doubleValue()).isLessThan(4);
    assertThat(text(Orders.of(fire), "evacuate").zh()).contains("背向火源")
        .doesNotContain("距事故点 " + Math.round(((Number) outermost.get("maxMetres")).doubleValue()) + " 米")
        .doesNotContain("白天 " + fire.exposure().people().day() + " 人");
  }

  @Test void whoLiesInTheZoneHimselfIsNotSent() {
    assertThat(text(Orders.of(assess(SceneForTest.chlorine())), "open-shelters").zh()).contains("示例体育馆")
        .doesNotContain("示例村活动室");
  }

  private static Assessment assess(Map<String, Object> scenario) {
    return Simulations.read(scene.simulations().run(CommanderForTest.COMMANDER, scenario));
  }

  private static Text text(List<Order> orders, String id) {
    return orders.stream().filter(order -> order.id().equals(id)).findFirst().orElseThrow().text();
  }
}
