package org.yitu.business.industry;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** What an enterprise files because of its industry (manual, 行业专业信息): a profile by group, and the reports of a coal mine. */
@Component
@Order(17)
public class IndustryModule implements RecordModule {
  @Override
  public String id() {
    return "industry";
  }

  @Override
  public Text title() {
    return Text.of("行业专业信息", "Industry profiles");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(ChemicalProfile.TYPE, CoalMineProfile.TYPE, CoalMineAttachment.TYPE, MineProfile.TYPE,
        IndustryTradeProfile.TYPE, TransportProfile.TYPE, ConstructionProfile.TYPE, PublicPlaceProfile.TYPE);
  }
}
