package org.yitu.business.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a text and a query are cut up. */
@Tag("A20.1")
class GramsTest {
  @Test
  void chineseIsCutIntoCharactersAndPairs() {
    assertThat(Grams.of("受限空间受限")).containsEntry("受限", 2).containsEntry("限空", 1).containsEntry("空间", 1).containsEntry("受", 2)
        .doesNotContainKey("受限空");
  }

  @Test
  void wordsAndNumbersStayWhole() {
    assertThat(Grams.asked("GB 30871-2022作业")).containsExactly("gb", "30871", "2022", "作业");
  }

  @Test
  void widthsAndCasesDoNotCount() {
    assertThat(Grams.asked("ＧＢ１８２１８")).containsExactlyElementsOf(Grams.asked("gb18218"));
  }

  @Test
  void aCharacterThatStandsAloneIsAskedForAlone() {
    assertThat(Grams.asked("氯")).containsExactly("氯");
    assertThat(Grams.asked("氯，氨")).containsExactly("氯", "氨");
    assertThat(Grams.asked("，。 ")).isEmpty();
  }

  @Test
  void theExcerptShowsWhereMostOfItStandsAndMarksIt() {
    String text = "空".repeat(200) + "进入受限空间之前先通风" + "话".repeat(200);
    Excerpt excerpt = Excerpt.of(text, Grams.asked("受限空间"));
    assertThat(excerpt.text()).contains("受限空间").hasSizeLessThanOrEqualTo(120);
    int[] last = excerpt.marks().get(excerpt.marks().size() - 1);
    assertThat(excerpt.text().substring(last[0], last[1])).isEqualTo("受限空间");
    assertThat(Excerpt.of("示例", Grams.asked("氯气")).marks()).isEmpty();
  }
}
