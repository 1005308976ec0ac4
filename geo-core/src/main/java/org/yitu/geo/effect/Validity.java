package org.yitu.geo.effect;

import java.util.List;
import org.yitu.geo.text.Text;

/**
 * How far an answer may be trusted. What cannot be answered at all is not a validity but a
 * {@link org.yitu.geo.text.Refusal}.
 *
 * @param notes why it is extrapolated, or what was assumed; may be empty
 */
public record Validity(State state, List<Text> notes) {
  public enum State { IN_RANGE, EXTRAPOLATED }

  public Validity {
    notes = List.copyOf(notes);
  }

  static Validity inRange() {
    return new Validity(State.IN_RANGE, List.of());
  }

  static Validity extrapolated(List<Text> reasons) {
    return new Validity(State.EXTRAPOLATED, reasons);
  }

  /** Extrapolated if there is a reason, else in range. */
  public static Validity of(List<Text> reasons) {
    return reasons.isEmpty() ? inRange() : extrapolated(reasons);
  }
}
