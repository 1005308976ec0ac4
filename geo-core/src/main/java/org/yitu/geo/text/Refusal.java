package org.yitu.geo.text;

import java.util.List;

/**
 * A request that is turned down: nothing was changed, and the reader is told why in his own language. The edge (HTTP, import)
 * turns it into an answer; nobody else catches it.
 */
public final class Refusal extends RuntimeException {
  /** Why it was refused, in the terms of HTTP: the edge maps each to one status. */
  public enum Kind { INVALID, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, TOO_LARGE, TOO_MANY, UNAVAILABLE }

  /**
   * One complaint about one input.
   *
   * @param field the name of the input, empty when the whole request is meant
   * @param text the sentence for the reader
   */
  public record Complaint(String field, Text text) {}

  private final Kind kind;
  private final transient List<Complaint> complaints;

  private Refusal(Kind kind, List<Complaint> complaints) {
    super(complaints.get(0).text().en());
    this.kind = kind;
    this.complaints = List.copyOf(complaints);
  }

  public static Refusal of(Kind kind, String zh, String en) {
    return new Refusal(kind, List.of(new Complaint("", Text.of(zh, en))));
  }

  public static Refusal invalid(String field, Text text) {
    return new Refusal(Kind.INVALID, List.of(new Complaint(field, text)));
  }

  public static Refusal invalid(String field, String zh, String en) {
    return invalid(field, Text.of(zh, en));
  }

  /** All complaints about one request at once; there must be at least one. */
  public static Refusal invalid(List<Complaint> complaints) {
    return new Refusal(Kind.INVALID, complaints);
  }

  public static Refusal notFound() {
    return of(Kind.NOT_FOUND, "没有找到，或者您无权查看", "Not found, or not yours to see");
  }

  public static Refusal forbidden() {
    return of(Kind.FORBIDDEN, "您没有进行此操作的权限", "You are not permitted to do this");
  }

  public Kind kind() {
    return kind;
  }

  public List<Complaint> complaints() {
    return complaints;
  }

  /** The first sentence. */
  public Text text() {
    return complaints.get(0).text();
  }
}
