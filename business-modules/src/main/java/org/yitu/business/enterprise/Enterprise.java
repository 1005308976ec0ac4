package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.yitu.business.access.Party;
import org.yitu.business.account.Area;
import org.yitu.business.account.Institution;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.Coded;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.StepContext;
import org.yitu.business.workflow.Workflow;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Refusal;

/**
 * An enterprise under supervision (A1.2 to A1.9, A3.1 to A3.6). It enters by its own registration and lives from its approval;
 * its owner and industry are copied into all its rows, so that who sees the enterprise sees its rows.
 */
@Entity @Label("企业")
@Table(name = "enterprise", indexes = @Index(name = "enterprise_credit_code", columnList = "credit_code"))
public class Enterprise extends BusinessRecord implements HasState<Enterprise.State> {
  public enum State implements HasSeverity {
    @Label("待审核") PENDING(2), @Label("已审核") APPROVED(0), @Label(value = "审核未通过", en = "Rejected") REJECTED(0),
    @Label(value = "停产", en = "Production stopped") SUSPENDED(1), @Label(value = "已注销", en = "Closed") CLOSED(0);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label("企业名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "统一社会信用代码", en = "Unified social credit code") @NotBlank @Size(max = 18) @Pattern(regexp = CreditCode.PATTERN)
  @InTable @InSearch private String creditCode;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label("行业类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Industry industry;
  @Label("归属机构") @ManyToOne(fetch = LAZY) @InTable @InSearch private Institution owner;
  @Label(value = "所在地区", en = "Area") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Area area;
  @Label(value = "村（社区）", en = "Village or community") @Size(max = 100) private String village;
  @Label("地图位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point position;
  @Label(value = "厂区边界", en = "Site boundary") @Column(columnDefinition = "geometry(Polygon,4490)")
  private Polygon boundary;
  @Label("注册地址") @NotBlank @Size(max = 200) private String registrationAddress;
  @Label("生产经营地址") @Size(max = 200) private String productionAddress;
  @Label(value = "经济行业代码（GB/T 4754）", en = "Economic industry code (GB/T 4754)") @NotBlank @Size(max = 4)
  @Coded(ReferenceTables.ECONOMIC_INDUSTRIES) @InTable @InSearch private String economicCode;
  @Label("法定代表人") @NotBlank @Size(max = 50) private String legalRepresentative;
  @Label("主要负责人") @NotBlank @Size(max = 50) @InTable private String principal;
  @Label("主要负责人电话") @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String principalPhone;
  @Label("联系人") @NotBlank @Size(max = 50) @InTable private String contact;
  @Label("联系电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) @InTable private String contactPhone;
  @Label(value = "从业人员（人）", en = "Employees") @PositiveOrZero private Integer employees;
  @Label(value = "营业收入（万元）", en = "Revenue (10,000 CNY)") @PositiveOrZero @Digits(integer = 12, fraction = 2)
  private BigDecimal revenue;
  @Label(value = "资产总额（万元）", en = "Assets (10,000 CNY)") @PositiveOrZero @Digits(integer = 12, fraction = 2)
  private BigDecimal assets;
  @Label("企业规模") @Enumerated(STRING) @InTable @InSearch private SizeClass size;
  @Label(value = "是否有重大危险源", en = "Has major hazards") private Boolean hasMajorHazards;
  @Label(value = "是否存在职业病危害", en = "Has occupational hazards") private Boolean hasOccupationalHazards;
  @Label(value = "生产面积（平方米）", en = "Production area (m²)") @PositiveOrZero @Digits(integer = 12, fraction = 2)
  private BigDecimal productionArea;
  @Label("成立日期") @PastOrPresent private LocalDate foundedOn;
  @Label("经营范围") @Size(max = 2000) private String businessScope;
  @Label("主要产品") @Size(max = 1000) private String mainProducts;
  @Label("企业简介") @Size(max = 2000) private String profile;
  @Label("备注") @Size(max = 1000) private String remarks;
  @Label(value = "照片", en = "Photos") private Attachments photos;
  @Label("审核意见") @Size(max = 2000) private String reviewOpinion;
  @Label("审核时间") private OffsetDateTime reviewedAt;
  @Label(value = "停产说明", en = "Reason of stop") @Size(max = 2000) private String stopReason;
  @Label(value = "停产日期", en = "Stopped since") private LocalDate stoppedSince;
  @Label(value = "预计复产日期", en = "Expected to resume on") private LocalDate resumesOn;

  /** Owns what names no owner (R-DEFAULT-OWNER): the bureau of the city. */
  static final long CITY_BUREAU = 510_500_000L;

  /** What the registrant asks his status with; it leaves the platform once, in the answer to the registration. */
  @Column(length = 20, unique = true) private String receipt;

  /** Empty fields keep what the enterprise wrote; the others correct it (A1.9). */
  @Label("审核通过") public record Approve(@Label("归属机构") Institution owner, @Label(value = "所在地区", en = "Area") Area area,
      @Label("地图位置") Point position, @Label("行业类别") Industry industry, @Label("审核意见") @Size(max = 2000) String opinion) {}

  @Label(value = "审核不通过", en = "Reject") public record Reject(@Label("审核意见") @NotBlank @Size(max = 2000) String opinion) {}

  @Label("重新提交") public record Resubmit(@Label("说明") @Size(max = 2000) String explanation) {}

  /** Moves an approved enterprise to another owner, area, place or industry. */
  @Label(value = "更正监管信息", en = "Correct") public record Correct(@Label("归属机构") Institution owner,
      @Label(value = "所在地区", en = "Area") Area area, @Label("地图位置") Point position, @Label("行业类别") Industry industry,
      @Label("说明") @NotBlank @Size(max = 2000) String explanation) {}

  @Label(value = "停产申报", en = "Declare a stop of production") public record Suspend(
      @Label(value = "停产日期", en = "Stopped since") @NotNull LocalDate since,
      @Label(value = "预计复产日期", en = "Expected to resume on") LocalDate resumesOn,
      @Label(value = "停产说明", en = "Reason of stop") @NotBlank @Size(max = 2000) String reason) {}

  @Label("复产") public record Resume(@Label("说明") @Size(max = 2000) String explanation) {}

  @Label(value = "注销", en = "Close") public record Close(@Label("说明") @NotBlank @Size(max = 2000) String explanation) {}

  public static final Workflow<Enterprise, State> FLOW = Workflow.of(Enterprise.class, State.class).initial(State.PENDING)
      .step(Approve.class).from(State.PENDING).to(State.APPROVED).by(Party.GOVERNMENT, Party.PLATFORM).does(Enterprise::approve)
      .step(Reject.class).from(State.PENDING).to(State.REJECTED).by(Party.GOVERNMENT, Party.PLATFORM)
          .does((e, f, at) -> e.reviewed(f.opinion(), at))
      .step(Resubmit.class).from(State.REJECTED).to(State.PENDING).by(Party.PLATFORM)
      .step(Correct.class).from(State.APPROVED, State.SUSPENDED).to(Enterprise::state).by(Party.GOVERNMENT, Party.PLATFORM)
          .does((e, f) -> e.correct(f.owner(), f.area(), f.position(), f.industry()))
      .step(Suspend.class).from(State.APPROVED).to(State.SUSPENDED).by(Party.ENTERPRISE).does(Enterprise::suspend)
      .step(Resume.class).from(State.SUSPENDED).to(State.APPROVED).by(Party.ENTERPRISE, Party.GOVERNMENT).does(Enterprise::resume)
      .step(Close.class).from(State.APPROVED, State.SUSPENDED).to(State.CLOSED).by(Party.GOVERNMENT)
          .does((e, f, at) -> e.reviewed(f.explanation(), at))
      .build();

  public static final RecordType<Enterprise> TYPE = RecordType.of(Enterprise.class)
      .flow(FLOW)
      .readOnly("size", "reviewOpinion", "reviewedAt", "stopReason", "stoppedSince", "resumesOn")
      .editableWhen(e -> e.state != State.CLOSED, "企业已注销。", "The enterprise is closed.")
      .deletableWhen(e -> e.state == State.PENDING || e.state == State.REJECTED, "已审核的企业不能删除，只能注销。",
          "An approved enterprise is closed, not deleted.")
      .section("登记信息", "Registration", "name")
      .section("位置与地址", "Position and addresses", "owner")
      .section("负责人与联系", "People", "legalRepresentative")
      .section("规模与危险", "Size and hazards", "employees")
      .section("其他", "More", "foundedOn")
      .layer(LayerGroups.ENTERPRISE, "enterprise")
      .computes(Enterprise::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  public String name() {
    return name;
  }

  public Point position() {
    return position;
  }

  String contact() {
    return contact;
  }

  String contactPhone() {
    return contactPhone;
  }

  String creditCode() {
    return creditCode;
  }

  Institution owner() {
    return owner;
  }

  Area area() {
    return area;
  }

  String receipt() {
    return receipt;
  }

  void receivedAs(String newReceipt) {
    receipt = newReceipt;
  }

  String reviewOpinion() {
    return reviewOpinion;
  }

  private void compute() {
    if (creditCode != null) CreditCode.check(creditCode);
    if (economicCode != null) {
      size = SizeTable.of(EconomicCode.of(economicCode)).classify(employees, revenue, assets).orElse(null);
    }
    long code = owner == null ? CITY_BUREAU : owner.code();
    String newSector = industry == null ? null : industry.name();
    boolean moved = code != ownerCode() || !Objects.equals(newSector, sector());
    if (id() != null && moved && state != State.PENDING && state != State.REJECTED) {
      throw Refusal.invalid("owner", "审核后，归属机构和行业类别由监管部门以“更正监管信息”修改。",
          "After the approval, owner and industry are changed by the step \"Correct\" of the government.");
    }
    ownedBy(code, newSector);
  }

  private void approve(Approve form, StepContext context) {
    correct(form.owner(), form.area(), form.position(), form.industry());
    reviewed(form.opinion(), context);
  }

  private void correct(Institution newOwner, Area newArea, Point newPosition, Industry newIndustry) {
    if (newOwner != null) owner = newOwner;
    if (newArea != null) area = newArea;
    if (newPosition != null) position = newPosition;
    if (newIndustry != null) industry = newIndustry;
    ownedBy(owner == null ? CITY_BUREAU : owner.code(), industry.name());
  }

  private void reviewed(String opinion, StepContext context) {
    reviewOpinion = opinion;
    reviewedAt = context.now();
  }

  private void suspend(Suspend form) {
    stoppedSince = form.since();
    resumesOn = form.resumesOn();
    stopReason = form.reason();
  }

  private void resume(Resume form) {
    stoppedSince = null;
    resumesOn = null;
    stopReason = form.explanation();
  }
}
