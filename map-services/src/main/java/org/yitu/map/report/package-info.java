/**
 * The decision report (救援决策报告): an assessment as a page to print and as a PDF, with a map picture that is drawn here,
 * in Chinese or English. One template makes both, so they say the same. Nothing is calculated here: what is not in the
 * {@link org.yitu.map.analysis.Assessment} is not in the report. Function A19.6.
 */
package org.yitu.map.report;
