package org.yitu.geo.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yitu.geo.text.Text;

/**
 * The named sets of plume dispersion coefficients. The choice alone moves a result by more than half, so every result
 * names its set. Standard deviations are 10-minute averages, metres in, metres out.
 */
public enum Coefficients {
  BRIGGS_1973("briggs-1973", Text.of("Briggs 1973", "Briggs 1973"), List.of(Terrain.RURAL, Terrain.URBAN),
      Constant.verified("σy, σz", "Briggs 1973, open country / urban",
          "Briggs 1973, ATDL 79; as printed in CCPS 1999, Guidelines for Consequence Analysis of Chemical Releases")) {
    @Override Spread spread(Stability stability, Terrain terrain) {
      return Briggs1973.spread(stability, terrain);
    }
  },
  ISC3("isc3", Text.of("ISC3（Pasquill–Gifford）", "ISC3 (Pasquill–Gifford)"), List.of(Terrain.RURAL),
      Constant.verified("σy, σz", "Pasquill–Gifford, rural",
      "EPA-454/B-95-003b, ISC3 user's guide vol. II, tables 1-1 and 1-2")) {
    @Override Spread spread(Stability stability, Terrain terrain) {
      return Isc3Rural.spread(stability);
    }
  };

  private final String id;
  private final Text title;
  private final List<Terrain> terrains;
  private final Constant source;

  Coefficients(String id, Text title, List<Terrain> terrains, Constant source) {
    this.id = id;
    this.title = title;
    this.terrains = terrains;
    this.source = source;
  }

  public String id() {
    return id;
  }

  public Text title() {
    return title;
  }

  /** The kinds of ground for which the set was published. */
  public List<Terrain> terrains() {
    return terrains;
  }

  public Constant source() {
    return source;
  }

  public static Optional<Coefficients> find(String id) {
    return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Coefficients::id).toList();
  }

  /** @param terrain one of {@link #terrains()} */
  abstract Spread spread(Stability stability, Terrain terrain);
}
