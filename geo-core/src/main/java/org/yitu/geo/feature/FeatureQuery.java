package org.yitu.geo.feature;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A question to a layer, as somebody. Immutable: each {@code with…} returns a changed copy, and all conditions hold
 * together. A new query asks for every feature the viewer may see, at most {@value #DEFAULT_LIMIT} of them, in no
 * order.
 */
public final class FeatureQuery {
  public static final int DEFAULT_LIMIT = 1_000;
  /** No query returns more: a tile or an export that needs more asks by pages. */
  public static final int MAX_LIMIT = 100_000;

  /**
   * {@code ID} ascending; {@code NEAREST} by metres from the centre of {@link #withinMetres}; {@code FIELDS} by
   * {@link #sortedBy}.
   */
  public enum Order { NONE, ID, NEAREST, FIELDS }

  /** By the values of one field, missing ones last whichever way. */
  public record Sort(String field, boolean descending) {}

  /** @param centre longitude, latitude; @param metres radius on the sphere of mean radius, greater than 0 */
  public record Circle(Coordinate centre, double metres) {}

  private final Viewer viewer;
  private Envelope box;
  private Geometry area;
  private Circle circle;
  private Filter filter;
  private String text = "";
  private String after = "";
  private int limit = DEFAULT_LIMIT;
  private Order order = Order.NONE;
  private List<Sort> sorts = List.of();
  private int offset;
  private boolean bare;
  private List<Condition> conditions = List.of();
  private int seconds;

  private FeatureQuery(Viewer viewer) {
    this.viewer = viewer;
  }

  public static FeatureQuery as(Viewer viewer) {
    if (viewer == null) throw new IllegalArgumentException("a query needs a viewer");
    return new FeatureQuery(viewer);
  }

  /** Features whose geometry meets the box (degrees, longitude as x). */
  public FeatureQuery withBox(Envelope newBox) {
    FeatureQuery copy = copy();
    copy.box = new Envelope(newBox);
    return copy;
  }

  /** Features whose geometry intersects {@code newArea}, a valid polygonal geometry that has passed the gate. */
  public FeatureQuery withArea(Geometry newArea) {
    FeatureQuery copy = copy();
    copy.area = newArea;
    return copy;
  }

  /** Features at most {@code metres} from {@code centre}. */
  public FeatureQuery withinMetres(Coordinate centre, double metres) {
    if (!(metres > 0) || !Double.isFinite(metres)) throw new IllegalArgumentException("radius in metres: " + metres);
    FeatureQuery copy = copy();
    copy.circle = new Circle(centre.copy(), metres);
    return copy;
  }

  public FeatureQuery withFilter(Filter newFilter) {
    FeatureQuery copy = copy();
    copy.filter = newFilter;
    return copy;
  }

  /** Features whose name contains the words, case ignored. */
  public FeatureQuery withText(String newText) {
    FeatureQuery copy = copy();
    copy.text = newText.strip();
    return copy;
  }

  /** At most {@code newLimit} features, 1 to {@value #MAX_LIMIT}. */
  public FeatureQuery withLimit(int newLimit) {
    if (newLimit < 1 || newLimit > MAX_LIMIT) throw new IllegalArgumentException("limit: " + newLimit);
    FeatureQuery copy = copy();
    copy.limit = newLimit;
    return copy;
  }

  /** In ascending order of id, starting behind the feature {@code cursor} (empty: from the first). */
  public FeatureQuery pagedAfter(String cursor) {
    FeatureQuery copy = copy();
    copy.after = cursor;
    copy.order = Order.ID;
    return copy;
  }

  /** By fields, the first one first, and by id where those are equal. */
  public FeatureQuery sortedBy(List<Sort> newSorts) {
    FeatureQuery copy = copy();
    copy.sorts = List.copyOf(newSorts);
    copy.order = newSorts.isEmpty() ? Order.ID : Order.FIELDS;
    return copy;
  }

  /** Without the first {@code newOffset} of the features in the query's order, which is by id or by fields. */
  public FeatureQuery withOffset(int newOffset) {
    if (newOffset < 0) throw new IllegalArgumentException("offset: " + newOffset);
    FeatureQuery copy = copy();
    copy.offset = newOffset;
    return copy;
  }

  /** Nearest first; needs {@link #withinMetres}. */
  public FeatureQuery nearestFirst() {
    if (circle == null) throw new IllegalStateException("nearestFirst needs withinMetres");
    FeatureQuery copy = copy();
    copy.order = Order.NEAREST;
    return copy;
  }

  /** Without the features' properties, for who draws and does not read: id, name, state, severity and place stay. */
  public FeatureQuery withoutProperties() {
    FeatureQuery copy = copy();
    copy.bare = true;
    return copy;
  }

  /** Besides all other conditions, this one. */
  public FeatureQuery withCondition(Condition condition) {
    FeatureQuery copy = copy();
    copy.conditions = Stream.concat(conditions.stream(), Stream.of(condition)).toList();
    return copy;
  }

  /**
   * Refused as unavailable if the database needs longer than this. Without it, as long as it takes.
   *
   * @param newSeconds greater than 0
   */
  public FeatureQuery withTimeLimit(int newSeconds) {
    if (newSeconds < 1) throw new IllegalArgumentException("seconds: " + newSeconds);
    FeatureQuery copy = copy();
    copy.seconds = newSeconds;
    return copy;
  }

  public Viewer viewer() {
    return viewer;
  }

  public Optional<Envelope> box() {
    return Optional.ofNullable(box).map(Envelope::new);
  }

  public Optional<Geometry> area() {
    return Optional.ofNullable(area);
  }

  public Optional<Circle> circle() {
    return Optional.ofNullable(circle);
  }

  public Optional<Filter> filter() {
    return Optional.ofNullable(filter);
  }

  public String text() {
    return text;
  }

  public String after() {
    return after;
  }

  public int limit() {
    return limit;
  }

  public Order order() {
    return order;
  }

  /** What is sorted by; empty unless the order is {@code FIELDS}. */
  public List<Sort> sorts() {
    return sorts;
  }

  public int offset() {
    return offset;
  }

  /** True if a layer may leave the properties out. */
  public boolean isWithoutProperties() {
    return bare;
  }

  public List<Condition> conditions() {
    return conditions;
  }

  /** Empty for no limit. */
  public OptionalInt timeLimitSeconds() {
    return seconds == 0 ? OptionalInt.empty() : OptionalInt.of(seconds);
  }

  private FeatureQuery copy() {
    FeatureQuery copy = new FeatureQuery(viewer);
    copy.box = box;
    copy.area = area;
    copy.circle = circle;
    copy.filter = filter;
    copy.text = text;
    copy.after = after;
    copy.limit = limit;
    copy.order = order;
    copy.sorts = sorts;
    copy.offset = offset;
    copy.bare = bare;
    copy.conditions = conditions;
    copy.seconds = seconds;
    return copy;
  }
}
