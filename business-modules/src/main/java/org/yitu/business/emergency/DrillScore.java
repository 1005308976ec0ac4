package org.yitu.business.emergency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/**
 * What a drill's log is worth, from the log alone: whoever has the log can work the score out again. Three shares, each on the
 * drill's clock: tasks acknowledged or refused within 5 minutes, tasks done within the time they were given, injects that ask for
 * an answer answered within theirs. Points are 100 times the mean of the shares with the weights 0.3, 0.5 and 0.2; a share of
 * nothing is left out together with its weight. Limit and weights are this platform's own, no standard's.
 *
 * @param points 0 to 100 with one decimal; null if nothing was to be done
 */
record DrillScore(Double points, List<Share> shares, Text formula) {
  /** @param hits how many of {@code all} were in time */
  record Share(Text title, double weight, int hits, int all) {}

  static final long SECONDS_TO_ACKNOWLEDGE = 300;
  private static final double ACKNOWLEDGED = 0.3;
  private static final double DONE = 0.5;
  private static final double ANSWERED = 0.2;
  private static final Text FORMULA = Text.of("得分 = 100 × Σ(权重 × 按时数 ÷ 总数) ÷ Σ权重，按演练时钟计；接受任务限 5 分钟，完成任务与情景应答按各自时限。权重为本平台自定。",
      "Score = 100 × Σ(weight × in time ÷ all) ÷ Σ weights, on the drill's clock; 5 minutes to acknowledge, tasks and injects within "
          + "their own limits. The weights are this platform's own.");

  static DrillScore of(List<LogEntry.Content> lines) {
    Map<Long, LogEntry.Content> tasks = new HashMap<>();
    Map<Long, LogEntry.Content> injects = new HashMap<>();
    Map<Long, Long> acknowledged = new HashMap<>();
    Map<Long, Long> done = new HashMap<>();
    Map<Long, Long> answered = new HashMap<>();
    for (LogEntry.Content line : lines) {
      if (line.drillSeconds() == null || line.subject() == null) continue;
      switch (line.kind()) {
        case TASK_ORDERED -> tasks.put(line.subject(), line);
        case TASK_ACKNOWLEDGED, TASK_REFUSED -> acknowledged.putIfAbsent(line.subject(), line.drillSeconds());
        case TASK_DONE -> done.putIfAbsent(line.subject(), line.drillSeconds());
        case INJECT -> injects.put(line.subject(), line);
        case INJECT_ANSWERED -> answered.putIfAbsent(line.subject(), line.drillSeconds());
        default -> { }
      }
    }
    injects.values().removeIf(inject -> inject.limitSeconds() == null);
    List<Share> shares = List.of(
        share(Text.of("按时接受任务", "Tasks acknowledged in time"), ACKNOWLEDGED, tasks, acknowledged, SECONDS_TO_ACKNOWLEDGE),
        share(Text.of("按时完成任务", "Tasks done in time"), DONE, tasks, done, Long.MAX_VALUE),
        share(Text.of("按时应答情景", "Injects answered in time"), ANSWERED, injects, answered, Long.MAX_VALUE));
    return new DrillScore(points(shares), shares, FORMULA);
  }

  private static Share share(Text title, double weight, Map<Long, LogEntry.Content> asked, Map<Long, Long> answers, long most) {
    int hits = 0;
    for (Map.Entry<Long, LogEntry.Content> each : asked.entrySet()) {
      Long at = answers.get(each.getKey());
      if (at != null && at - each.getValue().drillSeconds() <= Math.min(most, each.getValue().limitSeconds())) hits++;
    }
    return new Share(title, weight, hits, asked.size());
  }

  private static Double points(List<Share> shares) {
    List<Share> counted = new ArrayList<>(shares);
    counted.removeIf(share -> share.all() == 0);
    if (counted.isEmpty()) return null;
    double weights = counted.stream().mapToDouble(Share::weight).sum();
    double sum = counted.stream().mapToDouble(share -> share.weight() * share.hits() / share.all()).sum();
    return Math.round(1_000 * sum / weights) / 10.0;
  }
}
