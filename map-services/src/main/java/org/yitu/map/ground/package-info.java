/**
 * Basemaps from elsewhere, such as Tianditu or the city's own imagery: what the operator has set, and nothing else, fetched by the server
 * with his key and handed on. Without settings nothing is asked of any other machine. Function C11.
 */
package org.yitu.map.ground;
