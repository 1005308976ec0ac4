/** The chemical look-up: the substances of the effect models beside the reference tables. */
package org.yitu.web.chemical;
