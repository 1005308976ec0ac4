/** Ledgers and decision reports: read-only counts across records, each with the row rule of who asks; used by no other module. */
package org.yitu.business.report;
