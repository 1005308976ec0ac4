package org.yitu.geo.effect;

/** Briggs's interpolation formulas of 1973 for open country and for cities; CCPS 1999 prints the same. */
final class Briggs1973 {
  /** σ = factor · x · (1 + growth · x)^power. */
  private record Curve(double factor, double growth, double power) {
    double at(double x) {
      return factor * x * Math.pow(1 + growth * x, power);
    }
  }

  private record Pair(Curve y, Curve z) implements Spread {
    @Override public double sigmaY(double x) {
      return y.at(x);
    }

    @Override public double sigmaZ(double x) {
      return z.at(x);
    }
  }

  private Briggs1973() {}

  static Spread spread(Stability stability, Terrain terrain) {
    return terrain == Terrain.URBAN ? urban(stability) : rural(stability);
  }

  private static Spread rural(Stability stability) {
    return switch (stability) {
      case A -> pair(.22, 1e-4, curve(.20, 0, 0));
      case B -> pair(.16, 1e-4, curve(.12, 0, 0));
      case C -> pair(.11, 1e-4, curve(.08, 2e-4, -.5));
      case D -> pair(.08, 1e-4, curve(.06, 1.5e-3, -.5));
      case E -> pair(.06, 1e-4, curve(.03, 3e-4, -1));
      case F -> pair(.04, 1e-4, curve(.016, 3e-4, -1));
    };
  }

  private static Spread urban(Stability stability) {
    return switch (stability) {
      case A, B -> pair(.32, 4e-4, curve(.24, 1e-3, .5));
      case C -> pair(.22, 4e-4, curve(.20, 0, 0));
      case D -> pair(.16, 4e-4, curve(.14, 3e-4, -.5));
      case E, F -> pair(.11, 4e-4, curve(.08, 1.5e-3, -.5));
    };
  }

  private static Spread pair(double factorY, double growthY, Curve z) {
    return new Pair(curve(factorY, growthY, -.5), z);
  }

  private static Curve curve(double factor, double growth, double power) {
    return new Curve(factor, growth, power);
  }
}
