package org.yitu.business.emergency;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What was learnt from an accident (A16.5). */
@Entity @Label("事故总结")
public class AccidentLesson extends BusinessRecord {
  @Label("总结名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("事故") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Incident incident;
  @Label("直接原因") @NotBlank @Size(max = 4000) private String directCause;
  @Label("间接原因") @Size(max = 4000) private String indirectCause;
  @Label(value = "教训与防范措施", en = "Lessons and measures") @NotBlank @Size(max = 4000) private String measures;
  @Label(value = "总结日期", en = "Written on") @NotNull @PastOrPresent @InTable private LocalDate writtenOn;
  @Label("附件") private Attachments files;

  public static final RecordType<AccidentLesson> TYPE = RecordType.of(AccidentLesson.class).owner(Owner.EITHER).build();
}
