/**
 * Readings of the monitoring points (A8, A17.5): taken in once each, kept with the totals of their hours, shown as latest values
 * and histories, told to whoever watches them. Whose a point is stands in the table of monitoring points; this package reads it
 * there and uses {@code access} and {@code record}.
 */
package org.yitu.business.telemetry;
