package org.yitu.geo.effect;

/** Dispersion of an instantaneous puff (CCPS 1999): the same along and across the wind, powers of the distance. */
record CcpsPuff(double acrossFactor, double acrossPower, double heightFactor, double heightPower) implements Spread {
  static final Constant SOURCE = Constant.verified("σx = σy, σz", "CCPS puff",
      "CCPS 1999, Guidelines for Consequence Analysis of Chemical Releases, quasi-instantaneous puff");

  static CcpsPuff of(Stability stability) {
    return switch (stability) {
      case A -> new CcpsPuff(.18, .92, .60, .75);
      case B -> new CcpsPuff(.14, .92, .53, .73);
      case C -> new CcpsPuff(.10, .92, .34, .71);
      case D -> new CcpsPuff(.06, .92, .15, .70);
      case E -> new CcpsPuff(.04, .92, .10, .65);
      case F -> new CcpsPuff(.02, .89, .05, .61);
    };
  }

  @Override public double sigmaY(double x) {
    return acrossFactor * Math.pow(x, acrossPower);
  }

  @Override public double sigmaZ(double x) {
    return heightFactor * Math.pow(x, heightPower);
  }
}
