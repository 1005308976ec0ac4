/** Duty rosters and patrols of both sides (manual, 值班 and 巡查). */
package org.yitu.business.duty;
