package org.yitu.business.siteplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.locationtech.jts.geom.Point;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A 3D model of a site, a binary glTF file with its origin at a place (A3.28). Technical support adds it; the enterprise looks at it. */
@Entity @Label(value = "三维厂区", en = "3D site")
public class SiteModel extends BusinessRecord {
  @Label(value = "模型名称", en = "Name of the model") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "原点位置", en = "Place of the origin") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "旋转角（度，顺时针）", en = "Turned by (degrees clockwise)") @NotNull @DecimalMin("0") @DecimalMax("360")
  @Digits(integer = 3, fraction = 2) private BigDecimal heading;
  @Label(value = "离地高度（米）", en = "Height above ground (m)") @DecimalMin("-100") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
  private BigDecimal height;
  @Label(value = "缩放（每单位米数）", en = "Scale (metres a unit)") @NotNull @DecimalMin("0.0001") @DecimalMax("10000")
  @Digits(integer = 5, fraction = 4) private BigDecimal scale;
  @Label(value = "制作日期", en = "Made on") @InTable private LocalDate madeOn;
  @Label(value = "模型文件（GLB）", en = "Model (GLB)") @NotNull private Attachments model;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<SiteModel> TYPE = RecordType.of(SiteModel.class).owner(Owner.ENTERPRISE).writtenByGovernment()
      .layer(LayerGroups.ENTERPRISE, "site-model").build();

  Attachments model() {
    return model;
  }
}
