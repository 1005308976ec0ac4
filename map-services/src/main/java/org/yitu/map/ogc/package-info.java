/** Open interfaces for other systems' programs, with the rights of who signs in: OGC API – Features. */
package org.yitu.map.ogc;
