package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.Coded;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Refusal;

/** Somebody who works for an enterprise (A2.1, A2.2). Certificates are {@link Certificate}s that name the person. */
@Entity @Label(value = "企业人员", en = "Person")
public class Person extends BusinessRecord {
  public enum Gender { @Label("男") MALE, @Label("女") FEMALE }

  public enum Kind {
    @Label("主要负责人") PRINCIPAL,
    @Label("安全管理人员") SAFETY_MANAGER,
    @Label(value = "特种作业人员", en = "Special operations") SPECIAL_OPERATIONS,
    @Label("一线作业人员") FRONT_LINE,
    @Label("其他从业人员") OTHER
  }

  public enum Education {
    @Label(value = "初中及以下", en = "Lower secondary or below") LOWER_SECONDARY,
    @Label(value = "高中/中专", en = "Upper secondary") UPPER_SECONDARY,
    @Label("大专") COLLEGE, @Label("本科") BACHELOR, @Label(value = "研究生", en = "Postgraduate") POSTGRADUATE
  }

  @Label("姓名") @NotBlank @Size(max = 50) @InTable @InSearch private String name;
  @Label("性别") @NotNull @Enumerated(STRING) @InTable private Gender gender;
  @Label("人员类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("所属部门") @ManyToOne(fetch = LAZY) @InTable @InSearch private Department department;
  @Label("职务") @ManyToOne(fetch = LAZY) @InTable private Post post;
  @Label(value = "身份证号", en = "Identity card number") @Pattern(regexp = "\\d{17}[\\dX]") @Size(max = 18)
  private String identityNumber;
  @Label("出生日期") @Past private LocalDate birthDate;
  @Label("联系电话") @Pattern(regexp = Phones.PATTERN) @Size(max = 20) @InTable private String phone;
  @Label("学历") @Enumerated(STRING) private Education education;
  @Label("专业") @Size(max = 100) private String speciality;
  @Label("入职日期") private LocalDate employedSince;
  @Label(value = "是否接触职业危害因素", en = "Exposed to occupational hazards") @NotNull @InTable @InSearch
  private Boolean exposedToHazards;
  @Label(value = "接触的职业危害因素", en = "Hazard factors") @Size(max = 500)
  @Coded(value = ReferenceTables.OCCUPATIONAL_FACTORS, words = true) private String hazardFactors;
  @Label("是否持证") @NotNull @InTable private Boolean holdsCertificate;
  @Label(value = "头像", en = "Portrait") private Attachments portrait;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<Person> TYPE = RecordType.of(Person.class)
      .owner(Owner.ENTERPRISE)
      .section("基本情况", "Basics", "name")
      .section("学历与经历", "Education and career", "education")
      .section("职业健康与证书", "Health and certificates", "exposedToHazards")
      .computes(Person::check)
      .build();

  private void check() {
    if (Boolean.TRUE.equals(exposedToHazards) && (hazardFactors == null || hazardFactors.isBlank())) {
      throw Refusal.invalid("hazardFactors", "接触职业危害因素的人员须填写接触的因素。",
          "Name the hazard factors that this person is exposed to.");
    }
    if (identityNumber != null && !IdentityNumber.fits(identityNumber)) {
      throw Refusal.invalid("identityNumber", "身份证号的日期或校验位不符。",
          "The date or the check character of the identity card number does not fit.");
    }
  }

  /** Whether the person belongs into health surveillance (A2.2). */
  public boolean isExposedToHazards() {
    return Boolean.TRUE.equals(exposedToHazards);
  }
}
