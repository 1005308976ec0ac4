/**
 * Reference tables as data: what a law or a standard lists, each table with its source, its edition and whether anybody has
 * compared it with the original. One file a table; a table of codes is checked when it is read. Plain text, no dependencies.
 */
package org.yitu.geo.reference;
