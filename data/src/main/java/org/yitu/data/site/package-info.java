/**
 * A made-up works for the demo city, drawn three ways from one layout: as a plan, as a view all around, and as a model. The same
 * layout gives the same bytes. Uses nothing but Java.
 */
package org.yitu.data.site;
