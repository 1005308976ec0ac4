/**
 * Integrated early warning (manual, 综合预警, A7, C13): one kind of alarm for every source. Readings are watched as they are stored,
 * singly and several sensors together; what is past its date and dangers that are overdue are looked for; each raises at most one open alarm a subject and rule, which climbs from
 * the enterprise to the city until somebody confirms it. Uses {@code telemetry} and {@code record}.
 */
package org.yitu.business.warning;
