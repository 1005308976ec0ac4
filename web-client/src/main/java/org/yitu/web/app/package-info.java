/**
 * The application: main class, settings and their checks at start, wiring of the business and the map side, sessions and
 * security, the translation of refusals into answers. It knows both sides; neither knows it.
 */
package org.yitu.web.app;
