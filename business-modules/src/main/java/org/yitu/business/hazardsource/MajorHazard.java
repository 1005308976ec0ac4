package org.yitu.business.hazardsource;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
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
import org.yitu.geo.text.Refusal;

/**
 * A major hazard installation (A4.1 to A4.6). Before it is declared it is edited freely; what is declared is never edited
 * (R-LOCK-DECLARED): a change is a new version, and when that is accepted the version before it is superseded.
 */
@Entity @Label("重大危险源")
public class MajorHazard extends BusinessRecord implements HasState<MajorHazard.State> {
  public enum Kind {
    @Label("生产单元") PRODUCTION_UNIT, @Label("储罐区") TANK_FARM, @Label(value = "库区（库）", en = "Warehouse") WAREHOUSE,
    @Label("装卸站台") LOADING_STATION, @Label("其他储存单元") OTHER_STORAGE
  }

  /** The edition of GB 18218 that the critical quantities are taken from. */
  public enum Edition {
    @Label(value = "GB 18218-2009", en = "GB 18218-2009") GB_18218_2009("2009", LocalDate.of(2009, 12, 1), LocalDate.of(2019, 2, 28)),
    @Label(value = "GB 18218-2018", en = "GB 18218-2018") GB_18218_2018("2018", LocalDate.of(2019, 3, 1), LocalDate.MAX);

    private final String year;
    private final LocalDate from;
    private final LocalDate until;

    Edition(String year, LocalDate from, LocalDate until) {
      this.year = year;
      this.from = from;
      this.until = until;
    }

    String year() {
      return year;
    }

    Fit on(LocalDate day) {
      return day.isBefore(from) ? Fit.NOT_YET : day.isAfter(until) ? Fit.REPLACED : Fit.IN_FORCE;
    }
  }

  /** Whether the edition was in force on the day of the assessment, or of the declaration where none was made. */
  public enum Fit implements HasSeverity {
    @Label(value = "当日有效", en = "In force that day") IN_FORCE(0), @Label(value = "当日已被新版代替", en = "Replaced by that day") REPLACED(2),
    @Label(value = "当日尚未实施", en = "Not yet in force that day") NOT_YET(2);

    private final int severity;

