package org.yitu.business.record;

import org.yitu.geo.feature.LayerInfo.Group;
import org.yitu.geo.text.Text;

/** The branches of the layer tree that records hang on. */
public final class LayerGroups {
  public static final Group ENTERPRISE = new Group("enterprise", Text.of("企业", "Enterprises"), 1);
  public static final Group DANGER = new Group("danger", Text.of("隐患与风险", "Dangers and risks"), 2);
  public static final Group MONITORING = new Group("monitoring", Text.of("监测监控", "Monitoring"), 3);
  public static final Group EMERGENCY = new Group("emergency", Text.of("应急资源", "Emergency resources"), 4);
  public static final Group PROTECTION = new Group("protection", Text.of("防护目标", "Protection targets"), 5);
  public static final Group INCIDENT = new Group("incident", Text.of("事故", "Incidents"), 6);
  public static final Group JURISDICTION = new Group("jurisdiction", Text.of("行政区划", "Jurisdictions"), 7);

  private LayerGroups() {}
}
