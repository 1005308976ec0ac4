package org.yitu.business.monitoring;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.locationtech.jts.geom.Point;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A video camera on the map (A17.6, A8.3); an enterprise's own or the government's. */
@Entity @Label("摄像头")
public class Camera extends BusinessRecord {
  public enum Kind {
    @Label("固定枪机") FIXED, @Label(value = "球机（云台）", en = "Pan, tilt, zoom") PAN_TILT_ZOOM, @Label("热成像") THERMAL,
    @Label("全景") PANORAMIC, @Label("防爆") EXPLOSION_PROOF
  }

  public enum Protocol {
    @Label(value = "HLS", en = "HLS") HLS, @Label(value = "RTSP", en = "RTSP") RTSP, @Label(value = "WebRTC", en = "WebRTC") WEBRTC,
    @Label(value = "GB/T 28181", en = "GB/T 28181") GB28181
  }

  @Label("摄像头名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "编号", en = "Number") @NotBlank @Size(max = 50) @InTable @InSearch private String number;
  @Label("类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("安装部位") @NotBlank @Size(max = 200) @InTable private String place;
  @Label(value = "安装高度（米）", en = "Mounting height (m)") @DecimalMin("-2000") @DecimalMax("1000")
  @Digits(integer = 12, fraction = 2) private BigDecimal mountingHeight;
  @Label(value = "朝向（度，正北为0）", en = "Direction (degrees from north)") @DecimalMin("0") @DecimalMax("360")
  @Digits(integer = 12, fraction = 2) private BigDecimal direction;
  @Label(value = "水平视场角（度）", en = "Field of view (degrees)") @DecimalMin("1") @DecimalMax("360")
  @Digits(integer = 12, fraction = 2) private BigDecimal fieldOfView;
  @Label(value = "可视距离（米）", en = "Range of sight (m)") @DecimalMin("1") @DecimalMax("20000")
  @Digits(integer = 12, fraction = 2) private BigDecimal rangeOfSight;
  @Label("视频协议") @Enumerated(STRING) private Protocol protocol;
  @Label("视频地址") @Size(max = 255) @Pattern(regexp = "(https|rtsps?|wss)://[^\\s@]+") private String streamAddress;
  @Label("是否在用") @NotNull @InTable @InSearch private Boolean inService;
  @Label("生产厂家") @Size(max = 100) private String manufacturer;
  @Label("安装日期") private LocalDate installedOn;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<Camera> TYPE = RecordType.of(Camera.class)
      .owner(Owner.EITHER)
      .section("基本情况", "Basics", "name")
      .section("视频", "Video", "protocol")
      .section("设备", "Device", "inService")
      .layer(LayerGroups.MONITORING, "camera")
      .build();
}
