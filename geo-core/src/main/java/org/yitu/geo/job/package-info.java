/**
 * Work that takes longer than a request: its progress, its bounds, its end and the file it leaves. Plain Java; who keeps the list of
 * jobs beyond the life of the program is a {@link org.yitu.geo.job.JobLedger}. Function C11.
 */
package org.yitu.geo.job;
