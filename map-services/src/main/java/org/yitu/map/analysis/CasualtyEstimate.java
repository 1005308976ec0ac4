package org.yitu.map.analysis;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.scenario.Harm;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment.Band;
import org.yitu.map.analysis.Assessment.Casualties;
import org.yitu.map.analysis.Assessment.Count;

/**
 * Deaths among those who are counted, with the band between all of them indoors and all of them outdoors. Nobody is
 * taken to flee: an estimate for planning, not a forecast.
 */
final class CasualtyEstimate {
  /** TNO Purple Book (CPR 18E, 2005), chapter 5; not compared with the book. */
  private static final double INDOORS_BY_DAY = 0.93;
  private static final double INDOORS_BY_NIGHT = 0.99;
  private static final Text PRESENCE = Text.of("按白天 93%、夜间 99% 的人员在室内估计（TNO 紫皮书，未核对原文）；区间下限为全部在室内，上限为全部在室外；不考虑撤离。",
      "93 % are taken to be indoors by day and 99 % by night (TNO Purple Book, not verified); the band runs from all"
          + " indoors to all outdoors; nobody is taken to leave.");

  private final Harm harm;
  private final double[] day = new double[3];
  private final double[] night = new double[3];

  CasualtyEstimate(Harm harm) {
    this.harm = harm;
  }

  void add(Coordinate place, Count people) {
    double outdoors = harm.outdoors(place);
    double indoors = harm.indoors(place);
    add(day, people.day(), outdoors, indoors, INDOORS_BY_DAY);
    add(night, people.night(), outdoors, indoors, INDOORS_BY_NIGHT);
  }

  Casualties total() {
    return new Casualties(band(day), band(night), List.of(harm.basis(), PRESENCE));
  }

  private static void add(double[] sums, long people, double outdoors, double indoors, double shareIndoors) {
    sums[0] += people * Math.min(indoors, outdoors);
    sums[1] += people * (shareIndoors * indoors + (1 - shareIndoors) * outdoors);
    sums[2] += people * Math.max(indoors, outdoors);
  }

  private static Band band(double[] sums) {
    return new Band(Math.round(sums[0] * 10) / 10.0, Math.round(sums[1] * 10) / 10.0, Math.round(sums[2] * 10) / 10.0);
  }
}
