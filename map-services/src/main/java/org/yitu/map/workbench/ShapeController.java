package org.yitu.map.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.exchange.FeatureTable;
import org.yitu.geo.exchange.Ground;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.io.GeoJson;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** A file with shapes as an area, or a way, to ask about. Nothing of it is kept. */
@RestController
class ShapeController {
  private static final int MOST_SHAPES = 500;

  /** The shapes in one: areas if there are any, else lines. @param datum empty to believe the file */
  @PostMapping("/api/queries/shape")
  Map<String, Object> shape(Viewer viewer, @RequestParam("file") MultipartFile file, @RequestParam(defaultValue = "") String datum) throws IOException {
    Path folder = Files.createTempDirectory("shape");
    try {
      String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
      Path stored = folder.resolve("file");
      file.transferTo(stored);
      try (FeatureTable table = FeatureTable.open(stored, name, folder)) {
        Ground ground = datum.isEmpty() ? table.ground().orElse(Ground.CGCS2000) : Ground.of(datum);
        return Map.of("geometry", GeoJson.write(together(shapes(table, ground))), "datum", ground.title(),
            "notes", table.notes().stream().map(note -> note.in(viewer.locale())).toList());
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static List<Geometry> shapes(FeatureTable table, Ground ground) throws IOException {
    if (!table.hasGeometries()) throw Refusal.invalid("file", "表格中没有图形，请上传 GeoJSON、Shapefile、GeoPackage、KML 或 FlatGeobuf。", "A sheet holds no shapes: take GeoJSON, a shapefile, GeoPackage, KML or FlatGeobuf.");
    GeometryGate gate = GeometryGate.china().forField("file");
    List<Geometry> shapes = new ArrayList<>();
    int[] vertices = new int[1];
    table.read(row -> {
      if (row.fault() != null) throw Refusal.invalid("file", Text.of("第 %d 个图形：%s", "Shape %d: %s").with(row.number(), row.fault()));
      if (row.geometry() == null) return true;
      shapes.add(gate.check(ground.toCgcs2000(row.geometry())));
      vertices[0] += row.geometry().getNumPoints();
      if (shapes.size() > MOST_SHAPES || vertices[0] > QuestionReader.MAX_VERTICES) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "图形太多：最多 500 个、5000 个顶点，请先简化。", "Too many shapes: 500 with 5,000 vertices at most. Simplify first.");
      }
      return true;
    });
    return shapes;
  }

  private static Geometry together(List<Geometry> shapes) {
    List<Geometry> areas = shapes.stream().filter(Polygonal.class::isInstance).toList();
    if (!areas.isEmpty()) return areas.size() == 1 ? areas.get(0) : UnaryUnionNG.union(areas, Cgcs2000.factory(), Cgcs2000.factory().getPrecisionModel());
    List<Geometry> lines = shapes.stream().filter(Lineal.class::isInstance).toList();
    if (lines.isEmpty()) throw Refusal.invalid("file", "文件中没有面或线。", "The file holds no areas and no lines.");
    return lines.size() == 1 ? lines.get(0) : Cgcs2000.factory().buildGeometry(lines.stream().flatMap(line -> parts(line).stream()).toList());
  }

  private static List<Geometry> parts(Geometry lines) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < lines.getNumGeometries(); i++) parts.add(lines.getGeometryN(i));
    return parts;
  }
}
