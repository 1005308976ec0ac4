package org.yitu.business.telemetry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/** Counts what became of the readings of one batch, so that none is lost without a word. */
public final class Tally {
  private static final int MOST_EXAMPLES = 20;

  /** Why a reading was not stored. */
  public enum Reason {
    MALFORMED("无法解析：需要监测点、时间（带时区）和数值", "unreadable: a point, a time with its zone and a value are needed"),
    NOT_FINITE("数值不是有限数", "the value is not a finite number"),
    UNKNOWN_POINT("没有这个监测点，或者不归您上报", "no such point, or not yours to report"),
    FOREIGN_POINT("密钥无权上报该监测点", "the key is not for this point"),
    FUTURE("时间超前超过 5 分钟", "more than 5 minutes in the future"),
    TOO_OLD("早于保存期限", "older than what is kept"),
    DUPLICATE("该点该时刻已有读数", "the point has a reading of this time already");

    private final Text text;

    Reason(String zh, String en) {
      text = Text.of(zh, en);
    }

    public Text text() {
      return text;
    }
  }

  /** One refused reading, by its place in the batch. */
  public record Example(int index, Reason reason, Text message) {}

  /**
   * The answer to a batch.
   *
   * @param late how many of the accepted ones came more than five minutes after they were measured; they raise no alarm
   * @param outOfOrder how many of the accepted ones came after a later one of their point that this node knows
   * @param refused how many were refused for each reason
   * @param examples the first refused ones; duplicates that were found in the store are counted only
   */
  public record Answer(int received, int accepted, int late, int outOfOrder, Map<Reason, Integer> refused, List<Example> examples) {
    /** Whether there was something and nothing of it could be taken; what was there already counts as taken. */
    public boolean isAllRefused() {
      return received > 0 && accepted == 0 && !refused.containsKey(Reason.DUPLICATE);
    }
  }

  private final Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
  private final List<Example> examples = new ArrayList<>();
  private int accepted;
  private int late;
  private int outOfOrder;

  void refuse(int index, Reason reason) {
    refuse(reason, 1);
    if (examples.size() < MOST_EXAMPLES) examples.add(new Example(index, reason, reason.text()));
  }

  void refuse(Reason reason, int count) {
    if (count > 0) refused.merge(reason, count, Integer::sum);
  }

  void late() {
    late++;
  }

  void outOfOrder() {
    outOfOrder++;
  }

  void accept(int count) {
    accepted += count;
  }

  Answer answer() {
    int received = accepted + refused.values().stream().mapToInt(Integer::intValue).sum();
    return new Answer(received, accepted, Math.min(late, accepted), Math.min(outOfOrder, accepted), Map.copyOf(refused), List.copyOf(examples));
  }
}
