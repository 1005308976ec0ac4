/**
 * What moved, told while it happens: server-sent events to those who may see the feature, and to nobody else. Uses
 * {@code geo.feature} and {@code map.catalog}.
 */
package org.yitu.map.live;
