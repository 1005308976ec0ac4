/**
 * Simulation over the one map: a scenario becomes zones, the zones are laid over the layers that the viewer may see
 * (who and what is inside), the road network says who can come and by which road, and all of it is one immutable {@link
 * org.yitu.map.analysis.Assessment} that is stored under a digest. The store is a port: whoever has a database
 * implements {@link org.yitu.map.analysis.AssessmentStore}. Functions A19.6, C16.
 */
package org.yitu.map.analysis;
