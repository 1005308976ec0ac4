package org.yitu.business.telemetry;

import java.time.Instant;
import java.util.List;

/**
 * Readings of now that are stored for good and are to be judged; published on the node on duty only, whichever node stored them. Late
 * readings are not among them ({@link LateReadingsStored}), and some may have been told before: at least once, in the order of time for
 * each point.
 *
 * @param receivedAt by the server's clock, which alarms go by
 */
public record ReadingsToJudge(List<Reading> readings, Instant receivedAt) {}
