package org.yitu.business.file;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files of one field of a record, in order, by id. Immutable; stored as one text column. */
public final class Attachments {
  public static final Attachments NONE = new Attachments(List.of());
  /** Twenty ids and their commas fit the column. */
  public static final int MOST = 20;
  public static final int COLUMN_LENGTH = 1_000;

  private final List<UUID> ids;

  private Attachments(List<UUID> ids) {
    if (ids.size() > MOST) throw new IllegalArgumentException(ids.size() + " files in one field, at most " + MOST);
    this.ids = List.copyOf(new LinkedHashSet<>(ids));
  }

  public static Attachments of(List<UUID> ids) {
    return ids.isEmpty() ? NONE : new Attachments(ids);
  }

  /** Reads what {@link #toString} writes: ids parted by commas. */
  public static Attachments parse(String text) {
    if (text.isBlank()) return NONE;
    return of(Arrays.stream(text.split(",")).map(UUID::fromString).toList());
  }

  public List<UUID> ids() {
    return ids;
  }

  public boolean isEmpty() {
    return ids.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachments that && ids.equals(that.ids);
  }

  @Override
  public int hashCode() {
    return ids.hashCode();
  }

  @Override
  public String toString() {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
