package org.yitu.web.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.warning.CoverageRule;
import org.yitu.business.warning.HelpReach;
import org.yitu.map.analysis.Coverage;

/** Where the two sides meet: the rules about help are the business side's, who can come by which road is the map's. */
@Component
class RoadHelp implements HelpReach {
  private static final Map<CoverageRule.Help, String> CAPABILITIES = Map.of(CoverageRule.Help.FOAM, "foam",
      CoverageRule.Help.FIRE_FIGHTING, "fire-fighting", CoverageRule.Help.HAZMAT, "hazmat", CoverageRule.Help.LEAK_SEALING, "leak-sealing");

  private final Coverage coverage;

  RoadHelp(Coverage coverage) {
    this.coverage = coverage;
  }

  @Override
  public List<Optional<Helper>> soonest(CoverageRule.Help help, List<Coordinate> places) {
    return coverage.soonest(Actor.SYSTEM, CAPABILITIES.get(help), places).stream()
        .map(found -> found.map(one -> new Helper(one.name(), one.minutes()))).toList();
  }
}
