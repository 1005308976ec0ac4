package org.yitu.business.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.locationtech.jts.geom.Polygon;
import org.yitu.business.access.CodeRange;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** An administrative area: city, county or district, township or street office. */
@Entity
@Label(value = "行政区划", en = "Administrative area")
public class Area extends BusinessRecord {
  public enum Level {
    @Label("市") CITY, @Label(value = "县（区）", en = "County or district") COUNTY, @Label("乡镇（街道）") TOWN,
    @Label("村（社区）") VILLAGE
  }

  @Label("名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("区划代码") @NotNull @Min(0) @Max(CodeRange.LARGEST) @InTable @InSearch private Long code;
  @Label("级别") @NotNull @Enumerated(EnumType.STRING) @InTable @InSearch private Level level;
  @Label("上级区划") @ManyToOne(fetch = FetchType.LAZY) @InTable @InSearch private Area parent;
  @Label("人口") @Min(0) @InTable private Integer population;
  @Label("范围") @Column(columnDefinition = "geometry(Polygon,4490)") private Polygon boundary;

  public static final RecordType<Area> TYPE = RecordType.of(Area.class)
      .owner(Owner.GOVERNMENT)
      .sharesGovernmentRows()
      .layer(LayerGroups.JURISDICTION, "area")
      .computes(Area::belongToItsCode)
      .build();

  protected Area() {}

  public String name() {
    return name;
  }

  public long code() {
    return code;
  }

  public Level level() {
    return level;
  }

  /** Null for the city itself. */
  public Area parent() {
    return parent;
  }

  private void belongToItsCode() {
    if (code != null) ownedBy(code, null);
  }
}
