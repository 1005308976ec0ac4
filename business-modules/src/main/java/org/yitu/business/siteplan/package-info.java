/**
 * Pictures of an enterprise's site (manual, 企业厂区图, 企业厂区图示, 企业全景图示, 三维厂区图示): plans with their
 * place on the ground and the enterprise's records on them, panoramas and 3D models. Other modules' records
 * are reached by the name of their type, through the record engine.
 */
package org.yitu.business.siteplan;
