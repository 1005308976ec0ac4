package org.yitu.business.permit;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Point;
import org.yitu.business.access.Party;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.Coded;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Labels;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.Occasion;
import org.yitu.business.record.RecordType;
import org.yitu.business.workflow.Workflow;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Refusal;

/** A permit to work (A13.2, A13.3): applied for, approved by the enterprise's manager, closed when the work is done. The kinds are those of GB 30871-2022. */
@Entity @Label("危险作业许可")
public class WorkPermit extends BusinessRecord implements HasState<WorkPermit.State> {
  public enum Kind {
    @Label("动火作业") HOT_WORK, @Label("受限空间作业") CONFINED_SPACE, @Label("盲板抽堵作业") BLINDING, @Label("高处作业") WORK_AT_HEIGHT,
    @Label("吊装作业") LIFTING, @Label("临时用电作业") TEMPORARY_POWER, @Label("动土作业") EXCAVATION, @Label("断路作业") ROAD_CLOSURE,
    @Label("爆破作业") BLASTING, @Label("其他") OTHER
  }

  public enum State implements HasSeverity {
    @Label("待审批") ASKED(2), @Label("已批准") APPROVED(3), @Label("未批准") REFUSED(0), @Label("已完工") CLOSED(0), @Label("已过期") EXPIRED(1);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label("作业名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("作业类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "作业级别", en = "Level") @Size(max = 4) @Coded(ReferenceTables.SPECIAL_WORKS) @InTable @InSearch private String workLevel;
  @Label(value = "目录类别", en = "Kind of the catalogue") @ManyToOne(fetch = LAZY) @InSearch private WorkKind catalogueKind;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label(value = "作业地点", en = "Place") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private HazardousWorkPlace workPlace;
  @Label("位置") @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "开始时间", en = "From") @NotNull @InTable @InSearch private OffsetDateTime startsAt;
  @Label(value = "结束时间", en = "Until") @NotNull @InTable private OffsetDateTime endsAt;
  @Label("作业单位") @NotBlank @Size(max = 100) private String contractor;
  @Label("作业负责人") @NotBlank @Size(max = 50) @InTable private String foreman;
  @Label("监护人") @NotBlank @Size(max = 50) private String watchman;
  @Label(value = "作业人数（人）", en = "Workers") @NotNull @Positive private Integer workers;
  @Label(value = "作业内容", en = "Work") @NotBlank @Size(max = 2000) private String work;
  @Label("安全措施") @NotBlank @Size(max = 4000) private String measures;
  @Label("附件") private Attachments files;
  @Label("审批意见") @Size(max = 2000) private String opinion;
  @Label(value = "完工情况", en = "How it ended") @Size(max = 2000) private String outcome;

  @Label("批准") public record Approve(@Label("审批意见") @NotBlank @Size(max = 2000) String opinion,
      @Label(value = "已核对周边作业与隐患", en = "Neighbouring work and dangers were looked at") @NotNull Boolean checked) {}

  @Label("不批准") public record Refuse(@Label("审批意见") @NotBlank @Size(max = 2000) String opinion) {}

  @Label("完工") public record Close(@Label(value = "完工情况", en = "How it ended") @NotBlank @Size(max = 2000) String outcome) {}

  public static final Workflow<WorkPermit, State> FLOW = Workflow.of(WorkPermit.class, State.class).initial(State.ASKED)
      .step(Approve.class).from(State.ASKED).to(State.APPROVED).by(Party.ENTERPRISE)
          .notBy(WorkPermit::createdBy, "申请人不能审批自己提交的作业许可，请由本企业其他有审批权限的人员审批。",
              "Whoever asked for a permit does not approve it: another person of the enterprise who may approve has to.").does(WorkPermit::approve)
      .step(Refuse.class).from(State.ASKED).to(State.REFUSED).by(Party.ENTERPRISE).does((p, f) -> p.opinion = f.opinion())
      .step(Close.class).from(State.APPROVED, State.EXPIRED).to(State.CLOSED).by(Party.ENTERPRISE).does((p, f) -> p.outcome = f.outcome())
      .deadline("已过期", Set.of(State.ASKED, State.APPROVED), State.EXPIRED, "endsAt", (p, before) -> { })
      .build();

  public static final RecordType<WorkPermit> TYPE = RecordType.of(WorkPermit.class).dated(Occasion.WORK, "startsAt")
      .flow(FLOW)
      .owner(Owner.ENTERPRISE)
      .readOnly("location", "opinion", "outcome")
      .editableWhen(permit -> false, "作业许可提交后申请人不能修改。", "A permit stands as it was asked for.")
      .deletableWhen(permit -> false, "作业许可提交后申请人不能删除。", "A permit is kept.")
      .section("作业", "Work", "name").section("时间与人员", "Time and people", "startsAt").section("内容与措施", "Work and measures", "work")
      .layer(LayerGroups.DANGER, "work-permit")
      .computes(WorkPermit::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  private void approve(Approve form) {
    if (!form.checked()) {
      throw Refusal.invalid("checked", "批准前须核对周边正在进行的作业和未整改的隐患。",
          "Before it is approved, neighbouring work and open dangers are looked at.");
    }
    opinion = form.opinion();
  }

  private void compute() {
    if (startsAt != null && endsAt != null && !endsAt.isAfter(startsAt)) {
      throw Refusal.invalid("endsAt", "结束时间应晚于开始时间。", "The work ends after it begins.");
    }
    if (kind != null) {
      Optional<SpecialWork> special = SpecialWork.of(kind, Labels.of(kind), workLevel);
      if (startsAt != null && endsAt != null) special.ifPresent(work -> work.check(startsAt, endsAt));
    }
    if (catalogueKind != null && kind != null) checkCatalogue();
    if (workPlace != null) location = workPlace.location();
  }

  private void checkCatalogue() {
    if (catalogueKind.kind() != kind) {
      throw Refusal.invalid("catalogueKind", "所选目录类别不属于该作业类别。", "The kind of the catalogue is of another kind of work.");
    }
    int longest = catalogueKind.longestHours();
    if (startsAt != null && endsAt != null && endsAt.isAfter(startsAt.plusHours(longest))) {
      throw Refusal.invalid("endsAt", "该类作业一次许可最长 " + longest + " 小时。", "A permit of this kind holds for " + longest + " hours at most.");
    }
  }
}
