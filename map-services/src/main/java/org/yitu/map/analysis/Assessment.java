package org.yitu.map.analysis;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.yitu.geo.text.Text;

/**
 * What a simulation found, in the shape in which it is stored and sent: plain values, geometries as GeoJSON, every list
 * in a fixed order and bounded. It never changes once it is made.
 *
 * @param scenario what was calculated with, defaults filled in
 * @param zones a FeatureCollection, the worst level first
 * @param moments how the danger spreads and passes, by time ascending
 */
public record Assessment(SortedMap<String, Object> scenario, Place place, Map<String, Object> zones, Exposure exposure,
    Response response, Model model, List<Text> warnings, List<Moment> moments) {

  /** The same, with at most so many features of each layer listed. */
  Assessment listing(int most) {
    List<Layer> layers = exposure.layers().stream().map(layer -> layer.listing(most)).toList();
    Exposure shorter = new Exposure(layers, exposure.townships(), exposure.people(), exposure.notes(), exposure.cells(),
        exposure.casualties());
    return new Assessment(scenario, place, zones, shorter, response, model, warnings, moments);
  }

  /**
   * Where it happened.
   *
   * @param point longitude, latitude
   * @param enterprise empty if the place is a point on the map
   * @param areas names of the areas it lies in, the greatest first
   */
  public record Place(List<Double> point, String enterprise, String enterpriseName, List<String> areas) {}

  /**
   * What lies in the zones. Levels are bands: a feature counts once, at the worst level it meets, so that totals add
   * up.
   *
   * @param cells the finest table, without empty cells; every other total is a sum of these
   * @param casualties null if no vulnerability is known for what happens
   */
  public record Exposure(List<Layer> layers, List<Township> townships, People people, List<Text> notes,
      List<Cell> cells, Casualties casualties) {}

  /**
   * One cell of levels × townships × groups of people.
   *
   * @param group the {@link ExposureGroup}'s id
   * @param township the code, empty for what lies in no known township
   * @param features how many features stand behind the numbers
   */
  public record Cell(int level, String township, String group, Text groupTitle, long features, long day, long night) {}

  /** How many may die, by day and by night. @param basis the models and assumptions it rests on */
  public record Casualties(Band day, Band night, List<Text> basis) {}

  /** @param low if all stay indoors @param high if all are outdoors */
  public record Band(double low, double expected, double high) {}

  /** @param seconds since the release began @param ground GeoJSON of all that any level reaches, null if nothing */
  public record Moment(double seconds, Map<String, Object> ground) {}

  public record LevelCount(int level, long count) {}

  /**
   * @param features the worst first, at most {@link Simulations#MAX_LISTED} of them
   * @param truncated true if there are more features than are listed
   */
  public record Layer(String layer, Text title, List<LevelCount> levels, long total, List<Exposed> features,
      boolean truncated) {
    private Layer listing(int most) {
      return features.size() <= most ? this : new Layer(layer, title, levels, total, features.subList(0, most), true);
    }
  }

  /**
   * @param people who are there by day and by night, null if the layer does not say
   * @param township the code of the township it lies in, empty for none
   * @param group the {@link ExposureGroup}'s id
   */
  public record Exposed(String id, String name, int level, int severity, List<Double> point, Count people,
      String township, String group) {}

  public record Count(long day, long night) {}

  /** @param byLevel one entry a level; their sum is {@code day} and {@code night} */
  public record People(long day, long night, List<LevelPeople> byLevel) {}

  public record LevelPeople(int level, long day, long night) {}

  /**
   * @param code empty for what lies in no known township
   * @param squareMetres how much of the township lies in the zones
   * @param levels how many features of each level lie in it
   */
  public record Township(String code, String name, double squareMetres, List<LevelCount> levels, long total,
      Count people) {}

  /**
   * Who can come. Lists are ordered by minutes, the unreachable last, then by metres.
   *
   * @param staging where help is led to, outside the zones and upwind; null without a road network
   * @param needs which capabilities are called for; this and what follows is null in assessments of before it was known
   * @param arrivals who is there when, the soonest first
   * @param gaps what is not there in time, a sentence each
   * @param alternatives other ways for the team that drives shortest
   * @param stagingPoints {@code staging} first, then others upwind and outside the zones, the soonest reached first; null in
   *     assessments of before
   */
  public record Response(List<Double> staging, List<Resource> teams, List<Resource> hospitals, List<Resource> supplies,
      List<Resource> shelters, List<Resource> experts, List<NeedFound> needs, List<Arrival> arrivals, List<Text> gaps,
      List<Way> alternatives, List<StagingPoint> stagingPoints) {}

  /**
   * Where help may gather.
   *
   * @param bearing degrees from the scene
   * @param minutes until the first team is there, driving only
   */
  public record StagingPoint(List<Double> point, int bearing, long metres, double minutes, String road) {}

  /**
   * A capability and who brings it.
   *
   * @param wanted how many holders, or how many beds
   * @param within30 how much is there within 30 minutes of the alarm
   * @param firstArrivalMinutes null if nobody who has it can come
   * @param by the soonest first, at most eight
   * @param missing what is not there within 60 minutes either, null if driving times are unknown
   */
  public record NeedFound(String id, Text title, long wanted, long within30, long within60, Double firstArrivalMinutes,
      List<Holder> by, Long missing) {}

  /** @param minutes turning out and driving, null if no road leads there */
  public record Holder(String layer, String id, String name, Double minutes) {}

  /**
   * @param minutes turning out and driving
   * @param kind {@code teams}, {@code hospitals}, {@code supplies} or {@code experts}
   */
  public record Arrival(double minutes, String kind, String layer, String id, String name) {}

  /**
   * @param metres in a straight line from the source
   * @param minutes of driving around the zones, null if no road leads there
   * @param inZone the level of the zone it lies in itself, 0 if none
   * @param about what else is worth knowing of it, such as members or capacity; may be empty
   * @param route null but for the best few
   */
  public record Resource(String layer, String id, String name, String phone, List<Double> point, long metres,
      Double minutes,
      int inZone, List<Fact> about, Way route) {}

  public record Fact(Text title, Text value) {}

  /** @param roads the names of the roads it follows longest, in the order of driving */
  public record Way(Map<String, Object> geometry, long metres, long seconds, List<String> roads) {}

  /** The provenance of the numbers. */
  public record Model(String id, Text title, String edition, Text coefficients, SortedMap<String, Object> inputs,
      Validity validity, List<Constant> constants, List<Text> limits) {}

  /** @param state {@code IN_RANGE} or {@code EXTRAPOLATED} */
  public record Validity(String state, List<Text> notes) {}

  public record Constant(String name, String value, String source, boolean verified) {}
}
