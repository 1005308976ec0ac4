/**
 * Emergency rescue (manual, 应急救援): teams, experts, supplies, surrounding resources, shelters, protection targets and
 * incidents with their plans, tasks and log, drills, and the store of simulation assessments. Rows that the government enters are read by all and changed by none but
 * their institution.
 */
package org.yitu.business.emergency;
