package org.yitu.business.enterprise;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.locationtech.jts.geom.Point;
import org.yitu.business.account.Area;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.Coded;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.reference.ReferenceTables;

/**
 * A business that the government knows of from a list, such as that of the market regulator (C21): {@link RegistrationCoverage} counts how many of
 * these have registered. It belongs to the area that it lies in, whoever entered it; enterprises do not see the list.
 */
@Entity @Label(value = "市场主体名录", en = "Known businesses")
@Table(name = "known_business", indexes = @Index(name = "known_business_code", columnList = "credit_code"))
public class KnownBusiness extends BusinessRecord {
  @Label(value = "单位名称", en = "Name") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "统一社会信用代码", en = "Unified social credit code") @NotBlank @Size(max = 18) @Pattern(regexp = CreditCode.PATTERN)
  @InTable @InSearch private String creditCode;
  @Label(value = "经济行业代码（GB/T 4754）", en = "Economic industry code (GB/T 4754)") @Size(max = 4)
  @Coded(ReferenceTables.ECONOMIC_INDUSTRIES) @InTable @InSearch private String economicCode;
  @Label(value = "所在地区", en = "Area") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Area area;
  @Label(value = "地址", en = "Address") @Size(max = 200) @InTable private String address;
  @Label("地图位置") @Column(columnDefinition = "geometry(Point,4490)") private Point position;
  @Label(value = "名录来源", en = "Source of the list") @NotBlank @Size(max = 100) @InTable private String source;
  @Label(value = "名录日期", en = "Date of the list") @NotNull @PastOrPresent @InTable @InSearch private LocalDate listedOn;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<KnownBusiness> TYPE = RecordType.of(KnownBusiness.class).owner(Owner.GOVERNMENT)
      .computes(KnownBusiness::compute).build();

  String creditCode() {
    return creditCode;
  }

  private void compute() {
    if (creditCode != null) CreditCode.check(creditCode);
    if (area != null) ownedBy(area.code(), null);
  }
}
