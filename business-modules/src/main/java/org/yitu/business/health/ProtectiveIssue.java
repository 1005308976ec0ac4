package org.yitu.business.health;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.enterprise.Person;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** Protective equipment given to somebody (A15.5): it leaves the stock, and the entry stands. */
@Entity @Label("劳保用品发放记录")
public class ProtectiveIssue extends BusinessRecord {
  @Label("用品") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private ProtectiveEquipment equipment;
  @Label("领用人") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Person person;
  @Label("数量") @NotNull @Positive @Max(10000) @InTable private Integer quantity;
  @Label("领用日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate issuedOn;
  @Label("备注") @Size(max = 500) private String remarks;

  public static final RecordType<ProtectiveIssue> TYPE = RecordType.of(ProtectiveIssue.class).called(ProtectiveIssue_.PERSON).owner(Owner.ENTERPRISE)
      .editableWhen(issue -> false, "发放记录不能修改。", "An entry stands.")
      .deletableWhen(issue -> false, "发放记录不能删除。", "An entry is kept.")
      .computes(ProtectiveIssue::take)
      .begins((blank, context) -> blank.issuedOn = context.now().toLocalDate())
      .build();

  private void take() {
    if (id() == null && equipment != null && quantity != null) equipment.take(quantity);
  }
}
