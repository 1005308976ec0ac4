/** Occupational health (manual, 职业卫生): examinations, declarations, protective equipment, factors. */
package org.yitu.business.health;
