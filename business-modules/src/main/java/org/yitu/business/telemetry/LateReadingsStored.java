package org.yitu.business.telemetry;

import java.util.List;

/**
 * Readings that came late, by more than five minutes and less than a day, are stored for good; published after the commit, on
 * the node on duty. They say what was and not what is.
 */
public record LateReadingsStored(List<Reading> readings) {}
