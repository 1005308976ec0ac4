package org.yitu.business.warning;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** From which value on the weather at a station of the jurisdiction is an alarm, and of which level (A7.1): see {@link WeatherAlarms}. */
@Entity @Label(value = "气象预警规则", en = "Weather alarm rule")
public class WeatherRule extends BusinessRecord {
  public enum Element {
    @Label(value = "风速不小于（米/秒）", en = "Wind at least (m/s)") WIND(AlarmRule.WEATHER_WIND, "wind_speed", true),
    @Label(value = "1小时雨量不小于（毫米）", en = "Rain in an hour at least (mm)") RAIN(AlarmRule.WEATHER_RAIN, "rainfall", true),
    @Label(value = "气温不低于（℃）", en = "Temperature at least (°C)") HEAT(AlarmRule.WEATHER_HEAT, "temperature", true),
    @Label(value = "气温不高于（℃）", en = "Temperature at most (°C)") COLD(AlarmRule.WEATHER_COLD, "temperature", false);

    private final AlarmRule rule;
    private final String column;
    private final boolean upwards;

    Element(AlarmRule rule, String column, boolean upwards) {
      this.rule = rule;
      this.column = column;
      this.upwards = upwards;
    }

    AlarmRule rule() {
      return rule;
    }

    /** Of the stations' table. */
    String column() {
      return column;
    }

    boolean reaches(BigDecimal value, BigDecimal threshold) {
      return upwards ? value.compareTo(threshold) >= 0 : value.compareTo(threshold) <= 0;
    }
  }

  @Label("规则名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "气象要素", en = "Element") @NotNull @Enumerated(STRING) @InTable @InSearch private Element element;
  @Label(value = "阈值", en = "Threshold") @NotNull @Digits(integer = 4, fraction = 2) @InTable private BigDecimal threshold;
  @Label("预警级别") @NotNull @Enumerated(STRING) @InTable @InSearch private Alarm.Level level;
  @Label("是否在用") @NotNull @InTable @InSearch private Boolean inService;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<WeatherRule> TYPE = RecordType.of(WeatherRule.class).owner(Owner.GOVERNMENT).build();
}
