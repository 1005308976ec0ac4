package org.yitu.geo.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was published, and what the models answer; {@code -Dbless=true} writes the card and its page anew. */
@Tag("C16")
@Tag("A19.6")
class ModelCardTest {
  private static final Path CARD = Path.of("src", "main", "resources", "org", "yitu", "geo", "effect", "model-card.json");
  private static final Path PAGE = Path.of("..", "docs", "models.md");

  static Stream<ModelCard> cards() {
    return ModelCard.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void whatWasPublishedIsMet(ModelCard card) {
    assertThat(card.pairs().isEmpty() && card.exempt().isEmpty())
        .as("%s needs a row in published-pairs.csv, or one with the output none and the reason", card.model()).isFalse();
    assertThat(card.pairs()).as("the published numbers of %s", card.model()).allMatch(ModelCard.Compared::holds);
    assertThat(card.holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void aCoefficientThatIsTwoPerCentOffIsFound(ModelCard card) {
    if (card.pairs().isEmpty()) return;
    EffectModel model = EffectModels.find(card.model()).orElseThrow();
    ModelCard broken = ModelCard.of(new Scaled(model, 1.02));
    assertThat(broken.holds()).isFalse();
    assertThat(broken.pairs()).noneMatch(ModelCard.Compared::holds);
    assertThat(ModelCard.of(new Scaled(model, 1)).holds()).isTrue();
  }

  @Test void nothingIsPublishedForAModelThatIsGone() {
    assertThat(ModelCard.published()).isSubsetOf(EffectModels.all().stream().map(model -> model.info().id()).toList());
  }

  @Test void noToleranceIsLooserThanOnePerCent() {
    assertThat(ModelCard.all()).flatExtracting(ModelCard::pairs).allMatch(pair -> pair.tolerancePercent() <= 1);
  }

  @Test void theCardIsWhatTheModelsAnswerToday() throws IOException {
    same(CARD, json());
    same(PAGE, page());
  }

  private static void same(Path file, String now) throws IOException {
    if (Boolean.getBoolean("bless")) Files.writeString(file, now);
    assertThat(file).as("write it with -Dbless=true").hasContent(now);
  }

  private static String percent(double value) {
    String shown = String.format(Locale.ROOT, "%.3f", value);
    return shown.equals("-0.000") ? "0.000" : shown;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String json() {
    return ModelCard.all().stream().map(ModelCardTest::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String json(ModelCard card) {
    String range = card.range().stream().map(r -> quoted(r.input()) + ": " + quoted(r.range())).collect(Collectors.joining(", "));
    String pairs = card.pairs().stream().map(p -> "\n  {\"output\": " + quoted(p.output()) + ", \"inputs\": " + quoted(p.inputs())
        + ", \"expected\": " + Inputs.show(p.expected()) + ", \"value\": " + Inputs.show(p.value()) + ", \"errorPercent\": "
        + percent(p.errorPercent()) + ", \"tolerancePercent\": " + Inputs.show(p.tolerancePercent()) + ", \"source\": "
        + quoted(p.source()) + "}").collect(Collectors.joining(","));
    String trials = card.fieldTrials().stream().map(t -> "{\"trial\": " + quoted(t.trial()) + ", \"pairs\": " + t.pairs()
        + ", \"fac2\": " + t.fac2() + ", \"mg\": " + t.mg() + ", \"vg\": " + t.vg() + "}").collect(Collectors.joining(", "));
    return "{\"model\": " + quoted(card.model()) + ", \"edition\": " + quoted(card.edition()) + ",\n \"range\": {" + range
        + "},\n \"pairs\": [" + pairs + "],\n \"verified\": " + card.verified() + ", \"unverified\": " + card.unverified()
        + ", \"fieldTrials\": [" + trials + "], \"exempt\": " + quoted(card.exempt()) + "}";
  }

  private static String page() {
    StringBuilder page = new StringBuilder("""
        # 模型卡 Model card

        由测试生成：每个模型的适用范围、与公开算例的相对误差、常数是否与原文核对、现场试验评分。
        Written by a test: each model's range, its relative error against published examples, how many of its constants were
        compared with the original document, and its scores against field trials.
        """);
    for (ModelCard card : ModelCard.all()) {
      ModelInfo info = EffectModels.find(card.model()).orElseThrow().info();
      page.append("\n## ").append(info.title().zh()).append(' ').append(info.title().en()).append("\n\n`").append(card.model())
          .append("`, ").append(card.edition()).append("\n\n常数 Constants: 已核对 verified ").append(card.verified())
          .append(", 未核对 unverified ").append(card.unverified()).append("\n\n");
      for (ModelCard.Range range : card.range()) {
        page.append("- `").append(range.input()).append("`: ").append(range.range()).append('\n');
      }
      page.append('\n');
      if (!card.exempt().isEmpty()) page.append("无公开算例 No published example: ").append(card.exempt()).append("\n\n");
      if (!card.pairs().isEmpty()) {
        page.append("| 公开值 published | 计算值 value | 误差 error % | 允许 allowed % | 来源 source |\n|---|---|---|---|---|\n");
      }
      for (ModelCard.Compared pair : card.pairs()) {
        page.append("| `").append(pair.output()).append("` ").append(Inputs.show(pair.expected())).append(" | ")
            .append(Inputs.show(pair.value())).append(" | ").append(percent(pair.errorPercent())).append(" | ")
            .append(Inputs.show(pair.tolerancePercent())).append(" | ").append(pair.source()).append(" |\n");
      }
      if (card.fieldTrials().isEmpty()) page.append(card.pairs().isEmpty() ? "" : "\n").append("现场试验 Field trials: 无 none\n");
      else page.append('\n');
      for (ModelCard.Trial trial : card.fieldTrials()) {
        page.append("- ").append(trial.trial()).append(": n ").append(trial.pairs()).append(", FAC2 ").append(trial.fac2())
            .append(", MG ").append(trial.mg()).append(", VG ").append(trial.vg()).append('\n');
      }
    }
    return page.toString();
  }

  /** A model whose answers are all off by a factor. */
  private record Scaled(EffectModel model, double factor) implements EffectModel {
    @Override public ModelInfo info() {
      return model.info();
    }

    @Override public EffectResult evaluate(Map<String, ?> given) {
      EffectResult sound = model.evaluate(given);
      SortedMap<String, Double> outputs = new TreeMap<>(sound.outputs());
      outputs.replaceAll((name, value) -> value * factor);
      return new EffectResult(sound.model(), sound.edition(), sound.inputs(), outputs, sound.validity(), sound.constants());
    }
  }
}
