/**
 * The early-warning index (A0.4, A7): for each enterprise and day a number from 0 to 100 that can be explained: weighted factors,
 * gates that cap it, what the data behind it is worth, and the causes that cost most. Areas are its worst and its mean, weighted by
 * exposure. Reads the tables of other modules by SQL and asks none of them. Uses {@code access}, {@code record} and the warning bands.
 */
package org.yitu.business.safetyindex;
