/**
 * Institutions, areas, users and roles, as records like any other, and the door that they open: passwords, lockout, and the
 * {@link org.yitu.business.access.Actor} that a user is. A role has exactly one permission set and a user exactly one role;
 * nobody hands on more than he has.
 */
package org.yitu.business.account;
