package org.yitu.business.monitoring;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Real-time monitoring (manual, 实时监控, 监测点管理, 摄像头管理). */
@Component
@Order(5)
public class MonitoringModule implements RecordModule {
  @Override
  public String id() {
    return "monitoring";
  }

  @Override
  public Text title() {
    return Text.of("实时监控", "Monitoring");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(MonitoringPoint.TYPE, Camera.TYPE, WeatherStation.TYPE, ProcessDiagram.TYPE, DiagramMark.TYPE);
  }
}
