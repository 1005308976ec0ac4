/** What the tests of the map share: a layer that is plainly right, and viewers who see the rows of one owner. */
package org.yitu.map;
