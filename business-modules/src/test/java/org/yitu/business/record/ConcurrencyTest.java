package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** Two people at once: one wins, the other is told, and the history holds one entry. */
@DatabaseTest
class ConcurrencyTest {
  private static final int ROUNDS = 20;
  private final RecordService records;
  private final Actor plant;

  ConcurrencyTest(@Autowired RecordService records, @Autowired Plants plants) {
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A5.4")
  void ofTwoWhoTakeOneStepOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long id = create();
      assertThat(together(() -> records.step(plant, Specimen.TYPE, id, "Send", Map.of("note", "好")))).isEqualTo(1);
      assertThat(records.get(plant, Specimen.TYPE, id)).containsEntry("state", "SENT");
      assertThat(records.history(plant, Specimen.TYPE, id, 0, 10)).containsEntry("total", 2L);
    }
  }

  @Test
  void ofTwoWhoChangeOneRecordOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long id = create();
      assertThat(together(() -> records.update(plant, Specimen.TYPE, id, Map.of("version", 0, "quantity", 7)))).isEqualTo(1);
      assertThat(records.history(plant, Specimen.TYPE, id, 0, 10)).containsEntry("total", 2L);
    }
  }

  private long create() {
    return (Long) records.create(plant, Specimen.TYPE, Map.of("name", "甲", "level", "MINOR")).get("id");
  }

  /** How many of two calls at the same moment went through; the other must be refused as a conflict. */
  private static int together(Callable<?> call) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(2);
    CyclicBarrier start = new CyclicBarrier(2);
    try {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        answers.add(people.submit(() -> {
          start.await();
          try {
            call.call();
            return true;
          } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            return false;
          }
        }));
      }
      int won = 0;
      for (Future<Boolean> answer : answers) won += answer.get() ? 1 : 0;
      return won;
    } finally {
      people.shutdownNow();
    }
  }
}
