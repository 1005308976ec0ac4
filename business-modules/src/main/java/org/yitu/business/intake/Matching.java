package org.yitu.business.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Enterprises;
import org.yitu.business.record.RecordField;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Which column is most likely which field: by name and title in both languages, also where ten bytes of dBase cut it off. */
final class Matching {
  static final String X = "@x";
  static final String Y = "@y";
  static final String WKT = "@wkt";
  private static final int SHORTEST_CUT = 2;
  private static final Set<String> XS = Set.of("经度", "longitude", "lon", "lng", "long", "x", "东坐标", "横坐标", "easting");
  private static final Set<String> YS = Set.of("纬度", "latitude", "lat", "y", "北坐标", "纵坐标", "northing");
  private static final Set<String> WKTS = Set.of("wkt", "geometry", "geom", "几何", "图形", "坐标串");
  private static final Set<String> ENTERPRISES = Set.of("企业", "所属企业", "企业名称", "enterprise", "统一社会信用代码");

  /** A field that may be written. @param type how a form would ask for it */
  record Target(String name, Text title, String type, boolean required) {}

  private final List<Target> targets = new ArrayList<>();
  private final boolean positions;

  /** @param positions whether columns may hold positions */
  Matching(Actor actor, RecordType<?> type, boolean positions) {
    this.positions = positions && type.geometryField().isPresent();
    if (type.hasEnterprise() && !actor.isEnterprise()) targets.add(new Target(Enterprises.TYPE, Text.of("企业", "Enterprise"), "REF", false));
    for (RecordField field : type.fields()) {
      if (!field.writable() || field.kind() == RecordField.Kind.FILES || field.kind().isGeometry()) continue;
      targets.add(new Target(field.name(), field.label(), field.kind().name(), field.limits().required()));
    }
    if (!this.positions) return;
    targets.add(new Target(X, Text.of("经度 / 东坐标", "Longitude / easting"), "NUMBER", false));
    targets.add(new Target(Y, Text.of("纬度 / 北坐标", "Latitude / northing"), "NUMBER", false));
    targets.add(new Target(WKT, Text.of("图形（WKT）", "Geometry (WKT)"), "TEXT", false));
  }

  List<Target> targets() {
    return List.copyOf(targets);
  }

  /** For each column the field, empty for none; no field twice. */
  List<String> match(List<String> columns) {
    Set<String> taken = new HashSet<>();
    List<String> matched = new ArrayList<>();
    for (String column : columns) {
      String found = exact(column).or(() -> special(column)).or(() -> cut(column)).filter(name -> !taken.contains(name)).orElse("");
      if (!found.isEmpty()) taken.add(found);
      matched.add(found);
    }
    return matched;
  }

  private Optional<String> exact(String column) {
    return targets.stream().filter(target -> plain(column).equals(plain(target.name())) || plain(column).equals(plain(target.title().zh()))
        || plain(column).equals(plain(target.title().en()))).map(Target::name).findFirst();
  }

  private Optional<String> special(String column) {
    String plain = plain(column);
    if (targets.stream().anyMatch(target -> target.name().equals(Enterprises.TYPE)) && ENTERPRISES.contains(plain)) return Optional.of(Enterprises.TYPE);
    if (!positions) return Optional.empty();
    return XS.contains(plain) ? Optional.of(X) : YS.contains(plain) ? Optional.of(Y) : WKTS.contains(plain) ? Optional.of(WKT) : Optional.empty();
  }

  /** A title that begins with what is left of it; not if two do. */
  private Optional<String> cut(String column) {
    String plain = plain(column);
    if (plain.length() < SHORTEST_CUT) return Optional.empty();
    List<String> found = targets.stream().filter(target -> plain(target.title().zh()).startsWith(plain)).map(Target::name).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Without case, blanks, and what stands in brackets, such as a unit. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[(（].*?[)）]", "").replaceAll("[\\s_\\-*：:]", "");
  }
}
