package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A document of an accident (A16.3). */
@Entity @Label("事故附件")
public class AccidentAttachment extends BusinessRecord {
  public enum Kind {
    @Label("现场照片") PHOTO, @Label("调查报告") INVESTIGATION, @Label("技术鉴定") EXPERTISE, @Label("医疗证明") MEDICAL, @Label("批复文件") DECISION,
    @Label("其他") OTHER
  }

  @Label("事故") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Incident incident;
  @Label("附件名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("附件类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("说明") @Size(max = 1000) private String remarks;
  @Label("附件") @NotNull private Attachments files;

  public static final RecordType<AccidentAttachment> TYPE = RecordType.of(AccidentAttachment.class).owner(Owner.EITHER).build();
}
