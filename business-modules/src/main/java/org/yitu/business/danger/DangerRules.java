package org.yitu.business.danger;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;

/** What depends on who registers a danger: its source, and that each side changes only what it registered itself. */
@Component
class DangerRules {
  @EventListener
  void onWritten(RecordWritten event) {
    if (!event.isOf(HiddenDanger.class)) return;
    HiddenDanger danger = (HiddenDanger) event.target();
    switch (event.action()) {
      case CREATE -> danger.registeredBy(sourceOf(event.actor()));
      case UPDATE, DELETE, RESTORE -> {
        if (danger.isFromGovernment() == event.actor().isEnterprise()) throw notYours();
      }
      case STEP -> { }
    }
  }

  /** Support enters on behalf of an enterprise. */
  private static HiddenDanger.Source sourceOf(Actor actor) {
    return switch (actor.party()) {
      case ENTERPRISE, PLATFORM -> HiddenDanger.Source.SELF_INSPECTION;
      case TOWN, COUNTY, CITY, GOVERNMENT -> HiddenDanger.Source.GOVERNMENT_INSPECTION;
    };
  }

  private static Refusal notYours() {
    return Refusal.of(Refusal.Kind.CONFLICT, "企业自报的隐患由企业修改，政府登记的隐患由政府修改。",
        "Each side changes only the dangers that it registered itself.");
  }
}
