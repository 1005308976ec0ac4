package org.yitu.geo.feature;

/** What a layer's geometries are, and so how a style draws them. */
public enum GeometryKind { POINT, LINE, POLYGON }
