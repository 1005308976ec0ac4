package org.yitu.business.siteplan;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.picture.ControlPoint;
import org.yitu.geo.picture.Georeference;

/**
 * A plan of an enterprise's site as a picture (A3.15). Its control points, picked in the picture and on the map, lay it on the
 * ground; its outline there is what the map shows of it.
 */
@Entity @Label(value = "企业厂区图", en = "Site plan")
public class SitePlan extends BusinessRecord {
  public enum Kind {
    @Label(value = "总平面图", en = "General layout") GENERAL, @Label(value = "楼层平面图", en = "Floor plan") FLOOR,
    @Label(value = "消防疏散图", en = "Fire and evacuation plan") FIRE, @Label(value = "采掘工程平面图", en = "Mining-engineering plan") MINING,
    @Label(value = "通风系统图", en = "Ventilation plan") VENTILATION,
    @Label(value = "车船分布示意图", en = "Distribution of vehicles and ships") TRANSPORT,
    @Label(value = "施工现场平面图", en = "Construction site") CONSTRUCTION, @Label("其他") OTHER
  }

  @Label(value = "图名", en = "Name of the plan") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "图类", en = "Kind of plan") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "序号", en = "Order") @NotNull @Positive @InTable private Integer position;
  @Label(value = "上级图", en = "Part of plan") @ManyToOne(fetch = LAZY) private SitePlan parent;
  @Label(value = "版本", en = "Edition") @NotBlank @Size(max = 50) @InTable private String edition;
  @Label(value = "绘制日期", en = "Drawn on") @InTable private LocalDate drawnOn;
  @Label(value = "图片（JPG、PNG）", en = "Picture (JPG, PNG)") @NotNull private Attachments picture;
  @Label(value = "CAD 源文件", en = "CAD source") private Attachments source;
  @Label(value = "图宽（像素）", en = "Width (pixels)") private Integer pixelWidth;
  @Label(value = "图高（像素）", en = "Height (pixels)") private Integer pixelHeight;
  @Label(value = "控制点（图上x 图上y 经度 纬度；…）", en = "Control points (x y longitude latitude; …)") @Size(max = 400)
  private String controlPoints;
  @Label(value = "覆盖范围", en = "Ground covered") @Column(columnDefinition = "geometry(Polygon,4490)") private Polygon extent;
  @Label(value = "车船工作人员数", en = "Staff of vehicles and ships") @Positive private Integer vehicleStaff;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<SitePlan> TYPE = RecordType.of(SitePlan.class).owner(Owner.ENTERPRISE)
      .readOnly("pixelWidth", "pixelHeight", "extent").layer(LayerGroups.ENTERPRISE, "site-plan").build();

  Attachments picture() {
    return picture;
  }

  SitePlan parent() {
    return parent;
  }

  /** Lays the picture, whose size is known now, on the ground again. */
  void drawn(PictureSize size) {
    pixelWidth = size.width();
    pixelHeight = size.height();
    extent = georeference(controlPoints).map(found -> outline(found, size)).orElse(null);
  }

  /** Empty if there are no control points. */
  static Optional<Georeference> georeference(Object controlPoints) {
    if (controlPoints == null || controlPoints.toString().isBlank()) return Optional.empty();
    return Optional.of(Georeference.of(ControlPoint.parse(controlPoints.toString())));
  }

  /** The picture's corners on the ground: upper left, upper right, lower right, lower left. */
  static List<Coordinate> corners(Georeference georeference, PictureSize size) {
    return List.of(georeference.toGround(0, 0), georeference.toGround(size.width(), 0), georeference.toGround(size.width(), size.height()),
        georeference.toGround(0, size.height()));
  }

  private static Polygon outline(Georeference georeference, PictureSize size) {
    List<Coordinate> corners = corners(georeference, size);
    return Cgcs2000.factory().createPolygon(
        new Coordinate[] {corners.get(0), corners.get(3), corners.get(2), corners.get(1), corners.get(0).copy()});
  }
}
