package org.yitu.business.record;

import java.time.OffsetDateTime;
import org.yitu.business.access.Actor;

/** Who takes a step, and when. */
public record StepContext(Actor actor, OffsetDateTime now) {}
