/**
 * Integrated early warning (manual, 综合预警, A7, C13): one kind of alarm for every source. Readings are watched as they are stored,
 * singly and several sensors together; what is past its date, overdue or not filed is looked for, and so are bad weather and hazards
 * that help does not reach in time. Each raises at most one open alarm a subject and rule, which climbs from the enterprise to the city
 * until somebody confirms it. Uses {@code telemetry} and {@code record}.
 */
package org.yitu.business.warning;
