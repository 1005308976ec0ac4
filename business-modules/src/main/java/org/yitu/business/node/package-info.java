/**
 * Several nodes of one installation behind a balancer, on one PostgreSQL: which of them is on duty and runs what must run once, who
 * else is there, and what one node changed told to the others. Knows no record and no module; uses the database and {@code geo.feature}.
 * On the embedded database there is one node, which is always on duty.
 */
package org.yitu.business.node;
