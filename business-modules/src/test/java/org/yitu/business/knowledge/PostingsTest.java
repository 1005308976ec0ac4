package org.yitu.business.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the index finds, and how it ranks. */
@Tag("A20.1")
class PostingsTest {
  private final Postings postings = new Postings();

  @Test
  void aRareWordOutranksACommonOneAndAShortTextALongOne() {
    postings.put(1, 0, Map.of("甲乙", 1, "常见", 1));
    postings.put(2, 0, Map.of("丙丁", 1, "常见", 1));
    postings.put(3, 0, Map.of("常见", 1, "戊己", 200));
    assertThat(ranked(Set.of("甲乙", "常见"), 1)).startsWith(1L).endsWith(3L);
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOld() {
    postings.put(1, 0, Map.of("旧文", 1));
    assertThat(postings.holds(1, 0)).isTrue();
    postings.put(1, 1, Map.of("新文", 1));
    assertThat(postings.holds(1, 0)).isFalse();
    assertThat(ranked(Set.of("旧文"), 1)).isEmpty();
    assertThat(ranked(Set.of("新文"), 1)).containsExactly(1L);
  }

  @Test
  void whoHoldsTooFewOfTheGramsOrIsNotVisibleIsNotFound() {
    postings.put(1, 0, Map.of("甲乙", 1, "乙丙", 1));
    postings.put(2, 0, Map.of("甲乙", 1));
    assertThat(ranked(Set.of("甲乙", "乙丙"), 2)).containsExactly(1L);
    assertThat(postings.rank(Set.of("甲乙"), 1, Set.of(2L))).extracting(Postings.Ranked::id).containsExactly(2L);
  }

  @Test
  void whatIsRewrittenManyTimesIsWorn() {
    for (int i = 0; i < 1_002; i++) postings.put(1, i, Map.of("甲乙", 1));
    assertThat(postings.isWorn()).isFalse();
    postings.put(1, 1_002, Map.of("甲乙", 1));
    assertThat(postings.isWorn()).isTrue();
    assertThat(ranked(Set.of("甲乙"), 1)).containsExactly(1L);
  }

  private List<Long> ranked(Set<String> grams, int enough) {
    return postings.rank(grams, enough, Set.of(1L, 2L, 3L)).stream().sorted((a, b) -> Double.compare(b.score(), a.score()))
        .map(Postings.Ranked::id).toList();
  }
}
