package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A hazardous chemical that an enterprise makes, uses, stores or trades (A3.14). */
@Entity @Label("危化品信息")
public class HeldChemical extends BusinessRecord {
  public enum Use { @Label("生产") MADE, @Label("使用") USED, @Label("储存") STORED, @Label("经营") TRADED }

  @Label("品名") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "CAS 号", en = "CAS number") @Pattern(regexp = "[0-9]{2,7}-[0-9]{2}-[0-9]") @Size(max = 12) @InTable @InSearch private String cas;
  @Label(value = "用途", en = "Use") @NotNull @Enumerated(STRING) @InTable @InSearch private Use purpose;
  @Label(value = "最大储量（吨）", en = "Largest quantity (t)") @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 3) @InTable
  private BigDecimal largestTonnes;
  @Label(value = "年用量（吨）", en = "Yearly use (t)") @PositiveOrZero @Digits(integer = 9, fraction = 3) private BigDecimal yearlyTonnes;
  @Label("储存地点") @NotBlank @Size(max = 200) private String place;
  @Label("应急处置措施") @Size(max = 2000) private String response;

  public static final RecordType<HeldChemical> TYPE = RecordType.of(HeldChemical.class).owner(Owner.ENTERPRISE).build();
}
