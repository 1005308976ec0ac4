package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A safety-standardisation certificate (A3.9). */
@Entity @Label("安全生产标准化")
public class Standardisation extends BusinessRecord {
  /** Who supervises follows from the level: level 1 the nation, 2 the province, 3 the city. */
  public enum Level { @Label("一级") FIRST, @Label("二级") SECOND, @Label("三级") THIRD }

  @Label("证书编号（或公告号）") @NotBlank @Size(max = 100) @InTable @InSearch private String number;
  @Label("等级") @NotNull @Enumerated(STRING) @InTable @InSearch private Level level;
  @Label("行业") @NotBlank @Size(max = 50) private String industry;
  @Label("专业") @Size(max = 50) private String profession;
  @Label("发证单位") @NotBlank @Size(max = 100) private String issuer;
  @Label("发证日期") @NotNull private LocalDate issuedOn;
  @Label("有效期至") @NotNull @InTable @InSearch private LocalDate validUntil;
  @Label("撤销日期") private LocalDate revokedOn;
  @Label("证明材料") @NotNull private Attachments files;

  public static final RecordType<Standardisation> TYPE = RecordType.of(Standardisation.class).owner(Owner.ENTERPRISE).expires("validUntil")
      .build();
}
