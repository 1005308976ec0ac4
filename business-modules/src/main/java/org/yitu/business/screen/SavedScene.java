package org.yitu.business.screen;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A view of the wall screen that its scenes play in turn; an institution's own ones are played on its screens (C11). */
@Entity @Label(value = "大屏场景", en = "Screen scene")
public class SavedScene extends BusinessRecord {
  private static final int USUAL_SECONDS = 15;

  @Label(value = "场景名称", en = "Scene") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "播放顺序", en = "Turn") @NotNull @Min(1) @Max(999) @InTable private Integer turn;
  @Label(value = "停留时间（秒）", en = "Shown for (s)") @NotNull @Min(5) @Max(600) @InTable private Integer seconds = USUAL_SECONDS;
  @Label(value = "是否播放", en = "Played") @NotNull @InTable @InSearch private Boolean played = true;
  /** What stands behind # in the screen's address, empty for the whole. */
  @Label(value = "画面地址", en = "Address") @Size(max = 200) @Pattern(regexp = "[a-z0-9=&/-]*") private String address;

  public static final RecordType<SavedScene> TYPE = RecordType.of(SavedScene.class).owner(Owner.GOVERNMENT).build();
}
