package org.yitu.business.approval;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Administrative approval (manual, 行政审批): project applications and certificates, from draft to decision. */
@Component
@Order(8)
public class ApprovalModule implements RecordModule {
  @Override
  public String id() {
    return "approval";
  }

  @Override
  public Text title() {
    return Text.of("行政审批", "Approvals");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(ProjectApplication.TYPE, CertificateApplication.TYPE);
  }
}
