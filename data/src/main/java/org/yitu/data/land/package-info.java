/**
 * The ground of the demo city: its skeleton (towns, outline, rivers, main roads, written down from general knowledge
 * and kept as resources), rivers and boundaries drawn from it, and the dice everything is thrown with. Nothing here
 * is surveyed or traced from a map. Uses JTS only.
 */
package org.yitu.data.land;
