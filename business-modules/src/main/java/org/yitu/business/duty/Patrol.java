package org.yitu.business.duty;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.locationtech.jts.geom.Point;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A patrol on site, an enterprise's own (A18.2) or the government's at an enterprise (A18.3, C4). */
@Entity @Label("巡查")
public class Patrol extends BusinessRecord {
  public enum Result implements HasSeverity {
    @Label("正常") NORMAL(0), @Label("发现问题") FINDINGS(3);

    private final int severity;

    Result(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  public enum Side { @Label("企业巡查") ENTERPRISE, @Label("政府巡查") GOVERNMENT }

  @Label("巡查名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("巡查时间") @NotNull @InTable @InSearch private OffsetDateTime patrolledAt;
  @Label(value = "巡查方", en = "Patrolled by") @Enumerated(STRING) @InTable @InSearch private Side side;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "巡查部位", en = "Where") @NotBlank @Size(max = 200) @InTable private String place;
  @Label("巡查人") @NotBlank @Size(max = 100) @InTable private String officer;
  @Label(value = "巡查结果", en = "Result") @NotNull @Enumerated(STRING) @InTable @InSearch private Result result;
  @Label(value = "发现的问题", en = "Findings") @Size(max = 4000) private String findings;
  @Label(value = "处理意见", en = "What is to be done") @Size(max = 2000) private String advice;
  @Label("现场照片") private Attachments photos;

  public static final RecordType<Patrol> TYPE = RecordType.of(Patrol.class)
      .owner(Owner.ENTERPRISE)
      .readOnly("side")
      .severityFrom("result")
      .layer(LayerGroups.DANGER, "patrol")
      .computes(Patrol::check)
      .begins((blank, context) -> blank.patrolledAt = context.now())
      .build();

  private void check() {
    side = enteredByGovernment() ? Side.GOVERNMENT : Side.ENTERPRISE;
    if (result == Result.FINDINGS && (findings == null || findings.isBlank())) {
      throw Refusal.invalid("findings", "发现问题时须写明问题。", "Say what was found.");
    }
  }
}
