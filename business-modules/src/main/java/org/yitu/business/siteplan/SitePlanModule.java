package org.yitu.business.siteplan;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Site plans, panoramas and 3D sites. */
@Component
@Order(2)
public class SitePlanModule implements RecordModule {
  @Override
  public String id() {
    return "site-plan";
  }

  @Override
  public Text title() {
    return Text.of("厂区图示", "Site plans");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(SitePlan.TYPE, Panorama.TYPE, SiteModel.TYPE);
  }
}
