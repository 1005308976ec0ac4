package org.yitu.business.monitoring;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A place on a process diagram where a monitoring point's value or a camera's icon stands (A8.1). */
@Entity @Label("流程图标注")
public class DiagramMark extends BusinessRecord {
  @Label("工艺流程图") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private ProcessDiagram diagram;
  @Label("监测点") @ManyToOne(fetch = LAZY) @InTable @InSearch private MonitoringPoint point;
  @Label("摄像头") @ManyToOne(fetch = LAZY) @InTable @InSearch private Camera camera;
  @Label(value = "横向位置（图宽的比例，自左）", en = "Across (share of the width, from the left)") @NotNull @DecimalMin("0") @DecimalMax("1")
  @Digits(integer = 1, fraction = 4) @InTable private BigDecimal x;
  @Label(value = "纵向位置（图高的比例，自上）", en = "Down (share of the height, from the top)") @NotNull @DecimalMin("0") @DecimalMax("1")
  @Digits(integer = 1, fraction = 4) @InTable private BigDecimal y;

  public static final RecordType<DiagramMark> TYPE = RecordType.of(DiagramMark.class).called(DiagramMark_.DIAGRAM)
      .owner(Owner.ENTERPRISE)
      .computes(DiagramMark::check)
      .build();

  private void check() {
    if ((point == null) == (camera == null)) {
      throw Refusal.invalid("point", "请选监测点或摄像头之一。", "Choose either a monitoring point or a camera.");
    }
    if (diagram != null) {
      belongs(diagram, "diagram");
      belongs(point == null ? camera : point, point == null ? "camera" : "point");
    }
  }

  private void belongs(BusinessRecord other, String field) {
    if (!Objects.equals(other.enterpriseId(), enterpriseId())) {
      throw Refusal.invalid(field, "应属于同一企业。", "It must belong to the same enterprise.");
    }
  }
}
