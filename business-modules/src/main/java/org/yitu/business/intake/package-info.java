/**
 * Somebody's file as new records of any type: uploaded, looked at, its columns matched with the type's fields, tried, and then taken in
 * as a job, all of it or nothing. The formats are {@code geo.exchange}'s, the rules and the transaction the record engine's. Function C11.
 */
package org.yitu.business.intake;
