package org.yitu.geo.effect;

import java.util.List;
import org.yitu.geo.effect.GaussianPlume.Reach;

/**
 * What a Gaussian puff does to the ground that it passes over: at each place the concentration when its centre is abreast,
 * which is the highest there but for the little that the puff grows meanwhile.
 */
public final class PassingPuff {
  private final double kg;
  private final double heightMetres;
  private final double windSpeed;
  private final CcpsPuff spread;

  /** @param windSpeed m/s at the height of release */
  public PassingPuff(double kg, double heightMetres, double windSpeed, Stability stability) {
    if (!(kg > 0) || !(heightMetres >= 0) || !(windSpeed >= GaussianPlume.MIN_WIND)) {
      throw new IllegalArgumentException("puff: " + kg + " kg at " + heightMetres + " m in " + windSpeed + " m/s");
    }
    this.kg = kg;
    this.heightMetres = heightMetres;
    this.windSpeed = windSpeed;
    spread = CcpsPuff.of(stability);
  }

  /** The highest ground concentration, kg/m³, at {@code x} metres downwind and {@code y} across. */
  public double peak(double x, double y) {
    return GaussianPuff.concentration(kg, spread.sigmaY(x), spread.sigmaZ(x), 0, y, 0, heightMetres);
  }

  /** How long the peak would have to last for the same load ∫Cⁿdt: σx·√(2π/n)/u, seconds. */
  public double seconds(double x, double exponent) {
    return spread.sigmaY(x) * Math.sqrt(2 * Math.PI / exponent) / windSpeed;
  }

  /** How far to each side of the axis the peak exceeds {@code kgPerCubicMetre} at {@code x}; 0 if nowhere. */
  public double halfWidth(double x, double kgPerCubicMetre) {
    double axis = peak(x, 0);
    return axis <= kgPerCubicMetre ? 0 : spread.sigmaY(x) * Math.sqrt(2 * Math.log(axis / kgPerCubicMetre));
  }

  /** Where on the axis the peak exceeds {@code kgPerCubicMetre}, from the source outward. */
  public List<Reach> reaches(double kgPerCubicMetre) {
    return AxisSearch.reaches(x -> peak(x, 0), kgPerCubicMetre);
  }

  public static Constant source() {
    return CcpsPuff.SOURCE;
  }
}
