package org.yitu.map.analysis;

import java.util.Locale;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.text.Text;

/** Whom and what an accident threatens, as a commander asks for them. Every feature belongs to exactly one group. */
enum ExposureGroup {
  RESIDENTS("居民", "Residents"), EMPLOYEES("企业从业人员", "Employees"), SCHOOLS("学校和幼儿园", "Schools and kindergartens"),
  HOSPITALS("医院和养老院", "Hospitals and nursing homes"), CROWDS("人员密集场所", "Crowded places"),
  WATER("取水点和水源地", "Water intakes and sources"), OTHER("其他对象", "Everything else");

  private final Text title;

  ExposureGroup(String zh, String en) {
    title = Text.of(zh, en);
  }

  /** Lower case: {@code residents}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  Text title() {
    return title;
  }

  static ExposureGroup of(Feature feature) {
    String kind = String.valueOf(feature.properties().get("kind"));
    return switch (feature.layer()) {
      case "enterprise" -> EMPLOYEES;
      case "protection-target" -> switch (kind) {
        case "HOUSING" -> RESIDENTS;
        case "SCHOOL", "KINDERGARTEN" -> SCHOOLS;
        case "HOSPITAL", "NURSING_HOME" -> HOSPITALS;
        case "DRINKING_WATER_SOURCE" -> WATER;
        default -> CROWDS;
      };
      case "surrounding-resource" -> kind.equals("WATER_INTAKE") ? WATER : OTHER;
      default -> OTHER;
    };
  }
}
