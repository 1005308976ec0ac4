package org.yitu.geo.crs;

import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.MathTransformFactory;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.locationtech.jts.geom.Coordinate;

/** GeoTools' map projections on the ellipsoid of CGCS2000, made from parameters instead of EPSG codes. */
final class Projections {
  private static final MathTransformFactory FACTORY = ReferencingFactoryFinder.getMathTransformFactory(null);

  private Projections() {}

  /** Scale 1 on the central meridian; northings count from {@code originLatitude}. */
  static MathTransform transverseMercator(double centralMeridian, double originLatitude, double falseEasting) {
    try {
      ParameterValueGroup parameters = FACTORY.getDefaultParameters("Transverse_Mercator");
      parameters.parameter("semi_major").setValue(Cgcs2000.SEMI_MAJOR_METRES);
      parameters.parameter("semi_minor").setValue(Cgcs2000.SEMI_MINOR_METRES);
      parameters.parameter("central_meridian").setValue(centralMeridian);
      parameters.parameter("latitude_of_origin").setValue(originLatitude);
      parameters.parameter("scale_factor").setValue(1.0);
      parameters.parameter("false_easting").setValue(falseEasting);
      parameters.parameter("false_northing").setValue(0.0);
      return FACTORY.createParameterizedTransform(parameters);
    } catch (FactoryException e) {
      throw new IllegalArgumentException("no projection at " + centralMeridian + ", " + originLatitude, e);
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
      throw new IllegalArgumentException("cannot be projected: " + x + ", " + y, e);
    }
    return new Coordinate(position[0], position[1]);
  }
}
