/**
 * The demo city: a deterministic generator that writes roads, basemap and records of an invented Luzhou, the same bytes
 * every time. Used by the demo profile, the tests and the benchmarks, never by production code. It knows geo-core
 * only; the records it writes have the field names of the record classes, which a test of the application proves.
 */
package org.yitu.data;
