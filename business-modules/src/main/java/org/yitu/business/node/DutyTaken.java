package org.yitu.business.node;

import java.time.Instant;

/**
 * This node has just come on duty.
 *
 * @param before until when whoever was on duty before is known to have been there
 */
public record DutyTaken(Instant before) {}
