package org.yitu.business.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yitu.business.access.Party;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.Flow;
import org.yitu.business.record.RecordType;
import org.yitu.business.testing.Modules;

/**
 * Every workflow against its model in {@code workflow-model.csv}: a line says that from this state this step may be taken by
 * these parties and leads to those states. All states × steps × parties are tried on many variants of the record; what no line
 * allows is refused and changes nothing. {@code -Dbless=true} writes the model anew, to be read before it is committed.
 */
class WorkflowModelTest {
  private static final Path MODEL = Path.of("src", "test", "resources", "workflow-model.csv");
  private static final String HEAD = "record,state,step,parties,to";
  /** A user is made in this state by his enterprise's registration. */
  private static final Map<String, String> ALSO_FIRST = Map.of("user", "PENDING");

  /** @param parties who may take it for at least one variant of the record; @param to where it has led for any of them */
  private record Line(String type, String state, String step, Set<String> parties, Set<String> to) {
    static Line of(String text) {
      String[] part = text.split(",", -1);
      return new Line(part[0], part[1], part[2], words(part[3]), words(part[4]));
    }

    private static Set<String> words(String text) {
      return new TreeSet<>(text.isEmpty() ? List.of() : List.of(text.split(" ")));
    }

    @Override
    public String toString() {
      return String.join(",", type, state, step, String.join(" ", parties), String.join(" ", to));
    }
  }

  static Stream<RecordType<?>> types() {
    return Modules.types().stream().filter(type -> type.flow().isPresent()).sorted(Comparator.comparing(RecordType::id));
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatIsOpenToWhomAndWhereItLeadsIsWhatTheModelSays(RecordType<?> type) throws IOException {
    assertThat(explore(type)).containsExactlyElementsOf(model(type.id()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyStateCanBeReachedFromTheFirst(RecordType<?> type) throws IOException {
    Flow<?> flow = type.flow().orElseThrow();
    List<Line> lines = model(type.id());
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(VariedRecords.firstState(type)));
    if (ALSO_FIRST.containsKey(type.id())) open.add(ALSO_FIRST.get(type.id()));
    while (!open.isEmpty()) {
      String state = open.pop();
      if (!reached.add(state)) continue;
      lines.stream().filter(line -> line.state().equals(state)).forEach(line -> open.addAll(line.to()));
      flow.deadline().filter(deadline -> deadline.from().contains(state)).ifPresent(deadline -> open.add(deadline.to()));
    }
    assertThat(reached).isEqualTo(Stream.of(flow.states().getEnumConstants()).map(Enum::name).collect(Collectors.toSet()));
  }

  @Test
  void theModelHasNoRecordThatIsGone() throws IOException {
    Set<String> known = types().map(RecordType::id).collect(Collectors.toSet());
    assertThat(Files.readAllLines(MODEL).stream().skip(1).map(text -> Line.of(text).type())).allMatch(known::contains);
  }

  @Test
  void theModelIsWrittenAnewOnlyOnDemand() throws IOException {
    assumeTrue(Boolean.getBoolean("bless"));
    List<String> lines = new ArrayList<>(List.of(HEAD));
    types().forEach(type -> explore(type).forEach(line -> lines.add(line.toString())));
    Files.write(MODEL, lines);
    assertThat(MODEL).exists();
  }

  private static List<Line> model(String type) throws IOException {
    return Files.readAllLines(MODEL).stream().skip(1).map(Line::of).filter(line -> line.type().equals(type)).toList();
  }

  private static <R extends BusinessRecord> List<Line> explore(RecordType<R> type) {
    Flow<? super R> flow = type.flow().orElseThrow();
    VariedRecords<R> variants = new VariedRecords<>(type);
    List<Line> lines = new ArrayList<>();
    for (Enum<?> state : flow.states().getEnumConstants()) {
      for (Flow.StepInfo step : flow.steps()) {
        TreeMap<Party, Set<String>> open = new TreeMap<>();
        for (Party party : VariedRecords.PARTIES) variants.tryAll(flow, state, step, party, open);
        if (open.isEmpty()) continue;
        Set<String> to = open.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        lines.add(new Line(type.id(), state.name(), step.name(),
            open.keySet().stream().map(Party::name).collect(Collectors.toCollection(TreeSet::new)), new LinkedHashSet<>(to)));
      }
    }
    return lines;
  }
}
