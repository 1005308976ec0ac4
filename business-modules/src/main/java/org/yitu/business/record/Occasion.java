package org.yitu.business.record;

/** Why a day matters for a record. */
public enum Occasion {
  @Label("办理期限") DEADLINE,
  @Label(value = "到期", en = "Expiry") EXPIRY,
  @Label("计划") PLAN,
  @Label("作业") WORK,
  @Label("演练") DRILL,
  @Label("培训") TRAINING,
  @Label("值班") DUTY
}
