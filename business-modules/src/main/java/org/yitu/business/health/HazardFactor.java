package org.yitu.business.health;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.Coded;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** An occupational hazard factor in the shared library (A15.6, C18). */
@Entity @Label("职业危险因素库")
public class HazardFactor extends BusinessRecord {
  public enum Kind { @Label("粉尘") DUST, @Label("化学因素") CHEMICAL, @Label("物理因素") PHYSICAL, @Label("放射性因素") RADIATION, @Label("生物因素") BIOLOGICAL, @Label("其他") OTHER }

  @Label("因素名称") @NotBlank @Size(max = 100) @Coded(value = ReferenceTables.OCCUPATIONAL_FACTORS, words = true) @InTable @InSearch private String name;
  @Label("类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("CAS 号") @Size(max = 12) @InTable private String cas;
  @Label(value = "职业接触限值", en = "Exposure limit") @Size(max = 200) @InTable private String exposureLimit;
  @Label(value = "来源与版本", en = "Source and edition") @NotBlank @Size(max = 200) private String source;
  @Label("健康影响") @Size(max = 2000) private String effects;
  @Label("防控知识") @Size(max = 4000) private String prevention;

  public static final RecordType<HazardFactor> TYPE = RecordType.of(HazardFactor.class).owner(Owner.EITHER).sharesGovernmentRows()
      .writtenByGovernment().computes(HazardFactor::compute).build();

  /** What the catalogue lists is of the kind and has the CAS number that the catalogue says. */
  private void compute() {
    CodeTable table = ReferenceTables.codes(ReferenceTables.OCCUPATIONAL_FACTORS);
    CodeTable.Entry listed = name == null ? null : table.named(name).orElse(null);
    if (listed == null) return;
    CodeTable.Entry group = table.path(listed.code()).get(0);
    if (kind != null && kind.ordinal() != Integer.parseInt(group.code()) - 1) {
      throw Refusal.invalid("kind", Text.of("职业病危害因素分类目录将“%s”列为%s。", "The catalogue lists '%s' under %s.").with(name, group.name()));
    }
    if (cas == null || cas.isBlank()) cas = listed.more().get("cas");
  }
}
