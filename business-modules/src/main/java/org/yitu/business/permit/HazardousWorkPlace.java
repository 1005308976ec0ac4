package org.yitu.business.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.locationtech.jts.geom.Point;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A place where hazardous work is done (A13.1): entered once, neither edited nor deleted by who filled it in. */
@Entity @Label("危险作业地点")
public class HazardousWorkPlace extends BusinessRecord {
  @Label("地点名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "部位说明", en = "Where") @NotBlank @Size(max = 200) @InTable private String place;
  @Label(value = "主要危险", en = "Main dangers") @NotBlank @Size(max = 1000) private String dangers;
  @Label("责任人") @NotBlank @Size(max = 50) @InTable private String responsible;

  public static final RecordType<HazardousWorkPlace> TYPE = RecordType.of(HazardousWorkPlace.class).owner(Owner.ENTERPRISE)
      .editableWhen(place -> false, "危险作业地点登记后不能修改。", "A place stands as it was entered.")
      .deletableWhen(place -> false, "危险作业地点登记后不能删除。", "A place is kept.")
      .layer(LayerGroups.DANGER, "work-place").build();

  Point location() {
    return location;
  }
}
