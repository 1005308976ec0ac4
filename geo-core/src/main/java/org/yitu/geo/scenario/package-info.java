/**
 * An incident and what it does on the ground. A {@link org.yitu.geo.scenario.Scenario} is what a person typed;
 * resolving it gathers every complaint at once and answers a {@link org.yitu.geo.scenario.Resolved} one, whose {@link
 * org.yitu.geo.scenario.Zones} are polygons in EPSG:4490. One {@link org.yitu.geo.scenario.ScenarioKind} a kind of
 * accident; the physics is in {@code geo.effect}. Uses {@code geo.crs}, {@code geo.effect} and {@code geo.text}.
 */
package org.yitu.geo.scenario;
