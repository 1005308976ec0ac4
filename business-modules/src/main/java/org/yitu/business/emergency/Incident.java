package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.locationtech.jts.geom.Point;
import org.yitu.business.access.Party;
import org.yitu.business.enterprise.Phones;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.StepContext;
import org.yitu.business.workflow.Workflow;

/**
 * An accident while it runs, from the first report to the end of the response.
 */
@Entity @Label("事故")
public class Incident extends BusinessRecord implements HasState<Incident.State> {
  public enum Kind {
    @Label("火灾") FIRE, @Label("爆炸") EXPLOSION, @Label("有毒气体泄漏") TOXIC_RELEASE, @Label("中毒和窒息") POISONING_OR_SUFFOCATION,
    @Label("易燃液体泄漏") FLAMMABLE_SPILL, @Label("坍塌") COLLAPSE, @Label("透水") INRUSH_OF_WATER,
    @Label(value = "瓦斯事故", en = "Mine gas") MINE_GAS, @Label("道路交通") ROAD_TRAFFIC, @Label("水上交通") WATER_TRAFFIC,
    @Label("特种设备") SPECIAL_EQUIPMENT, @Label("机械伤害") MACHINERY, @Label("高处坠落") FALL_FROM_HEIGHT, @Label("触电") ELECTROCUTION,
    @Label("其他") OTHER
  }

  public enum Response {
    @Label(value = "Ⅰ级响应", en = "Level I") LEVEL_1, @Label(value = "Ⅱ级响应", en = "Level II") LEVEL_2,
    @Label(value = "Ⅲ级响应", en = "Level III") LEVEL_3, @Label(value = "Ⅳ级响应", en = "Level IV") LEVEL_4
  }

