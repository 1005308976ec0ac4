package org.yitu.business.siteplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordField;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.geo.picture.Georeference;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** A plan with the enterprise's records on it (A3.26), as the actor sees them, and how one is put elsewhere on it. */
@Service
public class SitePlans {
  private static final List<String> PLACED = List.of("hidden-danger", "major-hazard", "camera", "monitoring-point", "risk-point",
      "hazardous-work-place", "storage-tank", "equipment", "supply-store", "shelter", "panorama");
  private static final String MOST = "200";
  /** As many plans as are drawn over one view of the map. */
  private static final String MOST_PICTURES = "40";
  private static final String LOCATION = "location";

  /** @param corners longitude and latitude of the upper left, upper right, lower right and lower left corner */
  public record Fit(Georeference.Kind kind, double metresPerPixel, double upwardBearingDegrees, List<Double> residualsMetres,
      double rmsMetres, List<List<Double>> corners) {}

  /** One record in pixels of the plan and on the ground; {@code inside} tells whether it lies in the picture. */
  public record Spot(long id, String title, Object state, int severity, double x, double y, List<Double> lonLat, boolean inside,
      Object editable, Object version) {}

  /** Records of one type: all that the enterprise has, those in the picture, and the first 200 by themselves. */
  public record Group(String type, Text title, long total, long onPlan, List<Spot> items) {}

  /** @param fit null, and {@code groups} empty, as long as there are no control points */
  public record Sheet(Map<String, Object> plan, Fit fit, List<Group> groups) {}

  /** A plan as a picture on the map. */
  public record Overlay(long id, String title, Object kind, Object enterprise, Object picture, List<List<Double>> corners) {}

  private final RecordService records;

  SitePlans(RecordService records) {
    this.records = records;
  }

  public Sheet sheet(Actor actor, long id) {
    Map<String, Object> plan = records.get(actor, SitePlan.TYPE, id);
    Georeference georeference = SitePlan.georeference(plan.get("controlPoints")).orElse(null);
    if (georeference == null) return new Sheet(plan, null, List.of());
    List<Group> groups = new ArrayList<>();
    for (String type : PLACED) {
      if (actor.may(type + ":read")) groups.add(group(actor, records.types().get(type), plan, georeference));
    }
    return new Sheet(plan, fit(georeference, size(plan)), groups);
  }

  /** The plans that lie in a box of the map, those of the lowest order first; a plan without control points lies nowhere. */
  public List<Overlay> overlays(Actor actor, String box) {
    Map<String, Object> page = records.list(actor, SitePlan.TYPE, Map.of("bbox", box, "sort", "position", "size", MOST_PICTURES));
    List<Overlay> found = new ArrayList<>();
    for (Object each : (List<?>) page.get("items")) {
      Map<?, ?> plan = (Map<?, ?>) each;
      SitePlan.georeference(plan.get("controlPoints")).ifPresent(georeference -> found.add(new Overlay(
          ((Number) plan.get("id")).longValue(), String.valueOf(plan.get("title")), plan.get("kind"), plan.get("enterprise"),
          plan.get("picture"), fit(georeference, size(plan)).corners())));
    }
    return found;
  }

  /** What other control points would come to; nothing is kept. */
  public Fit fit(Actor actor, long id, String controlPoints) {
    Map<String, Object> plan = records.get(actor, SitePlan.TYPE, id);
    return fit(SitePlan.georeference(controlPoints).orElseThrow(() -> Refusal.invalid("controlPoints", "必填", "is required")), size(plan));
  }

  /** Longitude and latitude of a pixel. */
  public List<Double> ground(Actor actor, long id, double x, double y) {
    return pair(georeference(records.get(actor, SitePlan.TYPE, id)).toGround(x, y));
  }

  /** The pixel of a place. */
  public List<Double> pixel(Actor actor, long id, double longitude, double latitude) {
    return pair(georeference(records.get(actor, SitePlan.TYPE, id)).toPicture(longitude, latitude));
  }

  /** Moves a record to a pixel by an ordinary edit, with all its rules. */
  public Map<String, Object> place(Actor actor, long id, String type, long target, double x, double y, long version) {
    Map<String, Object> plan = records.get(actor, SitePlan.TYPE, id);
    if (!PLACED.contains(type)) throw Refusal.notFound();
    RecordType<?> placed = records.types().get(type);
    if (!enterprise(records.get(actor, placed, target)).equals(enterprise(plan))) throw Refusal.notFound();
    if (!size(plan).holds(x, y)) throw Refusal.invalid("x", "该点不在图内。", "The point lies outside the picture.");
    return records.update(actor, placed, target, Map.of("version", version, LOCATION,
        Map.of("type", "Point", "coordinates", pair(georeference(plan).toGround(x, y)))));
  }

  private Group group(Actor actor, RecordType<?> type, Map<String, Object> plan, Georeference georeference) {
    Map<String, Object> page = records.list(actor, type, Map.of("enterprise", enterprise(plan), "size", MOST));
    List<Spot> spots = new ArrayList<>();
    for (Object each : (List<?>) page.get("items")) {
      Map<?, ?> item = (Map<?, ?>) each;
      if (!(item.get(LOCATION) instanceof Map<?, ?> point)) continue;
      List<?> lonLat = (List<?>) point.get("coordinates");
      Coordinate place = new Coordinate(((Number) lonLat.get(0)).doubleValue(), ((Number) lonLat.get(1)).doubleValue());
      Coordinate pixel = georeference.toPicture(place.x, place.y);
      spots.add(new Spot(((Number) item.get("id")).longValue(), String.valueOf(item.get("title")), item.get("state"), severity(type, item),
          pixel.x, pixel.y, pair(place), size(plan).holds(pixel.x, pixel.y), item.get("editable"), item.get("version")));
    }
    return new Group(type.id(), type.title(), ((Number) page.get("total")).longValue(), spots.stream().filter(Spot::inside).count(), spots);
  }

  private static int severity(RecordType<?> type, Map<?, ?> item) {
    return type.severityField().flatMap(field -> field.options().stream().filter(option -> option.value().equals(item.get(field.name())))
        .findFirst()).map(RecordField.Option::severity).orElse(0);
  }

  private static Fit fit(Georeference found, PictureSize size) {
    return new Fit(found.kind(), found.metresPerPixel(), found.upwardBearingDegrees(), found.residualsMetres(), found.rmsMetres(),
        SitePlan.corners(found, size).stream().map(SitePlans::pair).toList());
  }

  private static Georeference georeference(Map<String, Object> plan) {
    return SitePlan.georeference(plan.get("controlPoints")).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT,
        "请先设置控制点。", "Set the plan's control points first."));
  }

  private static PictureSize size(Map<?, ?> plan) {
    return new PictureSize(((Number) plan.get("pixelWidth")).intValue(), ((Number) plan.get("pixelHeight")).intValue());
  }

  private static String enterprise(Map<String, Object> item) {
    return item.get("enterprise") instanceof Map<?, ?> reference ? String.valueOf(reference.get("id")) : "";
  }

  private static List<Double> pair(Coordinate each) {
    return List.of(each.x, each.y);
  }
}
