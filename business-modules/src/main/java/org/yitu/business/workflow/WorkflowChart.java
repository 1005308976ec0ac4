package org.yitu.business.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.yitu.business.access.Party;
import org.yitu.business.record.Flow;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.Labels;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/**
 * A workflow drawn as SVG from its definition: the states one below the other from the first on, steps forward at the right, steps
 * back at the left, each in a row of its own beside its state, so that no two names lie on each other. Dashed is what time does.
 */
final class WorkflowChart {
  private static final Map<Party, Text> PARTIES = new EnumMap<>(Map.of(Party.ENTERPRISE, Text.of("企业", "enterprise"), Party.TOWN,
      Text.of("乡镇", "township"), Party.COUNTY, Text.of("区县", "county"), Party.CITY, Text.of("市级", "city"), Party.PLATFORM,
      Text.of("平台", "platform"), Party.GOVERNMENT, Text.of("监管部门", "regulator")));
  private static final Text DEPENDS = Text.of("依情形", "depends");
  private static final Text BY_TIME = Text.of("到期自动", "by time");
  private static final String[] FILLS = {"#eef3f8", "#e9f2fc", "#fdf6dd", "#fdeedd", "#fdeaeb"};
  private static final String[] EDGES = {"#8aa0b5", "#5b94d6", "#d9a514", "#e67a17", "#c8323c"};
  private static final int BOX = 200;
  private static final int ROW = 22;
  private static final int GAP = 26;
  private static final int LANE = 14;
  private static final int MARGIN = 16;
  private static final double WIDE = 12.5;
  private static final double NARROW = 6.8;

  /** One arrow; {@code from} and {@code to} are places in the order of states, equal if the record stays. */
  private record Arrow(int from, int to, String text, boolean timed) {
    boolean back() {
      return to < from;
    }

    int length() {
      return Math.abs(to - from);
    }
  }

  private final Locale locale;
  private final String title;
  private final List<Enum<?>> states = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final Map<Arrow, Integer> lanes = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final int[] tops;
  private final int[] heights;
  private final StringBuilder out = new StringBuilder();

  private WorkflowChart(RecordType<?> type, Flow<?> flow, Locale locale) {
    this.locale = locale;
    this.title = type.title().in(locale);
    order(flow);
    read(flow);
    tops = new int[states.size()];
    heights = new int[states.size()];
  }

  /** @param type one with a workflow */
  static String of(RecordType<?> type, Locale locale) {
    return new WorkflowChart(type, type.flow().orElseThrow(), locale).draw();
  }

  /** From the first state on, as the steps lead; what they do not reach comes last. */
  private void order(Flow<?> flow) {
    Map<String, Enum<?>> all = new LinkedHashMap<>();
    for (Enum<?> state : flow.states().getEnumConstants()) all.put(state.name(), state);
    Deque<String> open = new ArrayDeque<>(List.of(flow.initial()));
    while (!open.isEmpty() || !all.isEmpty()) {
      String name = open.isEmpty() ? all.keySet().iterator().next() : open.poll();
      Enum<?> state = all.remove(name);
      if (state == null) continue;
      states.add(state);
      flow.steps().stream().filter(step -> step.from().contains(name)).flatMap(step -> step.to().stream()).forEach(open::add);
      flow.deadline().filter(deadline -> deadline.from().contains(name)).ifPresent(deadline -> open.add(deadline.to()));
    }
  }

  private void read(Flow<?> flow) {
    for (Flow.StepInfo step : flow.steps()) {
      String text = step.title().in(locale) + bracketed(who(step.by()));
      for (String from : step.from()) {
        for (String to : step.to().isEmpty() ? Set.of(from) : step.to()) arrows.add(new Arrow(place(from), place(to), text, false));
      }
    }
    flow.deadline().ifPresent(deadline -> deadline.from().forEach(from -> arrows.add(new Arrow(place(from), place(deadline.to()),
        deadline.title().in(locale) + bracketed(BY_TIME.in(locale)), true))));
  }

  private String who(Set<Party> parties) {
    if (parties.isEmpty()) return DEPENDS.in(locale);
    return parties.stream().sorted().map(party -> PARTIES.get(party).in(locale)).collect(Collectors.joining(isChinese() ? "、" : ", "));
  }

  private String bracketed(String text) {
    return isChinese() ? "（" + text + "）" : " (" + text + ")";
  }

