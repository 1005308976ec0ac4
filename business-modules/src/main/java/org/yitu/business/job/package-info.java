/**
 * The list of jobs, kept in the database: whoever asked for long work finds it again after the page was closed or the program was
 * started anew, also on another machine over the same database. The work itself is {@link org.yitu.geo.job.JobEngine}'s; this
 * package writes it down, notes it in the system's log, serves it and cleans up. Function C11.
 */
package org.yitu.business.job;
