package org.yitu.business.enterprise;

import jakarta.persistence.Entity;
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

/** A post that people of an enterprise hold (A2.5). */
@Entity @Label("职务")
public class Post extends BusinessRecord {
  @Label("职务名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("序号") @NotNull @Min(1) @InTable private Integer orderNumber;
  @Label("职责") @Size(max = 2000) private String duties;

  public static final RecordType<Post> TYPE = RecordType.of(Post.class).owner(Owner.ENTERPRISE).build();
}
