/**
 * Who is signed in, kept in the database instead of in one process: any node knows him, and a restart signs nobody out. Built on
 * Spring Session's filter; of the number in the cookie only the SHA-256 is kept.
 */
package org.yitu.web.session;
