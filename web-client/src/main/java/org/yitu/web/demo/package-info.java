/**
 * What makes the demo city live: an MQTT broker of its own on the loopback address and sensors that are made up. It takes the same way
 * as an operator's readings. Nothing of it runs without the demo.
 */
package org.yitu.web.demo;