  private boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }

  private int place(String state) {
    for (int i = 0; i < states.size(); i++) {
      if (states.get(i).name().equals(state)) return i;
    }
    throw new IllegalArgumentException("no state " + state);
  }

  private String draw() {
    int y = MARGIN + GAP;
    for (int i = 0; i < states.size(); i++) {
      tops[i] = y;
      heights[i] = Math.max(2, Math.max(rowsOf(i, false), rowsOf(i, true))) * ROW;
      y += heights[i] + GAP;
    }
    int leftLanes = lanes(true);
    int rightLanes = lanes(false);
    double leftText = width(true);
    double rightText = width(false);
    double left = MARGIN + leftLanes * LANE + leftText;
    double right = left + BOX;
    double width = right + rightText + rightLanes * LANE + MARGIN;
    line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" width=\"%.0f\" height=\"%d\" role=\"img\" "
        + "font-family=\"sans-serif\" font-size=\"12\">", width, y, width, y);
    line("<title>%s</title><desc>%s</desc>", escape(title), escape(arrows.stream().map(this::said).collect(Collectors.joining("; "))));
    line("<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">"
        + "<path d=\"M0 0L8 4L0 8z\" fill=\"#3c4f63\"/></marker></defs>");
    line("<circle cx=\"%.1f\" cy=\"%d\" r=\"6\" fill=\"#3c4f63\"/><path d=\"M%.1f %dV%d\" stroke=\"#3c4f63\" marker-end=\"url(#tip)\"/>",
        left + BOX / 2.0, MARGIN, left + BOX / 2.0, MARGIN + 6, tops[0]);
    for (int i = 0; i < states.size(); i++) box(i, left);
    arrows.stream().sorted(Comparator.comparingInt(Arrow::from)).forEach(arrow -> arrow(arrow, left, right,
        arrow.back() ? left - leftText - 6 : right + rightText + 6));
    line("</svg>");
    return out.toString();
  }

  /** How many arrows begin or end at one side of a state. */
  private int rowsOf(int state, boolean back) {
    return (int) arrows.stream().filter(arrow -> arrow.back() == back).filter(arrow -> arrow.from() == state || arrow.to() == state).count();
  }

  /** Gives each arrow of a side the innermost lane that is free along its way. */
  private int lanes(boolean back) {
    List<List<Arrow>> taken = new ArrayList<>();
    arrows.stream().filter(arrow -> arrow.back() == back && arrow.length() > 0).sorted(Comparator.comparingInt(Arrow::length)).forEach(arrow -> {
      int lane = 0;
      while (lane < taken.size() && taken.get(lane).stream().anyMatch(other -> meet(arrow, other))) lane++;
      if (lane == taken.size()) taken.add(new ArrayList<>());
      taken.get(lane).add(arrow);
      lanes.put(arrow, lane);
    });
    return taken.size();
  }

  private static boolean meet(Arrow one, Arrow other) {
    return Math.min(one.from(), one.to()) <= Math.max(other.from(), other.to())
        && Math.min(other.from(), other.to()) <= Math.max(one.from(), one.to());
  }

  private double width(boolean back) {
    return arrows.stream().filter(arrow -> arrow.back() == back).mapToDouble(arrow -> width(arrow.text()) + 2 * MARGIN).max().orElse(MARGIN);
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(point -> point < 0x2E80 ? NARROW : WIDE).sum();
  }

  private void box(int i, double left) {
    Enum<?> state = states.get(i);
    int severity = state instanceof HasSeverity graded ? graded.severity() : 0;
    line("<rect x=\"%.1f\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"%s\"/>", left, tops[i], BOX, heights[i],
        FILLS[severity], EDGES[severity]);
    line("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"13\" font-weight=\"600\">%s</text>", left + BOX / 2.0,
        tops[i] + heights[i] / 2.0 + 5, escape(Labels.of(state).in(locale)));
  }

  private void arrow(Arrow arrow, double left, double right, double firstLane) {
    double edge = arrow.back() ? left : right;
    int away = arrow.back() ? -1 : 1;
    int y = row(arrow.from(), arrow.back());
    line("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s%s</text>", edge + away * 8, y - 4, arrow.back() ? "end" : "start",
        arrow.length() == 0 ? "↻ " : "", escape(arrow.text()));
    if (arrow.length() == 0) return;
    double lane = firstLane + away * LANE * lanes.get(arrow);
    line("<path d=\"M%.1f %dH%.1fV%dH%.1f\" fill=\"none\" stroke=\"#3c4f63\"%s marker-end=\"url(#tip)\"/>", edge, y, lane,
        row(arrow.to(), arrow.back()), edge + away * 2, arrow.timed() ? " stroke-dasharray=\"5 4\"" : "");
  }

  /** The next free row at a side of a state. */
  private int row(int state, boolean back) {
    return tops[state] + ROW * rows.merge(state + (back ? "<" : ">"), 1, Integer::sum) - 5;
  }

  private String said(Arrow arrow) {
    return Labels.of(states.get(arrow.from())).in(locale) + " → " + Labels.of(states.get(arrow.to())).in(locale) + ": " + arrow.text();
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
