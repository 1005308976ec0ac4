package org.yitu.business.knowledge;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** Whom to ask, and how (A20.2, 在线联系). Public. */
@Entity @Label("在线联系")
public class SupportContact extends BusinessRecord {
  public enum Channel { @Label("电话") PHONE, @Label("QQ群") QQ_GROUP, @Label("微信") WECHAT, @Label("电子邮件") EMAIL, @Label(value = "服务窗口", en = "Counter") COUNTER }

  @Label("名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "联系方式", en = "By") @NotNull @Enumerated(STRING) @InTable @InSearch private Channel channel;
  @Label(value = "号码或地址", en = "Number or address") @NotBlank @Size(max = 200) @InTable private String address;
  @Label(value = "服务时间", en = "Hours") @Size(max = 100) @InTable private String hours;
  @Label(value = "咨询内容", en = "What about") @Size(max = 500) @InTable private String purpose;

  public static final RecordType<SupportContact> TYPE = RecordType.of(SupportContact.class).owner(Owner.GOVERNMENT).sharesGovernmentRows().build();
}
