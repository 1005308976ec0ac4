/** Equipment (manual, 消防安全 and 设备设施): fire, lightning, production and special equipment with tests, upkeep, changes and accessories. */
package org.yitu.business.equipment;
