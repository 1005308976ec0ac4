package org.yitu.business.keyarea;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.locationtech.jts.geom.Polygon;
import org.yitu.business.enterprise.Department;
import org.yitu.business.enterprise.Person;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** An area that is watched closely (A6.1); departments and people are picked and not typed. */
@Entity @Label("重点区域")
public class KeyArea extends BusinessRecord {
  @Label("区域名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("区域范围") @NotNull @Column(columnDefinition = "geometry(Polygon,4490)") private Polygon extent;
  @Label(value = "所在部门", en = "Department") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Department department;
  @Label(value = "主管部门", en = "Managing department") @NotNull @ManyToOne(fetch = LAZY) private Department managingDepartment;
  @Label("负责人") @NotNull @ManyToOne(fetch = LAZY) @InTable private Person responsible;
  @Label("检查人") @NotNull @ManyToOne(fetch = LAZY) @InTable private Person inspector;
  @Label(value = "主要危险", en = "Main dangers") @NotBlank @Size(max = 1000) private String dangers;
  @Label(value = "巡查周期（天）", en = "Patrol interval (days)") @NotNull @Min(1) @Max(365) private Integer patrolDays;
  @Label(value = "下次巡查日期", en = "Next patrol on") @InTable @InSearch private LocalDate nextPatrolOn;

  public static final RecordType<KeyArea> TYPE = RecordType.of(KeyArea.class).owner(Owner.ENTERPRISE).readOnly("nextPatrolOn")
      .expires("nextPatrolOn").layer(LayerGroups.DANGER, "key-area").computes(KeyArea::compute).build();

  /** What was never patrolled must come due as well. */
  private void compute() {
    if (nextPatrolOn == null && patrolDays != null && createdAt() != null) nextPatrolOn = first();
  }

  private LocalDate first() {
    return createdAt().toLocalDate().plusDays(patrolDays);
  }

  void patrolled(LocalDate on) {
    LocalDate next = on.plusDays(patrolDays);
    if (nextPatrolOn == null || nextPatrolOn.equals(first()) || next.isAfter(nextPatrolOn)) nextPatrolOn = next;
  }
}
