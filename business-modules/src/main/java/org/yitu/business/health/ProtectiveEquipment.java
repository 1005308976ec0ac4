package org.yitu.business.health;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A kind of protective equipment in stock (A15.5). */
@Entity @Label("劳保用品")
public class ProtectiveEquipment extends BusinessRecord {
  @Label("用品名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("规格型号") @Size(max = 100) @InTable private String model;
  @Label(value = "库存数量", en = "In stock") @NotNull @PositiveOrZero @InTable private Integer stock;
  @Label("计量单位") @NotBlank @Size(max = 20) private String unit;
  @Label("有效期至") @InTable @InSearch private LocalDate validUntil;
  @Label("存放地点") @Size(max = 200) private String place;

  public static final RecordType<ProtectiveEquipment> TYPE = RecordType.of(ProtectiveEquipment.class).owner(Owner.ENTERPRISE)
      .expires("validUntil").build();

  void take(int quantity) {
    if (quantity > stock) throw Refusal.invalid("quantity", "库存不足，现有 " + stock + "。", "Only " + stock + " are in stock.");
    stock -= quantity;
  }
}
