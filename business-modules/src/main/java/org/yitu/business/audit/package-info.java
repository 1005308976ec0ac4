/**
 * Who did what, when, from where, with what result: append only, refused attempts too. Entries hold no content of records and
 * no secrets. A done action is written in the action's transaction, so that neither exists without the other.
 */
package org.yitu.business.audit;
