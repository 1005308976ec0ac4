package org.yitu.web.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yitu.business.telemetry.Tally;
import org.yitu.business.telemetry.TelemetryService;

/** What became of the readings that this node was given, for {@code /metrics}: one counter for each outcome, refusals by their reason. */
@Component
class TelemetryMetrics implements MeterBinder {
  private final TelemetryService telemetry;

  TelemetryMetrics(TelemetryService telemetry) {
    this.telemetry = telemetry;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    List<String> outcomes = new ArrayList<>(List.of("accepted", "late", "out_of_order"));
    for (Tally.Reason each : Tally.Reason.values()) outcomes.add(each.name().toLowerCase(Locale.ROOT));
    for (String outcome : outcomes) {
      FunctionCounter.builder("yitu.readings", telemetry, service -> service.counts().getOrDefault(outcome, 0L))
          .tag("outcome", outcome).description("Readings by what became of them").register(registry);
    }
  }
}
