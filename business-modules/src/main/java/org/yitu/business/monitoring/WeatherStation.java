package org.yitu.business.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.locationtech.jts.geom.Point;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A weather station with its latest observation: where a simulation takes its wind from (C16). */
@Entity @Label("气象站")
public class WeatherStation extends BusinessRecord {
  @Label("站名") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "站号", en = "Number") @NotBlank @Size(max = 50) @InTable @InSearch private String number;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("观测时间") @NotNull @InTable private OffsetDateTime observedAt;
  @Label(value = "风向（来向，度）", en = "Wind from (degrees)") @NotNull @DecimalMin("0") @DecimalMax("360")
  @Digits(integer = 3, fraction = 2) @InTable private BigDecimal windFrom;
  @Label(value = "10米高风速（米/秒）", en = "Wind at 10 m (m/s)") @NotNull @DecimalMin("0") @DecimalMax("80")
  @Digits(integer = 2, fraction = 2) @InTable private BigDecimal windSpeed;
  @Label(value = "气温（℃）", en = "Temperature (°C)") @NotNull @DecimalMin("-60") @DecimalMax("60")
  @Digits(integer = 2, fraction = 2) @InTable private BigDecimal temperature;
  @Label(value = "总云量（成，0–10）", en = "Cloud (tenths)") @NotNull @Min(0) @Max(10) @InTable private Integer cloudTenths;
  @Label(value = "1小时雨量（毫米）", en = "Rain in the last hour (mm)") @DecimalMin("0") @DecimalMax("500")
  @Digits(integer = 3, fraction = 2) @InTable private BigDecimal rainfall;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<WeatherStation> TYPE = RecordType.of(WeatherStation.class)
      .owner(Owner.GOVERNMENT).sharesGovernmentRows()
      .layer(LayerGroups.MONITORING, "weather-station")
      .build();
}
