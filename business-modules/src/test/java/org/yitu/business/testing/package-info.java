/** What the tests of the business modules share. */
package org.yitu.business.testing;