    Fit(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  public enum State implements HasSeverity {
    @Label("未申报") DRAFT(2), @Label(value = "已申报（待审核）", en = "Declared, awaiting review") DECLARED(2), @Label("已退回") RETURNED(2),
    @Label("已备案") FILED(1), @Label(value = "已申请核销", en = "Write-off asked for") WRITE_OFF_ASKED(1),
    @Label("已核销") WRITTEN_OFF(0), @Label(value = "已变更", en = "Superseded") SUPERSEDED(0);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label("重大危险源名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "单元类型", en = "Kind of unit") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label(value = "版本", en = "Edition of the record") @NotNull @InTable private Integer edition = 1;
  @Label(value = "变更自", en = "Changed from") @ManyToOne(fetch = LAZY) private MajorHazard previous;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "单元边界", en = "Boundary") @Column(columnDefinition = "geometry(Polygon,4490)") private Polygon boundary;
  @Label("所在地址") @NotBlank @Size(max = 200) private String address;
  @Label(value = "危险化学品（名称、存量吨、临界量吨、β）", en = "Substances (name, quantity t, critical quantity t, β)")
  @NotBlank @Size(max = 4000) private String substances;
  @Label(value = "辨识标准", en = "Standard") @NotNull @Enumerated(STRING) private Edition standard;
  @Label(value = "辨识标准在评估（申报）当日", en = "Standard on the day of assessment (declaration)") @Enumerated(STRING) @InSearch
  private Fit standardFit;
  @Label(value = "厂界外500米范围内常住人口（人）", en = "Residents within 500 m") @NotNull @PositiveOrZero
  private Integer residentsWithin500Metres;
  @Label(value = "辨识指标Σq/Q", en = "Σ q/Q") @Digits(integer = 12, fraction = 4) private BigDecimal ratioSum;
  @Label(value = "分级指标R", en = "R") @InTable @Digits(integer = 12, fraction = 4) private BigDecimal gradingValue;
  @Label(value = "级别", en = "Grade") @Enumerated(STRING) @InTable @InSearch private Grade grade;
  @Label("投产日期") @NotNull private LocalDate commissionedOn;
  @Label(value = "占地面积（平方米）", en = "Ground area (m²)") @PositiveOrZero @Digits(integer = 12, fraction = 2)
  private BigDecimal groundArea;
  @Label(value = "固定资产（万元）", en = "Fixed assets (10,000 CNY)") @PositiveOrZero @Digits(integer = 12, fraction = 2)
  private BigDecimal fixedAssets;
  @Label(value = "单元内作业人数（人）", en = "Workers in the unit") @PositiveOrZero private Integer workers;
  @Label(value = "与周边最近单元距离（米）", en = "Distance to the nearest unit (m)") @PositiveOrZero
  @Digits(integer = 12, fraction = 2) private BigDecimal nearestUnitMetres;
  @Label(value = "涉及重点监管危险化工工艺", en = "Process under key supervision") @NotNull private Boolean keyProcess;
  @Label(value = "涉及重点监管危险化学品", en = "Chemicals under key supervision") @NotNull private Boolean keyChemicals;
  @Label(value = "位于化工园区内", en = "In a chemical park") @NotNull private Boolean inChemicalPark;
  @Label(value = "有温度、压力、液位等监测", en = "Process monitoring") @NotNull private Boolean processMonitoring;
  @Label(value = "有可燃、有毒气体报警", en = "Gas alarms") @NotNull private Boolean gasAlarms;
  @Label(value = "有紧急切断装置", en = "Emergency shutdown") @NotNull private Boolean emergencyShutdown;
  @Label(value = "有安全仪表系统", en = "Safety instrumented system") @NotNull private Boolean safetyInstruments;
  @Label("视频监控") @NotNull private Boolean videoMonitoring;
  @Label("主要负责人") @NotBlank @Size(max = 50) @InTable private String principal;
  @Label("技术负责人") @NotBlank @Size(max = 50) private String technicalLead;
  @Label("操作负责人") @NotBlank @Size(max = 50) private String operationsLead;
  @Label("联系电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String phone;
  @Label("安全评估单位") @Size(max = 100) private String assessedBy;
  @Label("安全评估日期") private LocalDate assessedOn;
  @Label("安全评估报告") private Attachments assessmentReport;
  @Label("应急预案") private Attachments emergencyPlan;
  @Label(value = "近三年事故情况", en = "Accidents in the last three years") @Size(max = 2000) private String accidents;

  @Label("申报人") @Size(max = 50) private String declarant;
  @Label("申报时间") @InTable private OffsetDateTime declaredAt;
  @Label("审核意见") @Size(max = 2000) private String reviewOpinion;
  @Label("备案编号") @Size(max = 50) @InSearch private String filingNumber;
  @Label("备案时间") private OffsetDateTime filedAt;
  @Label(value = "挂牌督办", en = "Under listed supervision") @NotNull @InTable @InSearch private Boolean listed = false;
  @Label(value = "督办文号", en = "Supervision notice") @Size(max = 100) private String listingNotice;
  @Label("核销原因") @Size(max = 2000) private String writeOffReason;
  @Label("核销时间") private OffsetDateTime writtenOffAt;

  @Label("申报") public record Declare(@Label("申报人") @NotBlank @Size(max = 50) String declarant) {}

  @Label(value = "审核通过并备案", en = "Accept and file") public record Accept(
      @Label("备案编号") @NotBlank @Size(max = 50) String filingNumber, @Label("审核意见") @Size(max = 2000) String opinion) {}

  @Label(value = "退回", en = "Return") public record SendBack(@Label("审核意见") @NotBlank @Size(max = 2000) String opinion) {}

  @Label(value = "挂牌督办", en = "Put under listed supervision") public record PutOnList(
      @Label(value = "督办文号", en = "Supervision notice") @NotBlank @Size(max = 100) String notice) {}

  @Label(value = "解除挂牌", en = "End listed supervision") public record TakeOffList(
      @Label("说明") @NotBlank @Size(max = 2000) String explanation) {}

  @Label(value = "申请核销", en = "Ask for write-off") public record AskWriteOff(
      @Label("核销原因") @NotBlank @Size(max = 2000) String reason) {}

  @Label(value = "核销", en = "Write off") public record WriteOff(@Label("审核意见") @Size(max = 2000) String opinion) {}

  @Label(value = "不予核销", en = "Refuse the write-off") public record RefuseWriteOff(
      @Label("审核意见") @NotBlank @Size(max = 2000) String opinion) {}

  /** Taken by the platform when the next version is accepted. */
  @Label(value = "由新版本取代", en = "Supersede") public record Supersede() {}

  public static final Workflow<MajorHazard, State> FLOW = Workflow.of(MajorHazard.class, State.class).initial(State.DRAFT)
      .step(Declare.class).from(State.DRAFT, State.RETURNED).to(State.DECLARED).by(Party.ENTERPRISE).does(MajorHazard::declare)
      .step(Accept.class).from(State.DECLARED).to(State.FILED).by(Party.GOVERNMENT).does(MajorHazard::file)
      .step(SendBack.class).from(State.DECLARED).to(State.RETURNED).by(Party.GOVERNMENT)
          .does((h, f) -> h.reviewOpinion = f.opinion())
      .step(PutOnList.class).from(State.DECLARED, State.FILED).to((h, f) -> h.state).by(Party.GOVERNMENT)
          .when(h -> !h.listed, "已在挂牌督办。", "It is already under listed supervision.")
          .does(MajorHazard::putOnList)
      .step(TakeOffList.class).from(State.DECLARED, State.FILED).to((h, f) -> h.state).by(Party.GOVERNMENT)
          .when(h -> h.listed, "未在挂牌督办。", "It is not under listed supervision.")
          .does((h, f) -> h.listed = false)
      .step(AskWriteOff.class).from(State.FILED).to(State.WRITE_OFF_ASKED).by(Party.ENTERPRISE)
          .does((h, f) -> h.writeOffReason = f.reason())
      .step(WriteOff.class).from(State.WRITE_OFF_ASKED).to(State.WRITTEN_OFF).by(Party.GOVERNMENT).does(MajorHazard::writeOff)
      .step(RefuseWriteOff.class).from(State.WRITE_OFF_ASKED).to(State.FILED).by(Party.GOVERNMENT)
          .does((h, f) -> h.reviewOpinion = f.opinion())
      .step(Supersede.class).from(State.FILED).to(State.SUPERSEDED).by(Party.PLATFORM)
      .build();

  public static final RecordType<MajorHazard> TYPE = RecordType.of(MajorHazard.class)
      .flow(FLOW)
      .owner(Owner.ENTERPRISE)
      .readOnly("edition", "standardFit", "ratioSum", "gradingValue", "grade", "declarant", "declaredAt", "reviewOpinion", "filingNumber",
          "filedAt", "listed", "listingNotice", "writeOffReason", "writtenOffAt")
      .editableWhen(MajorHazard::undeclared, "已申报的重大危险源不能修改，请新建变更版本。",
          "A declared major hazard is not edited: enter a new version.")
      .deletableWhen(MajorHazard::undeclared, "已申报的重大危险源不能删除。", "A declared major hazard is not deleted.")
      .section("基本情况", "Basics", "name")
      .section("辨识与分级", "Identification", "standard")
      .section("工艺与监控", "Process and monitoring", "keyProcess")
      .section("责任人", "Responsible people", "principal")
      .section("评估与应急", "Assessment and emergency", "assessedBy")
      .layer(LayerGroups.DANGER, "major-hazard")
      .severityFrom("grade")
      .computes(MajorHazard::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  MajorHazard previous() {
    return previous;
  }

  int edition() {
    return edition;
  }

  private boolean undeclared() {
    return state == State.DRAFT || state == State.RETURNED;
  }

  private void compute() {
    if (substances == null || residentsWithin500Metres == null) return;
    Substances held = Substances.parse(substances);
    if (standard != null) {
      if (undeclared()) held.checkQuantities(standard.year());
      LocalDate day = assessedOn != null ? assessedOn : declaredAt == null ? null : declaredAt.toLocalDate();
      standardFit = day == null ? null : standard.on(day);
    }
    ratioSum = held.sum();
    gradingValue = held.grading(residentsWithin500Metres);
    // Below one it is no major hazard by the standard; it may be entered all the same, and then has no grade.
    grade = held.isMajorHazard() ? Grade.of(gradingValue) : null;
    if (previous != null) {
      if (undeclared() && previous.state() != State.FILED) {
        throw Refusal.invalid("previous", "只有已备案的重大危险源才能变更。", "Only a filed major hazard can be changed by a new version.");
      }
      edition = previous.edition() + 1;
    }
  }

  private void declare(Declare form, StepContext context) {
    declarant = form.declarant();
    declaredAt = context.now();
  }

  private void file(Accept form, StepContext context) {
    filingNumber = form.filingNumber();
    reviewOpinion = form.opinion();
    filedAt = context.now();
  }

  private void putOnList(PutOnList form) {
    listed = true;
    listingNotice = form.notice();
  }

  private void writeOff(WriteOff form, StepContext context) {
    reviewOpinion = form.opinion();
    writtenOffAt = context.now();
  }
}
