package org.yitu.business.enterprise;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A department of an enterprise; departments form a tree and are listed by their order number (A2.4). */
@Entity @Label("部门")
public class Department extends BusinessRecord {
  private static final int DEEPEST = 20;

  @Label("部门名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("序号") @NotNull @Min(1) @InTable private Integer orderNumber;
  @Label("上级部门") @ManyToOne(fetch = LAZY) @InTable private Department parent;
  @Label("职责") @Size(max = 2000) private String duties;

  public static final RecordType<Department> TYPE = RecordType.of(Department.class)
      .owner(Owner.ENTERPRISE)
      .computes(Department::checkTree)
      .build();

  Department parent() {
    return parent;
  }

  /** A department under itself would make every walk up the tree endless. */
  private void checkTree() {
    int depth = 0;
    for (Department above = parent; above != null; above = above.parent()) {
      if (above == this || id() != null && id().equals(above.id()) || ++depth > DEEPEST) {
        throw Refusal.invalid("parent", "上级部门不能是本部门或其下级部门，层级也不能过深。",
            "A department cannot stand under itself, nor too deep.");
      }
    }
  }
}
