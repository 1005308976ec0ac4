package org.yitu.geo.effect;

import java.util.List;

/** The Pasquill–Gifford curves for open country as ISC3 computes them (EPA-454/B-95-003b, tables 1-1 and 1-2). */
final class Isc3Rural {
  private static final double ENDLESS = Double.MAX_VALUE;
  /** ISC3 lets no σz of class A grow beyond this; the other classes stay below it within the model's reach. */
  private static final double MAX_SIGMA_Z = 5000;

  /** σz = a · x^b up to {@code km}. */
  private record Band(double km, double a, double b) {}

  private record Curves(double c, double d, List<Band> bands) implements Spread {
    @Override public double sigmaY(double x) {
      double km = x / 1000;
      return 465.11628 * km * Math.tan(0.017453293 * (c - d * Math.log(km)));
    }

    @Override public double sigmaZ(double x) {
      double km = x / 1000;
      for (Band band : bands) {
        if (km <= band.km) return Math.min(MAX_SIGMA_Z, band.a * Math.pow(km, band.b));
      }
      throw new IllegalStateException("no band for " + km + " km");
    }
  }

  private Isc3Rural() {}

  static Spread spread(Stability stability) {
    return switch (stability) {
      case A -> new Curves(24.1670, 2.5334, bands(.10, 122.800, .94470, .15, 158.080, 1.05420, .20, 170.220, 1.09320,
          .25, 179.520, 1.12620, .30, 217.410, 1.26440, .40, 258.890, 1.40940, .50, 346.750, 1.72830,
          ENDLESS, 453.850, 2.11660));
      case B -> new Curves(18.3330, 1.8096, bands(.20, 90.673, .93198, .40, 98.483, .98332, ENDLESS, 109.300, 1.09710));
      case C -> new Curves(12.5000, 1.0857, bands(ENDLESS, 61.141, .91465));
      case D -> new Curves(8.3330, 0.72382, bands(.30, 34.459, .86974, 1, 32.093, .81066, 3, 32.093, .64403,
          10, 33.504, .60486, 30, 36.650, .56589, ENDLESS, 44.053, .51179));
      case E -> new Curves(6.2500, 0.54287, bands(.10, 24.260, .83660, .30, 23.331, .81956, 1, 21.628, .75660,
          2, 21.628, .63077, 4, 22.534, .57154, 10, 24.703, .50527, 20, 26.970, .46713, 40, 35.420, .37615,
          ENDLESS, 47.618, .29592));
      case F -> new Curves(4.1667, 0.36191, bands(.20, 15.209, .81558, .70, 14.457, .78407, 1, 13.953, .68465,
          2, 13.953, .63227, 3, 14.823, .54503, 7, 16.187, .46490, 15, 17.836, .41507, 30, 22.651, .32681,
          60, 27.074, .27436, ENDLESS, 34.219, .21716));
    };
  }

  /** @param numbers upper km, a, b of each band in turn */
  private static List<Band> bands(double... numbers) {
    Band[] bands = new Band[numbers.length / 3];
    for (int i = 0; i < bands.length; i++) bands[i] = new Band(numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2]);
    return List.of(bands);
  }
}
