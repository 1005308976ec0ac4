package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
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
import org.yitu.business.record.Occasion;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A qualification certificate of a person; the picture of the statutory certificate is mandatory (A2.3). */
@Entity @Label("人员证书")
public class Certificate extends BusinessRecord {
  public enum Kind {
    @Label("主要负责人安全资格") PRINCIPAL,
    @Label("安全管理人员资格") SAFETY_MANAGER,
    @Label("特种作业操作证") SPECIAL_OPERATIONS,
    @Label("特种设备作业人员证") SPECIAL_EQUIPMENT,
    @Label("注册安全工程师") REGISTERED_SAFETY_ENGINEER,
    @Label("其他") OTHER
  }

  @Label("持证人") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Person person;
  @Label("证书种类") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("证书编号") @NotBlank @Size(max = 50) @InTable @InSearch private String number;
  @Label(value = "作业类别（准操项目）", en = "Permitted operations") @Size(max = 100) @InTable private String operations;
  @Label("发证机关") @NotBlank @Size(max = 100) private String issuer;
  @Label("发证日期") @NotNull private LocalDate issuedOn;
  @Label("有效期至") @NotNull @InTable @InSearch private LocalDate validUntil;
  @Label(value = "复审日期", en = "Review due on") private LocalDate reviewDueOn;
  @Label(value = "证书图片", en = "Certificate picture") @NotNull private Attachments picture;

  public static final RecordType<Certificate> TYPE = RecordType.of(Certificate.class).dated(Occasion.PLAN, "reviewDueOn")
      .owner(Owner.ENTERPRISE)
      .expires("validUntil")
      .computes(Certificate::check)
      .build();

  private void check() {
    if (validUntil != null && issuedOn != null && !validUntil.isAfter(issuedOn)) {
      throw Refusal.invalid("validUntil", "有效期至应晚于发证日期。", "The certificate must be valid beyond its day of issue.");
    }
  }
}
