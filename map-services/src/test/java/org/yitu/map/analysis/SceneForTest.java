package org.yitu.map.analysis;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.route.GridCityForTest;
import org.yitu.geo.route.RoadNetwork;
import org.yitu.map.catalog.Catalogue;

/**
 * A city of 40 × 40 streets, 100 m apart, and a plant in its middle (20, 20). The wind blows from the west, so the
 * cloud lies along row 20 to the east.
 *
 * <pre>
 *   row 30        team north (20,30)
 *   row 20   team west (5,20)   plant (20,20) ~~~ school (24,20) ~~~ village (30,20) ~~~>   team east (39,20)
 *   row 10        hospital (20,10), shelter (12,10)
 * </pre>
 */
public final class SceneForTest {
  public static final Coordinate PLANT = GridCityForTest.at(20, 20);

  public final LayersForTest layers = new LayersForTest();
  final StoreForTest store = new StoreForTest();
  private final RoadNetwork roads;

  public SceneForTest(Path folder) {
    roads = GridCityForTest.of(40, 40).open(folder);
    layers
        .with("area", "1", "示例市", GridCityForTest.area(-100, -100, 200, 200), Map.of("code", 510500000L, "level",
        "CITY"))
        .with("area", "2", "示例西镇", GridCityForTest.area(0, 0, 26, 40), Map.of("code", 510502101L, "level", "TOWN"))
        .with("area", "3", "示例东镇", GridCityForTest.area(26, 0, 40, 40), Map.of("code", 510502102L, "level", "TOWN"))
        .with("enterprise", "7", "示例氯碱厂", PLANT, Map.of("employees", 90))
        .with("protection-target", "11", "示例小学", GridCityForTest.at(24, 20),
            Map.of("kind", "SCHOOL", "populationDay", 600, "populationNight", 20))
        .with("protection-target", "12", "示例新村", GridCityForTest.at(30, 20),
            Map.of("kind", "HOUSING", "populationDay", 300, "populationNight", 900))
        .with("protection-target", "13", "示例远村", GridCityForTest.at(20, 35),
            Map.of("kind", "HOUSING", "populationDay", 5000, "populationNight", 5000))
        .with("rescue-team", "21", "示例西队", GridCityForTest.at(5, 20), Map.of("phone", "0830-0000001", "members", 30))
        .with("rescue-team", "22", "示例北队", GridCityForTest.at(20, 30), Map.of("phone", "0830-0000002", "members", 12))
        .with("rescue-team", "23", "示例东队", GridCityForTest.at(39, 20), Map.of("members", 12))
        .with("surrounding-resource", "31", "示例医院", GridCityForTest.at(20, 10), Map.of("kind", "HOSPITAL", "phone",
        "120"))
        .with("surrounding-resource", "32", "示例消防站", GridCityForTest.at(10, 22), Map.of("kind", "FIRE_STATION",
        "phone", "119"))
        .with("surrounding-resource", "33", "示例镇政府", GridCityForTest.at(10, 10), Map.of("kind", "GOVERNMENT_OFFICE"))
        .with("supply-store", "41", "示例物资库", GridCityForTest.at(3, 3), Map.of())
        .with("shelter", "51", "示例体育馆", GridCityForTest.at(12, 10), Map.of())
        .with("shelter", "52", "示例村活动室", GridCityForTest.at(24, 20), Map.of())
        .with("storage-tank", "71", "示例氯储罐", GridCityForTest.at(20, 20), Map.of("enterpriseId", "7",
            "substance", "氯", "quantityTonnes", 50.0, "pressureKilopascal", 580.0, "temperatureCelsius", 20.0,
            "holeHeightMetres", 1.0, "bundSquareMetres", 150.0))
        .with("storage-tank", "72", "示例别家储罐", GridCityForTest.at(20, 20), Map.of("enterpriseId", "8",
            "substance", "氯", "quantityTonnes", 50.0))
        .with("expert", "61", "示例专家", GridCityForTest.at(1, 30), Map.of());
  }

  public Simulations simulations() {
    return new Simulations(new Catalogue(List.of(layers)), roads, store);
  }

  public TankPrefill prefill() {
    return new TankPrefill(new Catalogue(List.of(layers)));
  }

  public RoadNetwork roads() {
    return roads;
  }

  /** Chlorine from the plant, a moderate wind from the west. */
  public static Map<String, Object> chlorine() {
    Map<String, Object> given = new HashMap<>();
    given.put("kind", "toxic-plume");
    given.put("enterprise", "7");
    given.put("substance", "chlorine");
    given.put("source", Map.of("kgPerSecond", 1.0, "seconds", 1800));
    given.put("weather", Map.of("windFromDegrees", 270, "windSpeed", 4, "stability", "D"));
    return given;
  }
}
