package org.yitu.business.siteplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.enterprise.DefaultRole;
import org.yitu.business.file.FileService;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** Site plans, what stands on them, and who adds what. */
@DatabaseTest
class SitePlanTest {
  /** A picture that looks north, about 0.5 m a pixel. */
  private static final String POINTS = "100 100 105.4400000 28.8700000; 900 100 105.4441000 28.8700000";
  private static final String DXF = String.join("\n", "0", "SECTION", "2", "ENTITIES", "0", "LINE", "10", "0", "20", "0", "11", "200", "21", "0", "0",
      "CIRCLE", "10", "100", "20", "50", "40", "50", "0", "HATCH", "2", "SOLID", "0", "ENDSEC", "0", "EOF", "");
  private final FileService files;
  private final RecordService records;
  private final SitePlans plans;
  private final CadDrawings drawings;
  private final Actor plant;
  private final Actor other;

  SitePlanTest(@Autowired FileService files, @Autowired RecordService records, @Autowired SitePlans plans,
      @Autowired CadDrawings drawings, @Autowired Plants plants) {
    this.files = files;
    this.records = records;
    this.plans = plans;
    this.drawings = drawings;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.other = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A3.15")
  void aPlanKnowsItsSizeAndWhereItLies() {
    Map<String, Object> plan = plan(POINTS);
    assertThat(plan).containsEntry("pixelWidth", 1000).containsEntry("pixelHeight", 600);
    assertThat(plan.get("extent")).isNotNull();
    SitePlans.Sheet sheet = plans.sheet(plant, id(plan));
    assertThat(sheet.fit().metresPerPixel()).isCloseTo(0.5, within(0.01));
    assertThat(sheet.fit().corners()).hasSize(4);
    List<Double> there = plans.ground(plant, id(plan), 900, 100);
    assertThat(there.get(0)).isCloseTo(105.4441, within(1e-7));
    List<Double> back = plans.pixel(plant, id(plan), there.get(0), there.get(1));
    assertThat(back.get(0)).isCloseTo(900, within(0.01));
    assertThat(plans.fit(plant, id(plan), "0 0 105.44 28.87; 1000 0 105.45 28.87").metresPerPixel()).isCloseTo(0.976, within(0.01));
  }

  @Test
  @Tag("A3.15")
  void whatIsNoPictureAndWhatSaysNothingIsRefused() {
    assertThatThrownBy(() -> plan("100 100 105.44 28.87; 100 101 105.45 28.87")).isInstanceOf(Refusal.class).hasMessageContaining("too close");
    String text = files.store(plant, "plan.txt", "no picture".getBytes()).id().toString();
    assertThatThrownBy(() -> records.create(plant, SitePlan.TYPE, input(text, null))).isInstanceOf(Refusal.class)
        .hasMessageContaining("JPG or PNG");
    byte[] head = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0};
    String broken = files.store(plant, "plan.png", head).id().toString();
    assertThatThrownBy(() -> records.create(plant, SitePlan.TYPE, input(broken, null))).isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  @Tag("A3.26")
  void aDangerThatIsPutOnThePlanStandsThereOnTheMap() {
    long plan = id(plan(POINTS));
    Map<String, Object> danger = danger(plant);
    SitePlans.Group before = group(plan);
    assertThat(before.total()).isEqualTo(1);
    assertThat(before.onPlan()).isZero();
    plans.place(plant, plan, "hidden-danger", id(danger), 500, 300, (Long) danger.get("version"));
    SitePlans.Spot spot = group(plan).items().get(0);
    assertThat(spot.inside()).isTrue();
    assertThat(spot.x()).isCloseTo(500, within(0.1));
    assertThat(spot.y()).isCloseTo(300, within(0.1));
    Map<?, ?> point = (Map<?, ?>) records.get(plant, type(), id(danger)).get("location");
    assertThat(((Number) ((List<?>) point.get("coordinates")).get(0)).doubleValue()).isCloseTo(105.44205, within(1e-5));
    assertThatThrownBy(() -> plans.place(plant, plan, "hidden-danger", id(danger), 5000, 300, 1)).isInstanceOf(Refusal.class)
        .hasMessageContaining("outside the picture");
    assertThatThrownBy(() -> plans.place(plant, plan, "hidden-danger", id(danger), 10, 10, 0)).as("stale").isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.26")
  void anotherEnterpriseNeitherReadsThePlanNorIsPutOnIt() {
    long plan = id(plan(POINTS));
    assertThatThrownBy(() -> plans.sheet(other, plan)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> plans.ground(other, plan, 1, 1)).isInstanceOf(Refusal.class);
    Map<String, Object> danger = danger(other);
    assertThatThrownBy(() -> plans.place(plant, plan, "hidden-danger", id(danger), 5, 5, 0)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> plans.place(Actors.TOWN, plan, "hidden-danger", id(danger), 5, 5, 0)).isInstanceOf(Refusal.class);
    assertThat(plans.sheet(Actors.TOWN, plan).plan()).containsEntry("id", plan);
  }

  @Test
  @Tag("A3.15")
  void aDxfBecomesThePictureOfAPlanAndStaysBesideItAsItsSource() throws IOException {
    CadDrawings.Converted converted = drawings.convert(plant, "总图.dxf", DXF.getBytes());
    assertThat(converted.lines()).isEqualTo(2);
    assertThat(converted.skipped()).containsEntry("HATCH", 1);
    Map<String, Object> input = input(converted.picture().get("id").toString(), POINTS.replace("900", "1900"));
    input.put("source", List.of(converted.source().get("id").toString()));
    Map<String, Object> plan = records.create(plant, SitePlan.TYPE, input);
    assertThat((Integer) plan.get("pixelWidth")).isGreaterThan(2000);
    BufferedImage seen = ImageIO.read(new java.io.ByteArrayInputStream(drawings.source(plant, id(plan))));
    assertThat(seen.getWidth()).isEqualTo(plan.get("pixelWidth"));
    assertThat(drawings.source(Actors.TOWN, id(plan))).isNotEmpty();
    assertThatThrownBy(() -> drawings.source(other, id(plan))).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.15")
  void aDrawingThatCannotBeReadIsRefusedAndNothingIsStored() {
    assertThatThrownBy(() -> drawings.convert(plant, "a.dxf", "no drawing".getBytes())).isInstanceOf(Refusal.class).hasMessageContaining("text DXF");
    assertThatThrownBy(() -> drawings.convert(plant, "a.png", DXF.getBytes())).as("the name must say what it is").isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> drawings.convert(plant, "a.dxf", "AC1032 \0\0".getBytes())).isInstanceOf(Refusal.class).hasMessageContaining("save it as DXF");
    long without = id(plan(POINTS));
    assertThatThrownBy(() -> drawings.source(plant, without)).isInstanceOf(Refusal.class).hasMessageContaining("no CAD source");
    // Refusals gave back the place that they took.
    assertThat(drawings.convert(plant, "b.dxf", DXF.getBytes()).words()).isZero();
    assertThat(drawings.convert(plant, "c.dxf", DXF.getBytes()).words()).isZero();
  }

  @Test
  @Tag("A3.26")
  void theMapShowsThePictureOfAPlanToWhomMayReadItAndWhereItLies() {
    long plan = id(plan(POINTS));
    long unplaced = id(plan(null));
    String box = "105.43,28.86,105.45,28.88";
    List<SitePlans.Overlay> seen = plans.overlays(plant, box);
    assertThat(seen).extracting(SitePlans.Overlay::id).contains(plan).doesNotContain(unplaced);
    SitePlans.Overlay overlay = seen.stream().filter(each -> each.id() == plan).findFirst().orElseThrow();
    assertThat(overlay.corners()).isEqualTo(plans.sheet(plant, plan).fit().corners());
    assertThat((List<?>) overlay.picture()).hasSize(1);
    assertThat(plans.overlays(Actors.TOWN, box)).extracting(SitePlans.Overlay::id).contains(plan);
    assertThat(plans.overlays(other, box)).extracting(SitePlans.Overlay::id).doesNotContain(plan);
    assertThat(plans.overlays(plant, "105.6,28.86,105.7,28.88")).isEmpty();
    assertThatThrownBy(() -> plans.overlays(plant, "1,2,3")).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.26")
  void aSpotSaysHowBadItIs() {
    long plan = id(plan(POINTS));
    Map<String, Object> danger = danger(plant);
    SitePlans.Spot spot = group(plan).items().stream().filter(each -> each.id() == id(danger)).findFirst().orElseThrow();
    assertThat(spot.severity()).isPositive();
    assertThat(spot.lonLat()).containsExactly(105.46, 28.9);
  }

  @Test
  @Tag("A3.27") @Tag("A3.28") @Tag("C19")
  void onlySupportAddsPanoramasAndModelsAndTheEnterpriseReadsThem() {
    for (DefaultRole role : DefaultRole.values()) {
      boolean support = role == DefaultRole.TECHNICAL_SUPPORT || role == DefaultRole.PLATFORM_ADMINISTRATOR;
      assertThat(role.permissions().allow("panorama:write")).as(role.name()).isEqualTo(support);
      assertThat(role.permissions().allow("site-model:write")).as(role.name()).isEqualTo(support);
    }
    Actor support = Actors.CITY;
    Map<String, Object> input = new HashMap<>(Map.of("name", "示例全景", "location", point(), "bearing", 0, "picture",
        List.of(picture(support, 400, 200)), "enterprise", plant.enterpriseId()));
    Map<String, Object> panorama = records.create(support, Panorama.TYPE, input);
    assertThat(records.get(plant, Panorama.TYPE, id(panorama))).containsEntry("editable", false);
    assertThatThrownBy(() -> records.get(other, Panorama.TYPE, id(panorama))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.delete(plant, Panorama.TYPE, id(panorama))).isInstanceOf(Refusal.class);
    input.put("picture", List.of(picture(support, 400, 300)));
    assertThatThrownBy(() -> records.create(support, Panorama.TYPE, input)).isInstanceOf(Refusal.class).hasMessageContaining("twice as wide");
    Map<String, Object> site = model(support, glb("{\"meshes\":[{}],\"buffers\":[{\"byteLength\":1}]}"));
    assertThat(records.get(plant, SiteModel.TYPE, id(site))).containsEntry("editable", false);
  }

  @Test
  @Tag("A3.28")
  void aModelThatIsNotWholeOrFetchesFromElsewhereIsRefused() {
    byte[] cut = java.util.Arrays.copyOf(glb("{\"meshes\":[{}]}"), 24);
    for (byte[] wrong : List.of(cut, glb("[]"), glb("{\"meshes\":[]}"), glb("{nonsense"), new byte[] {'g', 'l', 'T', 'F', 2, 0, 0, 0, 12, 0, 0, 0})) {
      assertThatThrownBy(() -> model(Actors.CITY, wrong)).isInstanceOf(Refusal.class).hasMessageContaining("whole GLB");
    }
    assertThatThrownBy(() -> model(Actors.CITY, glb("{\"meshes\":[{}],\"images\":[{\"uri\":\"https://elsewhere/a.png\"}]}"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("outside the file");
    assertThat(model(Actors.CITY, glb("{\"meshes\":[{}],\"images\":[{\"uri\":\"data:image/png;base64,AA\"}]}"))).containsKey("id");
  }

  private Map<String, Object> model(Actor support, byte[] content) {
    String file = files.store(support, "site.glb", content).id().toString();
    return records.create(support, SiteModel.TYPE, Map.of("name", "示例模型", "location", point(), "heading", 0, "scale", 1, "model", List.of(file),
        "enterprise", plant.enterpriseId()));
  }

  private static byte[] glb(String json) {
    byte[] text = json.getBytes();
    return ByteBuffer.allocate(20 + text.length).order(ByteOrder.LITTLE_ENDIAN).putInt(0x46546C67).putInt(2).putInt(20 + text.length)
        .putInt(text.length).putInt(0x4E4F534A).put(text).array();
  }

  private SitePlans.Group group(long plan) {
    return plans.sheet(plant, plan).groups().stream().filter(each -> each.type().equals("hidden-danger")).findFirst().orElseThrow();
  }

  private Map<String, Object> plan(String points) {
    return records.create(plant, SitePlan.TYPE, input(picture(plant, 1000, 600), points));
  }

  private static Map<String, Object> input(String picture, String points) {
    Map<String, Object> input = new HashMap<>(Map.of("name", "示例总图", "kind", "GENERAL", "position", 1, "edition", "2026", "picture",
        List.of(picture)));
    if (points != null) input.put("controlPoints", points);
    return input;
  }

  private Map<String, Object> danger(Actor owner) {
    return records.create(owner, type(), new HashMap<>(Map.of("name", "示例隐患", "level", "GENERAL", "category", "FIRE", "location",
        Map.of("type", "Point", "coordinates", List.of(105.46, 28.9)), "place", "示例", "description", "示例", "foundAt",
        "2026-03-01T09:00:00+08:00", "inspector", "示例", "responsible", "示例")));
  }

  private RecordType<?> type() {
    return records.types().get("hidden-danger");
  }

  private String picture(Actor owner, int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.store(owner, "plan.png", bytes.toByteArray()).id().toString();
  }

  private static Map<String, Object> point() {
    return Map.of("type", "Point", "coordinates", List.of(105.44, 28.87));
  }

  private static long id(Map<String, Object> item) {
    return (Long) item.get("id");
  }
}
