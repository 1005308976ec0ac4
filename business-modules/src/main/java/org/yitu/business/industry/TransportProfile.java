package org.yitu.business.industry;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What a road or water carrier files besides its base data (A3.16). */
@Entity @Label(value = "运输企业专业信息", en = "Profile of a transport enterprise")
public class TransportProfile extends BusinessRecord {
  @Label(value = "车辆（船舶）数", en = "Vehicles or ships") @NotNull @PositiveOrZero @InTable private Integer vehicles;
  @Label(value = "危险货物车辆（船舶）数", en = "Of these for dangerous goods") @NotNull @PositiveOrZero @InTable private Integer dangerousGoodsVehicles;
  @Label(value = "驾驶（船）员（人）", en = "Drivers or crew") @NotNull @PositiveOrZero @InTable private Integer drivers;
  @Label(value = "押运员（人）", en = "Escorts") @NotNull @PositiveOrZero @InTable private Integer escorts;
  @Label(value = "装有动态监控", en = "Tracked") @NotNull @InTable private Boolean tracked;
  @Label(value = "主要线路", en = "Main routes") @NotBlank @Size(max = 1000) private String routes;
  @Label(value = "车辆（船舶）分布示意图", en = "Distribution sketch") @NotNull private Attachments files;

  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<TransportProfile> TYPE = RecordType.of(TransportProfile.class).owner(Owner.ENTERPRISE).build();
}
