package org.yitu.geo.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.io.GeometryGate;

/** Writes two rows with a Chinese name, a number, a date and a yes, the second without values, in a test. */
final class ExportForTest {
  static final List<ExportTable.Column> COLUMNS = List.of(new ExportTable.Column("name", "企业名称", LayerField.Type.TEXT),
      new ExportTable.Column("workers", "从业人员数量（人）", LayerField.Type.NUMBER), new ExportTable.Column("workersAtNight", "从业人员数量夜间", LayerField.Type.NUMBER),
      new ExportTable.Column("since", "成立日期", LayerField.Type.DATE), new ExportTable.Column("seen", "巡查时间", LayerField.Type.TIME),
      new ExportTable.Column("open", "开放", LayerField.Type.BOOLEAN));
  static final String NAME = "泸州示例𠮷化工，“一”期";

  private ExportForTest() {}

  static Path write(ExchangeFormat format, Path file, GeometryKind kind, Ground ground, String... wkt) throws IOException {
    return write(format, file, kind, ground, StandardCharsets.UTF_8, wkt);
  }

  static Path write(ExchangeFormat format, Path file, GeometryKind kind, Ground ground, Charset charset, String... wkt) throws IOException {
    ExportTable table = new ExportTable("示例", COLUMNS, kind, ground, charset, "演示数据");
    try (FeatureWriter writer = FeatureWriter.to(format, table, file)) {
      for (int i = 0; i < wkt.length; i++) {
        Geometry geometry = wkt[i].isEmpty() ? null : GeometryGate.china().fromWkt(wkt[i]);
        writer.write(geometry, i > 0 ? Arrays.asList("第二", null, null, null, null, null)
            : List.of(charset.equals(StandardCharsets.UTF_8) ? NAME : "泸州示例化工", 1234.5, 7L, LocalDate.of(2020, 2, 29),
                OffsetDateTime.parse("2026-03-01T08:00:00+08:00"), true));
      }
    }
    return file;
  }
}
