package org.yitu.geo.feature;

/** Features may have moved without anybody having been told: whoever remembers something of them forgets it. */
public record MovesMissed() {}
