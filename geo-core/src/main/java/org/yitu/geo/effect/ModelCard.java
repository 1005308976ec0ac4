package org.yitu.geo.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each model has been compared with. The published numbers are data beside this class; the model's own answers are
 * calculated by the code that is running, so a card cannot praise another version of the model.
 *
 * @param range each input's range
 * @param verified how many of its constants were compared with the original document
 * @param exempt why nothing published stands beside the model; empty if something does
 */
public record ModelCard(String model, String edition, List<Range> range, List<Compared> pairs, long verified,
    long unverified, List<Trial> fieldTrials, String exempt) {
  private static final String NONE = "none";
  private static final List<Pair> PUBLISHED = Table.read("published-pairs.csv").stream().map(Pair::of).toList();
  private static final List<Trial> TRIALS = Table.read("field-trials.csv").stream().map(Trial::of).toList();
  private static final Map<String, ModelCard> ALL = EffectModels.all().stream()
      .collect(Collectors.toMap(model -> model.info().id(), ModelCard::of, (a, b) -> a, LinkedHashMap::new));

  public ModelCard {
    range = List.copyOf(range);
    pairs = List.copyOf(pairs);
    fieldTrials = List.copyOf(fieldTrials);
  }

  /** In the order of {@link EffectModels#all()}. */
  public static List<ModelCard> all() {
    return List.copyOf(ALL.values());
  }

  public static Optional<ModelCard> find(String model) {
    return Optional.ofNullable(ALL.get(model));
  }

  /** The card of one model, calculated now. */
  static ModelCard of(EffectModel model) {
    ModelInfo info = model.info();
    List<Pair> own = PUBLISHED.stream().filter(pair -> pair.model().equals(info.id())).toList();
    List<Compared> compared = own.stream().filter(pair -> !pair.isExemption()).map(pair -> pair.compare(model)).toList();
    String exempt = own.stream().filter(Pair::isExemption).map(Pair::source).findFirst().orElse("");
    long verified = info.constants().stream().filter(Constant::verified).count();
    return new ModelCard(info.id(), info.edition(), info.inputs().stream().map(Range::of).toList(), compared, verified,
        info.constants().size() - verified, TRIALS.stream().filter(trial -> trial.model().equals(info.id())).toList(),
        exempt);
  }

  /** Whether every published number is met within its tolerance, and there is one or a reason why not. */
  public boolean holds() {
    return pairs.isEmpty() ? !exempt.isEmpty() : pairs.stream().allMatch(Compared::holds);
  }

  /** Ids that published numbers are given for. */
  static List<String> published() {
    return PUBLISHED.stream().map(Pair::model).distinct().toList();
  }

  /** An input's range as it is printed: two numbers with their unit, or the names allowed. */
  public record Range(String input, String range) {
    static Range of(Input input) {
      if (input.isChoice()) return new Range(input.name(), String.join(", ", input.choices()));
      return new Range(input.name(), (Inputs.show(input.min()) + " – " + Inputs.show(input.max()) + " " + input.unit()).strip());
    }
  }

  /** A published number beside the model's answer. @param errorPercent relative to the published number, signed */
  public record Compared(String inputs, String output, double expected, double value, double errorPercent,
      double tolerancePercent, String source) {
    public boolean holds() {
      return Math.abs(errorPercent) <= tolerancePercent;
    }
  }

  /** A model against measurements: share within a factor of two, geometric mean bias, geometric variance. */
  public record Trial(String model, String trial, int pairs, double fac2, double mg, double vg) {
    static Trial of(String[] row) {
      return new Trial(row[0], row[1], Integer.parseInt(row[2]), Double.parseDouble(row[3]), Double.parseDouble(row[4]),
          Double.parseDouble(row[5]));
    }
  }

  private record Pair(String model, String inputs, String output, double expected, double tolerancePercent, String source) {
    static Pair of(String[] row) {
      if (row.length != 6) throw new IllegalStateException("published-pairs.csv: " + String.join(",", row));
      boolean none = row[2].equals(NONE);
      return new Pair(row[0], row[1], row[2], none ? Double.NaN : Double.parseDouble(row[3]),
          none ? Double.NaN : Double.parseDouble(row[4]), row[5]);
    }

    boolean isExemption() {
      return output.equals(NONE);
    }

    Compared compare(EffectModel model) {
      Map<String, Input> declared = model.info().inputs().stream().collect(Collectors.toMap(Input::name, input -> input));
      Map<String, Object> given = new LinkedHashMap<>();
      for (String entry : inputs.split(";")) {
        String[] parts = entry.split("=", 2);
        Input input = declared.get(parts[0]);
        if (parts.length != 2 || input == null) throw new IllegalStateException(model.info().id() + " has no input " + entry);
        given.put(parts[0], input.isChoice() ? (Object) parts[1] : (Object) Double.valueOf(parts[1]));
      }
      Double value = model.evaluate(given).outputs().get(output);
      if (value == null) throw new IllegalStateException(model.info().id() + " has no output " + output);
      return new Compared(inputs, output, expected, value, (value / expected - 1) * 100, tolerancePercent, source);
    }
  }
}
