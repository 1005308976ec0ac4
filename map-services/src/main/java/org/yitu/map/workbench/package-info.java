/**
 * The spatial query workbench: a {@link org.yitu.map.workbench.Question} is one layer, what its features say, and where they
 * stand, also in terms of other questions. It is read from JSON as somebody, said as a sentence in Chinese or English, and
 * answered by the layers themselves, that is by the database, under that person's row rules. Uses {@code map.catalog},
 * {@code map.feature} for its filters, {@code map.query} for its input and the road network. Function C11.
 */
package org.yitu.map.workbench;
