/**
 * Monitoring points and cameras (manual, 实时监控, 监测点管理, 摄像头管理): where they stand and what their limits are. Readings
 * and pictures do not pass through here.
 */
package org.yitu.business.monitoring;
