package org.yitu.map.analysis;

/**
 * An assessment as it is kept.
 *
 * @param createdAt ISO 8601 with offset
 * @param createdBy the name of who made it
 */
public record StoredAssessment(AssessmentStore.Draft content, String createdAt, String createdBy) {}
