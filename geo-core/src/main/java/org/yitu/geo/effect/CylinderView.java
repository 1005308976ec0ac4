package org.yitu.geo.effect;

/** What share of a point's view an upright cylinder on the same ground fills. */
final class CylinderView {
  private CylinderView() {}

  /** For a surface that faces the cylinder. @param metres from the cylinder's axis, more than its radius */
  static double vertical(double radius, double height, double metres) {
    double s = metres / radius;
    double h = height / radius;
    double a = (h * h + s * s + 1) / (2 * s);
    double edge = Math.sqrt((s - 1) / (s + 1));
    return (Math.atan(h / Math.sqrt(s * s - 1)) - h * Math.atan(edge)
        + a * h / Math.sqrt(a * a - 1) * Math.atan(Math.sqrt((a + 1) * (s - 1) / ((a - 1) * (s + 1))))) / (Math.PI * s);
  }

  /** For a surface that faces the sky. */
  static double horizontal(double radius, double height, double metres) {
    double s = metres / radius;
    double h = height / radius;
    double a = (h * h + s * s + 1) / (2 * s);
    double b = (1 + s * s) / (2 * s);
    return ((b - 1 / s) / Math.sqrt(b * b - 1) * Math.atan(Math.sqrt((b + 1) * (s - 1) / ((b - 1) * (s + 1))))
        - (a - 1 / s) / Math.sqrt(a * a - 1) * Math.atan(Math.sqrt((a + 1) * (s - 1) / ((a - 1) * (s + 1))))) / Math.PI;
  }

  /** For the surface that is turned so that it sees most. */
  static double greatest(double radius, double height, double metres) {
    return Math.min(1, Math.hypot(vertical(radius, height, metres), horizontal(radius, height, metres)));
  }
}
