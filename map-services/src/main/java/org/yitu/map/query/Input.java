package org.yitu.map.query;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.route.Closures;
import org.yitu.geo.text.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON body of a question, read member by member: each is checked and bounded and, if it is wrong, refused by its name. A
 * member that nobody knows is refused, too, for it is most likely a known one written wrong.
 */
public final class Input {
  /** Enough for twenty avoided areas of some thousand corners. */
  static final int MAX_BYTES = 2 << 20;
  static final int MAX_AREAS = 20;
  static final int MAX_ROADS = 1_000;

  private final Map<String, Object> members;
  /** Before the names of its members in a refusal: empty, or the name of the object and a dot. */
  private final String path;
  private final GeometryGate gate = GeometryGate.china();

  private Input(Map<String, Object> members, String path, String... known) {
    this.members = members;
    this.path = path;
    Set<String> unknown = new HashSet<>(members.keySet());
    Set.of(known).forEach(unknown::remove);
    for (String name : unknown) {
      String printable = name.length() > 40 ? name.substring(0, 40) : name;
      throw Refusal.invalid(path + printable, "没有这个参数。", "There is no such member.");
    }
  }

  /** @throws Refusal if the body is too large, not a JSON object, or has a member that is not {@code known} */
  public static Input of(HttpServletRequest request, JsonMapper json, String... known) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "请求内容过大，最多 2 MiB。", "The request is too large: 2 MiB at most.");
    }
    return new Input(read(body, json), "", known);
  }

  /** Of a JSON object that was kept as text. */
  public static Input of(String text, JsonMapper json, String... known) {
    return new Input(read(text.getBytes(StandardCharsets.UTF_8), json), "", known);
  }

  /** A member that is an object itself; empty if it is not there. */
  @SuppressWarnings("unchecked")
  public Optional<Input> object(String name, String... known) {
    if (!has(name)) return Optional.empty();
    if (members.get(name) instanceof Map<?, ?> map) {
      return Optional.of(new Input((Map<String, Object>) map, path + name + ".", known));
    }
    throw Refusal.invalid(path + name, "应为 JSON 对象。", "A JSON object belongs here.");
  }

  /** The name of a member as a refusal names it. */
  public String named(String name) {
    return path + name;
  }

  /** A member as it was read: text, number, boolean, list or map. */
  public Object value(String name) {
    return members.get(name);
  }

  /** A GeoJSON geometry or feature, through the gate. */
  public Geometry geometry(String name) {
    if (members.get(name) instanceof Map<?, ?> map) return gate.forField(path + name).fromGeoJson(geometry(map));
    throw Refusal.invalid(path + name, "应为 GeoJSON 图形。", "A GeoJSON geometry belongs here.");
  }

  public boolean flag(String name) {
    if (!has(name)) return false;
    if (members.get(name) instanceof Boolean flag) return flag;
    throw Refusal.invalid(path + name, "应为 true 或 false。", "True or false belongs here.");
  }

  private static Map<String, Object> read(byte[] body, JsonMapper json) {
    try {
      Map<String, Object> members = json.readValue(body, new TypeReference<>() {});
      if (members != null) return members;
    } catch (JacksonException e) {
      // Refused below with the empty body.
    }
    throw Refusal.invalid("", "请求内容应为 JSON 对象。", "The request must be a JSON object.");
  }

  public boolean has(String name) {
    return members.get(name) != null;
  }

  public Coordinate point(String name) {
    return gate.forField(path + name).point(members.get(name));
  }

  /** One to {@code max} positions. */
  List<Coordinate> points(String name, int max) {
    List<?> list = list(name, max);
    if (list.isEmpty()) throw Refusal.invalid(path + name, "至少需要一个位置。", "At least one position is needed.");
    return list.stream().map(gate.forField(path + name)::point).toList();
  }

  public OptionalDouble number(String name, double min, double max) {
    if (!has(name)) return OptionalDouble.empty();
    return OptionalDouble.of(bounded(name, members.get(name), min, max));
  }

  public int whole(String name, int min, int max, int otherwise) {
    return has(name) ? wholeNumber(name, members.get(name), min, max) : otherwise;
  }

  /** Whole numbers, each once, ascending; a single number stands for a list of one. */
  List<Integer> wholes(String name, int min, int max, int maxCount) {
    List<?> list = members.get(name) instanceof Number one ? List.of(one) : list(name, maxCount);
    if (list.isEmpty()) throw Refusal.invalid(path + name, "至少需要一个数。", "At least one number is needed.");
    return list.stream().map(each -> wholeNumber(name, each, min, max)).distinct().sorted().toList();
  }

  public String text(String name, int maxLength) {
    if (!has(name)) return "";
    if (members.get(name) instanceof String text && text.length() <= maxLength) return text.strip();
    throw Refusal.invalid(path + name, "应为文本，最多 " + maxLength + " 个字符。", "A text of at most " + maxLength + " characters.");
  }

  public Set<String> texts(String name, int maxCount) {
    Set<String> texts = new LinkedHashSet<>();
    for (Object each : list(name, maxCount)) {
      if (!(each instanceof String text)) throw Refusal.invalid(path + name, "应为文本的列表。", "A list of texts belongs here.");
      texts.add(text);
    }
    return texts;
  }

  /** {@code language} (zh or en), else the viewer's own. */
  Locale language(Viewer viewer) {
    return switch (text("language", 10)) {
      case "" -> viewer.locale();
      case "zh" -> Locale.CHINESE;
      case "en" -> Locale.ENGLISH;
      default -> throw Refusal.invalid(path + "language", "语言为 zh 或 en。", "The language is zh or en.");
    };
  }

  /** {@code avoid}: polygons as GeoJSON geometries or features; {@code closedRoads}: ids of roads. */
  Closures closures() {
    List<Geometry> areas = new ArrayList<>();
    for (Object each : list("avoid", MAX_AREAS)) {
      if (!(each instanceof Map<?, ?> json)) {
        throw Refusal.invalid(path + "avoid", "应为 GeoJSON 面的列表。", "A list of GeoJSON polygons belongs here.");
      }
      areas.add(gate.forField(path + "avoid").area(geometry(json)));
    }
    Set<Long> roads = new HashSet<>();
    for (Object each : list("closedRoads", MAX_ROADS)) {
      if (!(each instanceof Integer || each instanceof Long)) {
        throw Refusal.invalid(path + "closedRoads", "应为道路编号的列表。", "A list of road ids belongs here.");
      }
      roads.add(((Number) each).longValue());
    }
    return new Closures(areas, roads);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> geometry(Map<?, ?> json) {
    Map<String, ?> object = (Map<String, ?>) json;
    return "Feature".equals(object.get("type")) && object.get("geometry") instanceof Map<?, ?> inner
        ? (Map<String, ?>) inner : object;
  }

  private List<?> list(String name, int max) {
    if (!has(name)) return List.of();
    if (!(members.get(name) instanceof List<?> list)) throw Refusal.invalid(path + name, "应为列表。", "A list belongs here.");
    if (list.size() > max) throw Refusal.invalid(path + name, "最多 " + max + " 个。", "At most " + max + ".");
    return list;
  }

  private int wholeNumber(String name, Object value, int min, int max) {
    double number = bounded(name, value, min, max);
    if (number == Math.rint(number)) return (int) number;
    throw Refusal.invalid(path + name, "应为整数。", "A whole number belongs here.");
  }

  private double bounded(String name, Object value, double min, double max) {
    if (value instanceof Number number && number.doubleValue() >= min && number.doubleValue() <= max) {
      return number.doubleValue();
    }
    String range = plain(min) + " 到 " + plain(max);
    throw Refusal.invalid(path + name, "应为 " + range + " 之间的数。", "A number from " + plain(min) + " to " + plain(max) + ".");
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
