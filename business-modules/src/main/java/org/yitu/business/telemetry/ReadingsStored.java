package org.yitu.business.telemetry;

import java.util.List;

/** Readings of now are stored for good by this node; published after the commit, in the thread that stored them. */
record ReadingsStored(List<Reading> readings) {}
