/**
 * What speaks against a place for a plant before it is built: people to be protected, water, boundaries and other hazards around
 * it, each with the rule that it is about. It measures and quotes; it does not replace a safety assessment. Uses
 * {@code map.catalog} and {@code geo.feature}. Functions A1.1, C11.
 */
package org.yitu.map.siting;
