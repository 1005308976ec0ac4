package org.yitu.geo.job;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.yitu.geo.text.Text;

/**
 * A job as it stands.
 *
 * @param total 0 while it is not known
 * @param message why it failed or what it came to, null before
 * @param file null if it left none
 * @param bytes of the file
 * @param details what the work has shown so far, or what it came to
 * @param working whether a thread has it or will have it: one that was cancelled stops at its next step only
 */
public record JobReport(UUID id, JobOrder order, String person, JobState state, long done, long total, Text message, JobResult.File file,
    long bytes, Map<String, Object> details, OffsetDateTime createdAt, OffsetDateTime endedAt, boolean working) {}
