/** Hazardous work (manual, 危险作业): places and permits, approved by the enterprise itself. */
package org.yitu.business.permit;
