/**
 * Benchmarks: each is a main class that prints its figures as a Markdown table, as ratios to a peer in the same run
 * where there is one, and compares the answers as well. Nothing else may use it.
 */
package org.yitu.bench;
