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

/** A view all around from one place, as an equirectangular picture (A3.27). Technical support adds it; the enterprise looks at it. */
@Entity @Label(value = "企业全景图", en = "Panorama")
public class Panorama extends BusinessRecord {
  @Label(value = "全景名称", en = "Name of the panorama") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "画面中心方位（度，正北为0）", en = "Bearing of the picture's middle (degrees from north)") @NotNull @DecimalMin("0") @DecimalMax("360")
  @Digits(integer = 3, fraction = 2) private BigDecimal bearing;
  @Label(value = "拍摄高度（米）", en = "Height above ground (m)") @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
  private BigDecimal height;
  @Label(value = "拍摄日期", en = "Taken on") @InTable private LocalDate takenOn;
  @Label(value = "全景图片（宽高 2:1）", en = "Picture (twice as wide as high)") @NotNull private Attachments picture;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<Panorama> TYPE = RecordType.of(Panorama.class).owner(Owner.ENTERPRISE).writtenByGovernment()
      .layer(LayerGroups.ENTERPRISE, "panorama").build();

  Attachments picture() {
    return picture;
  }
}
