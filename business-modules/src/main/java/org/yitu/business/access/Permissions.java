package org.yitu.business.access;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An immutable set of permissions such as {@code hidden-danger:write}. {@code *} grants everything, {@code hidden-danger:*}
 * everything about one type, {@code *:read} reading of every type.
 */
public final class Permissions {
  public static final int COLUMN_LENGTH = 8_000;
  private static final Pattern SHAPE = Pattern.compile("\\*|(\\*|[a-z][a-z0-9-]{0,60}):(\\*|[A-Za-z][A-Za-z0-9-]{0,60})");
  public static final String OWN = ":own";
  public static final Permissions NONE = of(List.of());
  public static final Permissions ALL = of(List.of("*"));

  private final Set<String> granted;

  private Permissions(Collection<String> granted) {
    TreeSet<String> sorted = new TreeSet<>(granted);
    for (String permission : sorted) {
      if (!SHAPE.matcher(permission).matches()) throw new IllegalArgumentException("permission: " + permission);
    }
    this.granted = Collections.unmodifiableSet(sorted);
  }

  /** @throws IllegalArgumentException if one of them is not written like a permission */
  public static Permissions of(Collection<String> permissions) {
    return new Permissions(permissions);
  }

  public static Permissions of(String... permissions) {
    return of(List.of(permissions));
  }

  /** Reads what {@link #toString} writes: permissions parted by spaces. */
  public static Permissions parse(String text) {
    return of(text.isBlank() ? List.of() : List.of(text.strip().split("\\s+")));
  }

  public boolean allow(String permission) {
    if (granted.contains("*") || granted.contains(permission)) return true;
    int colon = permission.indexOf(':');
    if (colon < 0) return false;
    return granted.contains(permission.substring(0, colon) + ":*") || granted.contains("*" + permission.substring(colon));
  }

  /** Whether some of them keep their holder to what he entered himself. */
  boolean narrow() {
    return granted.stream().anyMatch(each -> each.endsWith(OWN));
  }

  /** Whether it is granted by its own name and not by a star: for what narrows instead of allowing. */
  public boolean names(String permission) {
    return granted.contains(permission);
  }

  /** Whether everything that {@code other} grants is granted here too: nobody hands on more than he has. */
  public boolean cover(Permissions other) {
    return other.granted.stream().allMatch(this::allow);
  }

  public Set<String> asSet() {
    return granted;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Permissions that && granted.equals(that.granted);
  }

  @Override
  public int hashCode() {
    return granted.hashCode();
  }

  @Override
  public String toString() {
    return String.join(" ", granted);
  }
}