  public enum State implements HasSeverity {
    @Label("已上报") REPORTED(3), @Label("已核实") CONFIRMED(3), @Label("处置中") RESPONDING(4), @Label("已结束") CLOSED(0),
    @Label(value = "误报", en = "False report") DISMISSED(0);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label("事故名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("演练") @NotNull @InTable @InSearch private Boolean drill = false;
  @Transient private Boolean drillBefore;
  @Label("事故类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label("发生时间") @NotNull @InTable @InSearch private OffsetDateTime occurredAt;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("发生地点") @NotBlank @Size(max = 200) @InTable private String place;
  @Label(value = "涉及物质", en = "Substance") @Size(max = 100) @InSearch private String substance;
  @Label(value = "事故简况", en = "What happened") @NotBlank @Size(max = 4000) private String description;
  @Label("报告人") @NotBlank @Size(max = 50) private String reporter;
  @Label("报告人电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String reporterPhone;
  @Label(value = "死亡人数（人）", en = "Dead") @NotNull @PositiveOrZero @InTable private Integer dead = 0;
  @Label(value = "重伤人数（人）", en = "Seriously injured") @NotNull @PositiveOrZero @InTable
  private Integer seriouslyInjured = 0;
  @Label(value = "轻伤人数（人）", en = "Slightly injured") @NotNull @PositiveOrZero private Integer slightlyInjured = 0;
  @Label(value = "被困人数（人）", en = "Trapped") @NotNull @PositiveOrZero @InTable private Integer trapped = 0;
  @Label(value = "失联人数（人）", en = "Missing") @NotNull @PositiveOrZero private Integer missing = 0;
  @Label(value = "直接经济损失（万元）", en = "Direct loss (10,000 CNY)") @NotNull @PositiveOrZero
  @Digits(integer = 12, fraction = 2) private BigDecimal loss = BigDecimal.ZERO;
  @Label("事故等级") @Enumerated(STRING) @InTable @InSearch private AccidentGrade grade;
  @Label("响应级别") @Enumerated(STRING) @InTable private Response response;
  @Label("现场指挥") @Size(max = 50) private String commander;
  @Label("核实情况") @Size(max = 2000) private String confirmation;
  @Label(value = "处置进展", en = "Progress") @Size(max = 4000) private String progress;
  @Label(value = "结束总结", en = "Closing summary") @Size(max = 4000) private String summary;
  @Label("结束时间") private OffsetDateTime closedAt;
  @Label(value = "照片与附件", en = "Photos and files") private Attachments files;

  @Label("核实") public record Confirm(@Label("核实情况") @NotBlank @Size(max = 2000) String confirmation) {}

  @Label(value = "误报", en = "Dismiss") public record Dismiss(@Label("说明") @NotBlank @Size(max = 2000) String explanation) {}

  @Label("启动响应") public record Respond(@Label("响应级别") @NotNull Response response,
      @Label("现场指挥") @NotBlank @Size(max = 50) String commander) {}

  @Label(value = "续报", en = "Follow-up report") public record FollowUp(
      @Label(value = "死亡人数（人）", en = "Dead") @NotNull @PositiveOrZero Integer dead,
      @Label(value = "重伤人数（人）", en = "Seriously injured") @NotNull @PositiveOrZero Integer seriouslyInjured,
      @Label(value = "轻伤人数（人）", en = "Slightly injured") @NotNull @PositiveOrZero Integer slightlyInjured,
      @Label(value = "被困人数（人）", en = "Trapped") @NotNull @PositiveOrZero Integer trapped,
      @Label(value = "失联人数（人）", en = "Missing") @NotNull @PositiveOrZero Integer missing,
      @Label(value = "直接经济损失（万元）", en = "Direct loss (10,000 CNY)") @NotNull @PositiveOrZero BigDecimal loss,
      @Label(value = "处置进展", en = "Progress") @NotBlank @Size(max = 4000) String progress) {}

  @Label("结束响应") public record Close(@Label(value = "结束总结", en = "Closing summary") @NotBlank @Size(max = 4000) String summary) {}

  public static final Workflow<Incident, State> FLOW = Workflow.of(Incident.class, State.class).initial(State.REPORTED)
      .step(Confirm.class).from(State.REPORTED).to(State.CONFIRMED).by(Party.GOVERNMENT)
          .does((i, f) -> i.confirmation = f.confirmation())
      .step(Dismiss.class).from(State.REPORTED, State.CONFIRMED).to(State.DISMISSED).by(Party.GOVERNMENT)
          .does((i, f) -> i.confirmation = f.explanation())
      .step(Respond.class).from(State.CONFIRMED).to(State.RESPONDING).by(Party.GOVERNMENT).does(Incident::respond)
      .step(FollowUp.class).from(State.REPORTED, State.CONFIRMED, State.RESPONDING).to((i, f) -> i.state)
          .by(Party.ENTERPRISE, Party.GOVERNMENT).does(Incident::followUp)
      .step(Close.class).from(State.RESPONDING).to(State.CLOSED).by(Party.GOVERNMENT).does(Incident::close)
      .build();

  public static final RecordType<Incident> TYPE = RecordType.of(Incident.class)
      .flow(FLOW)
      .owner(Owner.EITHER)
      .belongsWhereItLies()
      .readOnly("grade", "response", "commander", "confirmation", "progress", "summary", "closedAt")
      .editableWhen(i -> i.state == State.REPORTED, "事故已核实，请用续报更新情况。",
          "The incident is confirmed: file a follow-up report instead.")
      .deletableWhen(i -> i.state == State.REPORTED, "事故已核实，不能删除。", "A confirmed incident is kept.")
      .section("事故", "Incident", "name")
      .section("报告人", "Reporter", "reporter")
      .section("伤亡", "Casualties", "dead")
      .section("附件", "Files", "files")
      .begins((incident, context) -> {
        incident.occurredAt = context.now();
        incident.reporter = context.actor().displayName();
      })
      .layer(LayerGroups.INCIDENT, "incident")
      .computes(Incident::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  /** A drill is never counted as an accident (C17). */
  public boolean isDrill() {
    return drill;
  }

  public boolean isOver() {
    return state == State.CLOSED || state == State.DISMISSED;
  }

  private void respond(Respond form) {
    response = form.response();
    commander = form.commander();
  }

  private void followUp(FollowUp form) {
    dead = form.dead();
    seriouslyInjured = form.seriouslyInjured();
    slightlyInjured = form.slightlyInjured();
    trapped = form.trapped();
    missing = form.missing();
    loss = form.loss();
    progress = form.progress();
    grade();
  }

  private void close(Close form, StepContext context) {
    summary = form.summary();
    closedAt = context.now();
  }

  @PostLoad
  void remember() {
    drillBefore = drill;
  }

  private void compute() {
    if (name != null && drill != null) name = DrillMark.named(name, drill, drillBefore);
    grade();
  }

  private void grade() {
    if (dead == null || seriouslyInjured == null || loss == null) return;
    grade = AccidentGrade.of(dead, seriouslyInjured, loss);
  }
}
