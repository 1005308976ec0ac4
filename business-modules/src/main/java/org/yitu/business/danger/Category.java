package org.yitu.business.danger;

import org.yitu.business.record.Label;

/** What a hidden danger is about: the headings of the inspection checklist. */
public enum Category {
  @Label("安全管理制度") MANAGEMENT_RULES,
  @Label("安全教育培训") TRAINING,
  @Label("作业环境") WORKING_ENVIRONMENT,
  @Label("生产设备设施") EQUIPMENT,
  @Label("特种设备") SPECIAL_EQUIPMENT,
  @Label("电气") ELECTRICITY,
  @Label("消防") FIRE,
  @Label("危险化学品") HAZARDOUS_CHEMICALS,
  @Label("职业健康") OCCUPATIONAL_HEALTH,
  @Label("危险作业") HAZARDOUS_WORK,
  @Label("相关方管理") CONTRACTORS,
  @Label("应急管理") EMERGENCY_PREPAREDNESS,
  @Label("防雷防静电") LIGHTNING_AND_STATIC,
  @Label("建筑与场所") BUILDINGS,
  @Label("其他") OTHER
}
