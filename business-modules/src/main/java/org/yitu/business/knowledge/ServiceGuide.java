package org.yitu.business.knowledge;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** How to go through a procedure: who may, what to bring, step by step, with the forms (A0.6). Public, without signing in. */
@Entity @Label(value = "办事指南", en = "Service guides")
public class ServiceGuide extends BusinessRecord {
  public enum Matter {
    @Label("行政许可") LICENCE, @Label("备案") FILING, @Label("培训考核") TRAINING, @Label(value = "隐患与风险", en = "Dangers and risks") DANGER,
    @Label("职业健康") HEALTH, @Label("应急管理") EMERGENCY, @Label(value = "平台使用", en = "Use of the platform") PLATFORM, @Label("其他") OTHER
  }

  @Label("事项名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "事项类别", en = "Matter") @NotNull @Enumerated(STRING) @InTable @InSearch private Matter matter;
  @Label(value = "办理对象", en = "For whom") @NotBlank @Size(max = 200) @InTable private String audience;
  @Label(value = "办理依据", en = "Basis") @Size(max = 1000) private String basis;
  @Label(value = "办理条件", en = "Conditions") @Size(max = 2000) private String conditions;
  @Label(value = "申请材料（每行一项）", en = "What to bring, a line each") @Size(max = 2000) private String materials;
  @Label(value = "办理步骤（每行一步）", en = "Steps, a line each") @NotBlank @Size(max = 4000) private String steps;
  @Label(value = "办理时限（工作日）", en = "Working days") @PositiveOrZero @InTable private Integer workingDays;
  @Label(value = "收费", en = "Fee") @Size(max = 100) private String fee;
  @Label(value = "办理机构", en = "Office") @NotBlank @Size(max = 200) @InTable private String office;
  @Label("咨询电话") @Size(max = 30) private String phone;
  @Label(value = "表格下载", en = "Forms") private Attachments files;

  public static final RecordType<ServiceGuide> TYPE = RecordType.of(ServiceGuide.class).owner(Owner.GOVERNMENT).sharesGovernmentRows().build();
}
