/**
 * What an accident does, in numbers: dispersion, toxic levels, vulnerability. Every model is an
 * {@link org.yitu.geo.effect.EffectModel}: it says which inputs it takes, in what unit and range, where its constants
 * come from, and whether an answer lies inside its validity; what it cannot answer it refuses. No map, no coordinates
 * other than metres along and across the wind. Uses {@code geo.text} only.
 */
package org.yitu.geo.effect;
