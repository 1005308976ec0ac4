/**
 * The door through which geometries come in and go out. {@link org.yitu.geo.io.GeometryGate} is the one check that
 * every geometry from outside passes before any topology is computed with it; what it refuses it explains in a
 * sentence. {@link org.yitu.geo.io.GeoJson} writes geometries for the way out. It knows nothing of HTTP or files.
 */
package org.yitu.geo.io;
