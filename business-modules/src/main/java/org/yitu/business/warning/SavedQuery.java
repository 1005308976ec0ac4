package org.yitu.business.warning;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.RecordType;

/**
 * A question to the map that somebody keeps, in the JSON of {@code /api/queries/run}. Everybody who opens it is answered by his
 * own rights. While it is watched, {@link QueryWatch} asks it again and again, as who wrote it last, and leaves a
 * {@link WatchTask} when other features answer it than before (C11, C13).
 */
@Entity @Label(value = "空间查询", en = "Saved query")
public class SavedQuery extends BusinessRecord {
  @Label("名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "查询语句", en = "Sentence") @Size(max = 2000) @InTable private String sentence;
  @Label(value = "查询条件（JSON）", en = "Query (JSON)") @NotBlank @Size(max = 20_000) private String question;
  @Label(value = "定时检查", en = "Watched") @NotNull @InTable @InSearch private Boolean watched = false;
  @Label(value = "检查间隔（分钟）", en = "Minutes between checks") @NotNull @Min(5) @Max(10_080) @InTable private Integer everyMinutes = 60;
  @Label(value = "上次检查", en = "Last check") @InTable private OffsetDateTime checkedAt;
  @Label(value = "上次结果数", en = "Found then") @PositiveOrZero @InTable private Integer found;
  @Label(value = "上次变化", en = "Last change") @InTable private OffsetDateTime changedAt;
  @Label(value = "未能检查的原因", en = "Why it could not be checked") @Size(max = 500) private String problem;
  @Label(value = "上次结果编号", en = "Ids found then") @Size(max = 20_000) private String foundIds;
  /** What was found then is called, a line each and in the order of the ids; for the {@link WatchTask} alone. */
  @Size(max = 70_000) private String foundNames;

  public static final RecordType<SavedQuery> TYPE = RecordType.of(SavedQuery.class)
      .readOnly("sentence", "checkedAt", "found", "changedAt", "problem", "foundIds")
      .build();

  protected SavedQuery() {}

  String question() {
    return question;
  }

  /** What it says, for people; another question has not been answered yet. */
  void says(String newSentence) {
    if (newSentence.equals(sentence)) return;
    sentence = newSentence;
    foundIds = null;
    foundNames = null;
    found = null;
    checkedAt = null;
    problem = null;
  }
}
