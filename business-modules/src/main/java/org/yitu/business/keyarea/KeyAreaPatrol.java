package org.yitu.business.keyarea;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.enterprise.Person;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A patrol of a key area (A6.2): it moves the day of the next one. */
@Entity @Label("重点区域巡查记录")
public class KeyAreaPatrol extends BusinessRecord {
  @Label("重点区域") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private KeyArea keyArea;
  @Label("巡查日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate patrolledOn;
  @Label("巡查人") @NotNull @ManyToOne(fetch = LAZY) @InTable private Person inspector;
  @Label(value = "巡查情况", en = "What was seen") @NotBlank @Size(max = 4000) private String findings;
  @Label(value = "正常", en = "In order") @NotNull @InTable @InSearch private Boolean inOrder;
  @Label("照片") private Attachments photos;

  public static final RecordType<KeyAreaPatrol> TYPE = RecordType.of(KeyAreaPatrol.class).called(KeyAreaPatrol_.KEY_AREA).owner(Owner.ENTERPRISE)
      .computes(KeyAreaPatrol::apply)
      .begins((blank, context) -> blank.patrolledOn = context.now().toLocalDate())
      .build();

  private void apply() {
    if (keyArea != null && patrolledOn != null) keyArea.patrolled(patrolledOn);
  }
}
