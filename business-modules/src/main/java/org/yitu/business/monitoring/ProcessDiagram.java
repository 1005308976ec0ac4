package org.yitu.business.monitoring;

import jakarta.persistence.Entity;
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
import org.yitu.geo.text.Refusal;

/** A drawing of a process or a site (A17.7, A8.1), on which {@link DiagramMark}s show live values and cameras. */
@Entity @Label("工艺流程图")
public class ProcessDiagram extends BusinessRecord {
  @Label("流程图名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "图片（PNG、JPEG 或 SVG）", en = "Picture (PNG, JPEG or SVG)") @NotNull private Attachments picture;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<ProcessDiagram> TYPE = RecordType.of(ProcessDiagram.class)
      .owner(Owner.ENTERPRISE)
      .computes(ProcessDiagram::check)
      .build();

  private void check() {
    if (picture != null && picture.ids().size() != 1) {
      throw Refusal.invalid("picture", "一幅流程图一张图片。", "A diagram has one picture.");
    }
  }
}
