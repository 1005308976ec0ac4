package org.yitu.business.telemetry.mqtt;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.business.telemetry.TelemetryService;

/** Listens to the operator's broker from when the application is ready until it stops, if one is named. */
@Component
class MqttIntake implements DisposableBean {
  private final MqttSettings settings;
  private final MqttReadings readings;

  MqttIntake(TelemetryService telemetry, MqttSettings settings) {
    this.settings = settings;
    this.readings = new MqttReadings(telemetry, settings);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (!settings.broker().isEmpty()) readings.start();
  }

  @Override
  public void destroy() {
    if (!settings.broker().isEmpty()) readings.close();
  }
}
