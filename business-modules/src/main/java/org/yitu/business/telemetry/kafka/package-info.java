/**
 * Readings from an operator's Apache Kafka. Off unless {@code YITU_KAFKA_SERVERS} names brokers. Nodes of one group share the
 * partitions; whoever writes uses the point as the key, so that the readings of a point stay in order. The only home of the Kafka
 * client.
 */
package org.yitu.business.telemetry.kafka;
