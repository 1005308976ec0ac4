package org.yitu.business.record;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.yitu.business.access.Permissions;
import org.yitu.business.file.Attachments;
import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Text;

/** One labelled field of a record or of a step's form, as the Java class and Bean Validation describe it. */
public final class RecordField {
  public enum Kind {
    TEXT, LONGTEXT, INTEGER, NUMBER, BOOLEAN, DATE, DATETIME, CHOICE, REF, POINT, POLYGON, LINE, FILES;

    public boolean isGeometry() {
      return this == POINT || this == POLYGON || this == LINE;
    }

    public boolean isText() {
      return this == TEXT || this == LONGTEXT;
    }

    boolean hasOrder() {
      return this == INTEGER || this == NUMBER || this == DATE || this == DATETIME;
    }
  }

  /** @param severity 0 if the choice has none */
  public record Option(String value, Text label, int severity) {}

  /** What Bean Validation says that a form can show; an absent limit is null. */
  public record Limits(boolean required, Integer maxLength, BigDecimal min, BigDecimal max, String pattern) {}

  /** What it says that a form can only tell. @param pattern the pattern in words, null if nobody wrote any */
  record Hints(Text pattern, Optional<Integer> decimals, boolean past, boolean aboveZero) {}

  private static final int LONGEST_LINE = 255;

  private final Field field;
  private final Kind kind;
  private final Text label;
  private final Limits limits;
  private final boolean writable;
  private final Hints hints;

  private RecordField(Field field, Kind kind, boolean writable) {
    this.field = field;
    this.kind = kind;
    this.label = Labels.of(field, field.getName());
    this.limits = limitsOf(field);
    this.writable = writable;
    this.hints = hintsOf(field);
    field.setAccessible(true);
  }

  /** Empty if a value of the field's Java type cannot be shown in a form. */
  static Optional<RecordField> of(Field field, boolean writable) {
    Kind kind = kindOf(field);
    return kind == null ? Optional.empty() : Optional.of(new RecordField(field, kind, writable));
  }

  public String name() {
    return field.getName();
  }

  public Kind kind() {
    return kind;
  }

  public Text label() {
    return label;
  }

  public Limits limits() {
    return limits;
  }

  Hints hints() {
    return hints;
  }

  public Class<?> javaType() {
    return field.getType();
  }

  public boolean multiple() {
    return kind == Kind.FILES || field.getType() == Permissions.class;
  }

  public boolean inTable() {
    return field.isAnnotationPresent(InTable.class);
  }

  public boolean inSearch() {
    return field.isAnnotationPresent(InSearch.class);
  }

  public boolean writable() {
    return writable;
  }

  /** The choices of an enum, in the order of their declaration. */
  public List<Option> options() {
    if (!field.getType().isEnum()) return List.of();
    return Arrays.stream(field.getType().getEnumConstants()).map(each -> optionOf((Enum<?>) each)).toList();
  }

  /** The table whose codes it holds. */
  public Optional<CodeTable> codes() {
    return table(false);
  }

  /** The table whose names it offers, beside words of one's own. */
  Optional<CodeTable> words() {
    return table(true);
  }

  private Optional<CodeTable> table(boolean words) {
    return Optional.ofNullable(field.getAnnotation(Coded.class)).filter(coded -> coded.words() == words)
        .map(coded -> ReferenceTables.codes(coded.value()));
  }

  static Option optionOf(Enum<?> constant) {
    return new Option(constant.name(), Labels.of(constant), constant instanceof HasSeverity graded ? graded.severity() : 0);
  }

  /** The column, by the naming strategy of Spring: snake case, and {@code _id} for a reference. */
  public String column() {
    return Words.snake(name()) + (kind == Kind.REF ? "_id" : "");
  }

  Object read(Object bean) {
    try {
      return field.get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + field, e);
    }
  }

  void write(Object bean, Object value) {
    try {
      field.set(bean, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot write " + field, e);
    }
  }

  private static Kind kindOf(Field field) {
    Class<?> type = field.getType();
    if (type == String.class) return longest(field) > LONGEST_LINE ? Kind.LONGTEXT : Kind.TEXT;
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) return Kind.INTEGER;
    if (type == double.class || type == Double.class || type == BigDecimal.class) return Kind.NUMBER;
    if (type == boolean.class || type == Boolean.class) return Kind.BOOLEAN;
    if (type == LocalDate.class) return Kind.DATE;
    if (type == OffsetDateTime.class) return Kind.DATETIME;
    if (type.isEnum() || type == Permissions.class) return Kind.CHOICE;
    if (type == Attachments.class) return Kind.FILES;
    if (type == Point.class) return Kind.POINT;
    if (type == Polygon.class) return Kind.POLYGON;
    if (type == LineString.class) return Kind.LINE;
    return BusinessRecord.class.isAssignableFrom(type) ? Kind.REF : null;
  }

  private static int longest(Field field) {
    Size size = field.getAnnotation(Size.class);
    return size == null ? LONGEST_LINE : size.max();
  }

  private static Limits limitsOf(Field field) {
    boolean required = has(field, NotNull.class) || has(field, NotBlank.class) || has(field, NotEmpty.class);
    Integer maxLength = field.getType() == String.class ? Integer.valueOf(longest(field)) : null;
    Pattern pattern = field.getAnnotation(Pattern.class);
    return new Limits(required, maxLength, leastOf(field), mostOf(field), pattern == null ? null : pattern.regexp());
  }

  private static Hints hintsOf(Field field) {
    Pattern pattern = field.getAnnotation(Pattern.class);
    Digits digits = field.getAnnotation(Digits.class);
    return new Hints(pattern == null || !pattern.message().contains("|") ? null : Complaints.text(pattern.message()),
        digits == null ? Optional.empty() : Optional.of(digits.fraction()), has(field, Past.class) || has(field, PastOrPresent.class),
        has(field, Positive.class));
  }

  private static BigDecimal leastOf(Field field) {
    if (has(field, PositiveOrZero.class) || has(field, Positive.class)) return BigDecimal.ZERO;
    Min whole = field.getAnnotation(Min.class);
    if (whole != null) return BigDecimal.valueOf(whole.value());
    DecimalMin broken = field.getAnnotation(DecimalMin.class);
    return broken == null ? null : new BigDecimal(broken.value());
  }

  private static BigDecimal mostOf(Field field) {
    Max whole = field.getAnnotation(Max.class);
    if (whole != null) return BigDecimal.valueOf(whole.value());
    DecimalMax broken = field.getAnnotation(DecimalMax.class);
    return broken == null ? null : new BigDecimal(broken.value());
  }

  private static boolean has(Field field, Class<? extends Annotation> annotation) {
    return field.isAnnotationPresent(annotation);
  }
}
