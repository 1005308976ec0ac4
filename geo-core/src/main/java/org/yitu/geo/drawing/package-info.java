/**
 * CAD drawings that are looked at (manual, 企业厂区图: preview of CAD sources): text DXF is read within bounds, its blocks are
 * unfolded, and what remains, lines and words, is painted as a picture. Nothing of a drawing is run, loaded or followed.
 */
package org.yitu.geo.drawing;
