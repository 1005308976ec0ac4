package org.yitu.business.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A supervising body: the city bureau, a county's, a township, a park, or a department that answers for some industries. */
@Entity
@Label("监管机构")
public class Institution extends BusinessRecord {
  public enum Level {
    @Label("市级") CITY(Party.CITY), @Label("县级") COUNTY(Party.COUNTY), @Label("乡镇级") TOWN(Party.TOWN),
    @Label(value = "平台运维", en = "Platform support") PLATFORM(Party.PLATFORM);

    private final Party party;

    Level(Party party) {
      this.party = party;
    }

    public Party party() {
      return party;
    }
  }

  @Label("机构名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("机构编码") @NotNull @Min(0) @Max(CodeRange.LARGEST) @InTable @InSearch @Column(unique = true) private Long code;
  @Label("级别") @NotNull @Enumerated(EnumType.STRING) @InTable @InSearch private Level level;
  @Label(value = "负责行业（不填为全部）", en = "Sectors (none for all)") @Size(max = 250) @InTable private String sectors;
  @Label("联系人") @Size(max = 50) private String contact;
  @Label("联系电话") @Size(max = 30) private String phone;

  public static final RecordType<Institution> TYPE = RecordType.of(Institution.class)
      .owner(Owner.GOVERNMENT)
      .sharesGovernmentRows()
      .computes(Institution::ownItself)
      .build();

  protected Institution() {}

  public String name() {
    return name;
  }

  public long code() {
    return code;
  }

  public Level level() {
    return level;
  }

  /** The codes its users answer for. */
  public CodeRange range() {
    return switch (level) {
      case CITY -> CodeRange.ofCity(code);
      case COUNTY -> CodeRange.ofCounty(code);
      case TOWN -> CodeRange.ofTown(code);
      case PLATFORM -> new CodeRange(code, 0, CodeRange.LARGEST);
    };
  }

  /** The industries it answers for, empty for all. */
  public Set<String> sectorSet() {
    return sectors == null || sectors.isBlank() ? Set.of() : Set.of(sectors.strip().split("[\\s,，]+"));
  }

  private void ownItself() {
    if (code != null) ownedBy(code, null);
  }
}
