package org.yitu.geo.effect;

import java.util.List;
import java.util.stream.Stream;
import org.yitu.geo.text.Text;

/** Which published curve gives the overpressure of a charge of TNT at a scaled distance Z = R/Q^⅓ (m/kg^⅓). */
public enum BlastForm {
  /** Hemispherical surface burst, three bands of Z. */
  KINGERY_BULMASH("kingery-bulmash", Text.of("Kingery–Bulmash（半球面地表爆炸）", "Kingery–Bulmash, hemispherical surface burst"),
      0.2, 198.5,
      Constant.verified("incident overpressure", "exp Σ cᵢ(ln Z)ⁱ kPa in three bands of Z",
          "Swisdak 1994, Simplified Kingery airblast calculations")) {
    @Override double within(double z) {
      return KingeryBulmash.INCIDENT.at(z);
    }
  },
  /** The cubic form of the Chinese blasting safety code. */
  GB_6722("gb6722", Text.of("GB 6722 三项式", "GB 6722, three terms"), 0.2, 1_000,
      Constant.unverified("overpressure", "(14/Z³ + 4.3/Z² + 1.1/Z)·10⁵ Pa", "GB 6722-2014")) {
    @Override double within(double z) {
      return 100 * (14 / (z * z * z) + 4.3 / (z * z) + 1.1 / z);
    }
  };

  private final String id;
  private final Text title;
  private final double nearest;
  private final double farthest;
  private final Constant source;

  BlastForm(String id, Text title, double nearest, double farthest, Constant source) {
    this.id = id;
    this.title = title;
    this.nearest = nearest;
    this.farthest = farthest;
    this.source = source;
  }

  public static List<String> ids() {
    return Stream.of(values()).map(BlastForm::id).toList();
  }

  /** @param id one of {@link #ids()} */
  public static BlastForm of(String id) {
    return Stream.of(values()).filter(form -> form.id.equals(id)).findFirst().orElseThrow();
  }

  public String id() {
    return id;
  }

  public Text title() {
    return title;
  }

  public Constant source() {
    return source;
  }

  /** The greatest scaled distance that was published, m/kg^⅓. */
  public double farthest() {
    return farthest;
  }

  /** Overpressure in kPa at a distance; nearer than the curve reaches, its nearest value; beyond it, nothing. */
  public double kilopascal(double kgTnt, double metres) {
    double z = metres / Math.cbrt(kgTnt);
    return z > farthest ? 0 : within(Math.max(nearest, z));
  }

  /** How far from the charge an overpressure reaches, m. */
  public double metres(double kgTnt, double kilopascal) {
    double near = Math.log(nearest);
    double far = Math.log(farthest);
    for (int i = 0; i < 100; i++) {
      double middle = (near + far) / 2;
      if (within(Math.exp(middle)) >= kilopascal) near = middle;
      else far = middle;
    }
    return Math.exp(near) * Math.cbrt(kgTnt);
  }

  /** kPa at a scaled distance between {@code nearest} and {@code farthest}. */
  abstract double within(double z);
}
