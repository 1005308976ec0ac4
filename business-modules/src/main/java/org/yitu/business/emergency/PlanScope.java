package org.yitu.business.emergency;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yitu.business.record.Labels;
import org.yitu.geo.text.Refusal;

/** Reads what a plan is for from the lists that a person writes: words parted by 、 or a comma. */
final class PlanScope {
  private static final String PARTED = "[、，,；;\\n]+";

  private PlanScope() {}

  /** @throws Refusal naming the word that is no kind of accident */
  static Set<Incident.Kind> kinds(String text) {
    Set<Incident.Kind> kinds = EnumSet.noneOf(Incident.Kind.class);
    for (String word : words(text)) kinds.add(kind(word));
    return kinds;
  }

  static String written(Set<Incident.Kind> kinds) {
    return kinds.stream().map(kind -> Labels.of(kind).zh()).collect(Collectors.joining("、"));
  }

  /** In small letters, so that two lists can be compared. */
  static Set<String> substances(String text) {
    return words(text).stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> words(String text) {
    if (text == null) return Set.of();
    return Arrays.stream(text.split(PARTED)).map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
  }

  private static Incident.Kind kind(String word) {
    return Arrays.stream(Incident.Kind.values())
        .filter(kind -> Labels.of(kind).zh().equals(word) || Labels.of(kind).en().equalsIgnoreCase(word)).findFirst()
        .orElseThrow(() -> Refusal.invalid("incidentKinds", "“" + word + "”不是事故类型，多个类型用顿号分隔。",
            word + " is no kind of accident; several are parted by commas."));
  }
}
