package org.yitu.map.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.MemoryLayer;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.ViewerForTest;

@Tag("C11")
class AreaCountsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final MemoryLayer POINTS = layer("enterprise", GeometryKind.POINT, List.of(place("1", "POINT (105.2 28.2)"), place("2", "POINT (105.3 28.3)"),
      place("3", "POINT (105.7 28.2)"), place("4", "POINT (107 28)")));
  private static final MemoryLayer AREAS = layer("area", GeometryKind.POLYGON, List.of(area("甲", "COUNTY", 1, "POLYGON ((105 28, 105.5 28, 105.5 29, 105 29, 105 28))"),
      area("乙", "COUNTY", 2, "POLYGON ((105.5 28, 106 28, 106 29, 105.5 29, 105.5 28))"), area("丙", "TOWN", 11, "POLYGON ((105.25 28.25, 105.4 28.25, 105.4 28.4, 105.25 28.4, 105.25 28.25))")));

  @Test void whatTheDatabaseCountsIsWhatLookingAtEachWouldCount() {
    FeatureQuery query = FeatureQuery.as(ViewerForTest.A);
    List<AreaCounts.Count> looked = AreaCounts.of(POINTS, query, ViewerForTest.A, Optional.of(AREAS), 100, MINUTE);
    assertThat(AreaCounts.of(POINTS, query, ViewerForTest.A, Optional.of(AREAS), 3, MINUTE)).isEqualTo(looked);
    assertThat(looked).extracting(AreaCounts.Count::name, AreaCounts.Count::count).containsExactly(tuple("甲", 2L),
        tuple("乙", 1L), tuple("丙", 1L), tuple("", 1L));
  }

  @Test void countingThatTakesTooLongIsRefusedAndNotWaitedFor() {
    assertThatThrownBy(() -> AreaCounts.of(POINTS, FeatureQuery.as(ViewerForTest.A), ViewerForTest.A, Optional.of(AREAS), 3, Duration.ofNanos(-1)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
  }

  private static Feature place(String id, String wkt) {
    return new Feature("enterprise", id, id, "", 0, GeometryGate.china().fromWkt(wkt), Map.of());
  }

  private static Feature area(String name, String level, int code, String wkt) {
    return new Feature("area", String.valueOf(code), name, "", 0, GeometryGate.china().fromWkt(wkt), Map.of("level", level, "code", code));
  }

  private static MemoryLayer layer(String id, GeometryKind kind, List<Feature> features) {
    List<LayerField> fields = List.of(LayerField.of("level", Text.of("级别", "Level"), LayerField.Type.TEXT), LayerField.of("code", Text.of("代码", "Code"), LayerField.Type.NUMBER));
    return MemoryLayer.of(new LayerInfo(id, Text.of(id, id), new LayerInfo.Group("g", Text.of("g", "g"), 1), kind, "x", fields, List.of(), true), features);
  }
}
