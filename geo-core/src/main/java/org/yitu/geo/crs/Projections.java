package org.yitu.geo.crs;

import java.util.Map;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.MathTransformFactory;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** GeoTools' map projections on the ellipsoid of CGCS2000, made from parameters instead of EPSG codes. */
final class Projections {
  private static final MathTransformFactory FACTORY = ReferencingFactoryFinder.getMathTransformFactory(null);

  private Projections() {}

  /** Scale 1 on the central meridian; northings count from {@code originLatitude}. */
  static MathTransform transverseMercator(double centralMeridian, double originLatitude, double falseEasting) {
    return make("Transverse_Mercator", Cgcs2000.SEMI_MINOR_METRES, Map.of("central_meridian", centralMeridian,
        "latitude_of_origin", originLatitude, "scale_factor", 1.0, "false_easting", falseEasting, "false_northing",
        0.0));
  }

  /** The sphere of web maps: EPSG method 1024 takes the semi-major axis as the radius. */
  static MathTransform webMercator() {
    return make("Mercator_1SP", Cgcs2000.SEMI_MAJOR_METRES, Map.of("central_meridian", 0.0, "scale_factor", 1.0));
  }

  private static MathTransform make(String method, double semiMinor, Map<String, Double> values) {
    try {
      ParameterValueGroup parameters = FACTORY.getDefaultParameters(method);
      parameters.parameter("semi_major").setValue(Cgcs2000.SEMI_MAJOR_METRES);
      parameters.parameter("semi_minor").setValue(semiMinor);
      values.forEach((name, value) -> parameters.parameter(name).setValue(value.doubleValue()));
      return FACTORY.createParameterizedTransform(parameters);
    } catch (FactoryException e) {
      throw new IllegalArgumentException("no projection " + method + " with " + values, e);
    }
  }

  static MathTransform inverse(MathTransform transform) {
    try {
      return transform.inverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("GeoTools cannot invert " + transform, e);
    }
  }

  static Coordinate apply(MathTransform transform, double x, double y) {
    double[] position = {x, y};
    try {
      transform.transform(position, 0, position, 0, 1);
    } catch (TransformException e) {
      throw Refusal.invalid("point", Text.of("坐标 (%s, %s) 无法换算。", "The position (%s, %s) cannot be converted.")
          .with(x, y));
    }
    return new Coordinate(position[0], position[1]);
  }
}
