package org.yitu.business.risk;

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
import org.locationtech.jts.geom.Point;
import org.yitu.business.enterprise.Department;
import org.yitu.business.enterprise.Phones;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.Occasion;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/**
 * A place, unit or piece of equipment where harm can come from (A9.2), with its controls (A9.6, A9.7). Its levels 1 to 4 fall in
 * risk; the map's severity is their mirror (rules R-RISKDIR, R-4COLOUR).
 */
@Entity @Label("风险点")
public class RiskPoint extends BusinessRecord {
  public enum Kind { @Label("单位类") UNIT, @Label("设施设备类") EQUIPMENT, @Label("场所类") PLACE }

  public enum Level implements HasSeverity {
    @Label(value = "1级（重大风险）", en = "Level 1 (major)") LEVEL_1,
    @Label(value = "2级（较大风险）", en = "Level 2 (considerable)") LEVEL_2,
    @Label(value = "3级（一般风险）", en = "Level 3 (ordinary)") LEVEL_3,
    @Label(value = "4级（低风险）", en = "Level 4 (low)") LEVEL_4;

    @Override
    public int severity() {
      return 4 - ordinal();
    }
  }

  /** Kinds of accident by GB 6441-1986, shortened to those a risk point is usually entered for. */
  public enum Accident {
    @Label("火灾") FIRE, @Label("爆炸") EXPLOSION, @Label("中毒和窒息") POISONING_OR_SUFFOCATION, @Label("坍塌") COLLAPSE,
    @Label("高处坠落") FALL_FROM_HEIGHT, @Label("物体打击") STRUCK_BY_OBJECT, @Label("机械伤害") MACHINERY, @Label("触电") ELECTROCUTION,
    @Label("车辆伤害") VEHICLE, @Label("起重伤害") LIFTING, @Label("灼烫") BURN, @Label("淹溺") DROWNING, @Label("透水") INRUSH_OF_WATER,
    @Label("放炮") BLASTING, @Label("冒顶片帮") ROOF_FALL, @Label("其他") OTHER
  }

  public enum Method {
    @Label(value = "作业条件危险性分析（LEC）", en = "LEC") LEC, @Label(value = "风险矩阵（LS）", en = "Risk matrix") RISK_MATRIX,
    @Label(value = "危险与可操作性分析（HAZOP）", en = "HAZOP") HAZOP, @Label(value = "直接判定", en = "Direct judgement") DIRECT,
    @Label("其他") OTHER
  }

  @Label("风险点名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "编号", en = "Number") @Size(max = 50) @InTable @InSearch private String number;
  @Label("风险类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("风险等级") @NotNull @Enumerated(STRING) @InTable @InSearch private Level level;
  @Label("易发事故类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Accident accident;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("所在部位") @NotBlank @Size(max = 200) @InTable private String place;
  @Label("责任部门") @ManyToOne(fetch = LAZY) private Department department;
  @Label("责任人") @NotBlank @Size(max = 50) @InTable private String responsible;
  @Label("责任人电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String phone;
  @Label(value = "列入辨识清单", en = "In the identification list") @NotNull @InTable @InSearch private Boolean listed = false;
  @Label("评估方法") @Enumerated(STRING) private Method method;
  @Label(value = "评估分值", en = "Score") @PositiveOrZero @Digits(integer = 12, fraction = 2) private BigDecimal score;
  @Label("辨识日期") @NotNull @InTable @InSearch private LocalDate identifiedOn;
  @Label(value = "下次评估日期", en = "Next assessment on") private LocalDate nextAssessmentOn;
  @Label("风险因素") @NotBlank @Size(max = 2000) private String factors;
  @Label("可能的后果") @Size(max = 1000) private String consequences;
  @Label(value = "暴露人数（人）", en = "People exposed") @PositiveOrZero private Integer peopleExposed;
  @Label(value = "工程技术措施", en = "Engineering controls") @Size(max = 2000) private String engineeringControls;
  @Label(value = "管理措施", en = "Management controls") @NotBlank @Size(max = 2000) private String managementControls;
  @Label("培训教育措施") @Size(max = 2000) private String trainingControls;
  @Label("个体防护措施") @Size(max = 2000) private String personalProtection;
  @Label("应急处置措施") @Size(max = 2000) private String emergencyMeasures;
  @Label(value = "照片", en = "Photos") private Attachments photos;

  public static final RecordType<RiskPoint> TYPE = RecordType.of(RiskPoint.class).dated(Occasion.PLAN, "nextAssessmentOn")
      .owner(Owner.ENTERPRISE)
      .section("基本情况", "Basics", "name")
      .section("评估", "Assessment", "listed")
      .section("风险与后果", "Risk and consequences", "factors")
      .section("管控措施", "Controls", "engineeringControls")
      .begins((point, context) -> point.identifiedOn = context.now().toLocalDate())
      .layer(LayerGroups.DANGER, "risk-point")
      .severityFrom("level")
      .computes(RiskPoint::check)
      .build();

  private void check() {
    if (identifiedOn != null && nextAssessmentOn != null && !nextAssessmentOn.isAfter(identifiedOn)) {
      throw Refusal.invalid("nextAssessmentOn", "下次评估日期应晚于辨识日期。",
          "The next assessment comes after the identification.");
    }
  }
}
