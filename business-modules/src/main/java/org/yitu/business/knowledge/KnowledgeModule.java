package org.yitu.business.knowledge;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** The library, the guides and the contacts. */
@Component
@Order(22)
public class KnowledgeModule implements RecordModule {
  @Override
  public String id() {
    return "knowledge";
  }

  @Override
  public Text title() {
    return Text.of("知识与服务", "Knowledge and service");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(KnowledgeArticle.TYPE, CultureDocumentType.TYPE, CultureDocument.TYPE, ServiceGuide.TYPE, SupportContact.TYPE);
  }
}
