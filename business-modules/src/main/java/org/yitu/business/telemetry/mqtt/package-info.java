/**
 * Readings from an operator's MQTT broker, 3.1.1 or 5. Off unless {@code YITU_MQTT_BROKER} names one. The only home of the MQTT
 * client but for the demo.
 */
package org.yitu.business.telemetry.mqtt;
