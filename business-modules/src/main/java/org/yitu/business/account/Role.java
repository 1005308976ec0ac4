package org.yitu.business.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.access.Permissions;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.RecordType;

/** A role with its one permission set; saving the set again replaces it. Enterprises have roles of their own. */
@Entity
@Label("角色")
public class Role extends BusinessRecord {
  @Label("角色名称") @NotBlank @Size(max = 60) @InTable @InSearch private String name;
  @Label("权限") @NotNull @Column(length = Permissions.COLUMN_LENGTH) private Permissions permissions;
  @Label("说明") @Size(max = 200) @InTable private String note;

  public static final RecordType<Role> TYPE = RecordType.of(Role.class).build();

  protected Role() {}

  public String name() {
    return name;
  }

  public Permissions permissions() {
    return permissions;
  }
}
