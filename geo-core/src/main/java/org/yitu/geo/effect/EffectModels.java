package org.yitu.geo.effect;

import java.util.List;
import java.util.Optional;

/** Every model there is, in the order in which they are listed to a reader. */
public final class EffectModels {
  private static final List<EffectModel> ALL = List.of(new GaussianPlumeModel(), new GaussianPuff(), new IntegratedPuff(),
      new BritterMcQuaidModel(), new WindProfile(), new PasquillClass(),
      new ToxicLevels(), new Concentrations(), new Probit(), new Infiltration(),
      new LiquidHole(), new GasHole(), new PoolEvaporation(), new BlowDown(), new Flash(), new WorstCaseRelease(), new MajorHazardGrade(),
      new KingeryBulmash(), new Gb6722Blast(), new VapourCloud(),
      new PoolFire(), new JetFire(), new Fireball());

  private EffectModels() {}

  public static List<EffectModel> all() {
    return ALL;
  }

  public static Optional<EffectModel> find(String id) {
    return ALL.stream().filter(model -> model.info().id().equals(id)).findFirst();
  }
}
