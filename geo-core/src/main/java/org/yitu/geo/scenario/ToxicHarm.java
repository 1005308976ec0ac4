package org.yitu.geo.scenario;

import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.effect.ToxicProbit;
import org.yitu.geo.text.Text;

/** Deaths by a toxic load, (mg/m³)ⁿ·min, outdoors and behind closed windows. */
record ToxicHarm(ToxicProbit probit, ToDoubleFunction<Coordinate> loadOutdoors,
    ToDoubleFunction<Coordinate> loadIndoors) implements Harm {
  private static final Text BASIS = Text.of(
      "毒性负荷 ∫Cⁿdt 的死亡概率按 TNO 紫皮书 CPR 18E（2005）表 5.2（未核对原件）；室外人员全程停留；室内门窗关闭，换气 1 次/小时（CPR 18E"
          + " 常用假定，未核对原件），云团过后立即通风。",
      "Deaths from the load ∫Cⁿdt by the probits of the TNO Purple Book CPR 18E (2005), table 5.2 (unverified); people"
          + " outdoors stay throughout; indoors windows are closed with 1 air change an hour (assumed as is usual with"
          + " CPR 18E, unverified) and rooms are aired once the cloud has passed.");

  @Override public double outdoors(Coordinate lonLat) {
    return probit.fatality(loadOutdoors.applyAsDouble(lonLat));
  }

  @Override public double indoors(Coordinate lonLat) {
    return probit.fatality(loadIndoors.applyAsDouble(lonLat));
  }

  @Override public Text basis() {
    return BASIS;
  }
}
