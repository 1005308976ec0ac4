package org.yitu.business.health;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.enterprise.Person;
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

/** A medical examination in somebody's health-surveillance file (A15.1, A3.13, C22): only of people who are exposed (A2.2). */
@Entity @Label("职工健康监护档案")
public class HealthCheck extends BusinessRecord {
  public enum Kind { @Label("上岗前") BEFORE, @Label("在岗期间") DURING, @Label("离岗时") AFTER, @Label("应急") EMERGENCY }

  public enum Result { @Label("未见异常") NORMAL, @Label("复查") RECHECK, @Label("疑似职业病") SUSPECTED, @Label("职业禁忌证") CONTRAINDICATED, @Label("其他疾病") OTHER }

  @Label("员工") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Person person;
  @Label("体检类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("体检日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate checkedOn;
  @Label("体检机构") @NotBlank @Size(max = 100) @InTable private String hospital;
  @Label("接触危害因素") @NotBlank @Size(max = 500)
  @Coded(value = ReferenceTables.OCCUPATIONAL_FACTORS, words = true) @InSearch private String factors;
  @Label("体检结果") @NotNull @Enumerated(STRING) @InTable @InSearch private Result result;
  @Label("处理意见") @Size(max = 1000) private String advice;
  @Label(value = "下次体检日期", en = "Next check on") @InTable @InSearch private LocalDate nextOn;
  @Label("体检报告") private Attachments files;

  public static final RecordType<HealthCheck> TYPE = RecordType.of(HealthCheck.class).called(HealthCheck_.PERSON).owner(Owner.ENTERPRISE).narrowsToOwn().expires("nextOn")
      .computes(HealthCheck::check).build();

  private void check() {
    if (person != null && !person.isExposedToHazards()) {
      throw Refusal.invalid("person", "该员工未登记为接触职业危害因素。", "This person is not on record as exposed to occupational hazards.");
    }
  }
}
