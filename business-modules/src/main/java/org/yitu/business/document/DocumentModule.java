package org.yitu.business.document;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Documents of the government and the receipts for them. */
@Component
@Order(21)
public class DocumentModule implements RecordModule {
  @Override
  public String id() {
    return "document";
  }

  @Override
  public Text title() {
    return Text.of("政府公文", "Government documents");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(GovernmentDocument.TYPE, DocumentReceipt.TYPE);
  }
}
