/**
 * Risk points of enterprises with their level and controls (manual, 风险管控). Uses the engine and the departments of
 * {@code business.enterprise}.
 */
package org.yitu.business.risk;
