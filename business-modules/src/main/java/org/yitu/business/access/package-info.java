/**
 * Who asks, and which rows he may see: {@link org.yitu.business.access.Actor}, his
 * {@link org.yitu.business.access.Permissions}, the range of institution codes he answers for, and
 * {@link org.yitu.business.access.RowRule}, the only class that writes who-may-see into a query. It knows no record; the
 * accounts, roles and institutions themselves are records of {@code business.account}.
 */
package org.yitu.business.access;
