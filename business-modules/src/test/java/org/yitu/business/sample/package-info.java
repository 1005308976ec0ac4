/** A record of every kind of field, for the tests of the engine: no table of the product. */
package org.yitu.business.sample;
