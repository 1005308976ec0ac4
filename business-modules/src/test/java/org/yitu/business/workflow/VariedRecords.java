package org.yitu.business.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Party;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.Flow;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.StepContext;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.Fill;
import org.yitu.geo.text.Refusal;

/** Records of one type with every mix of choices, yes and no, and times past, to come or not filled in by a step yet, as far as there are at most 256. */
final class VariedRecords<R extends BusinessRecord> {
  static final List<Party> PARTIES = List.of(Party.ENTERPRISE, Party.TOWN, Party.COUNTY, Party.CITY, Party.PLATFORM);
  private static final Map<Party, Actor> ACTORS = Map.of(Party.ENTERPRISE, Actors.ENTERPRISE, Party.TOWN, Actors.TOWN, Party.COUNTY,
      Actors.COUNTY, Party.CITY, Actors.CITY, Party.PLATFORM, Actor.SYSTEM);
  private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 3, 1, 9, 0, 0, 0, ZoneOffset.ofHours(8));
  private static final int MOST = 256;
  private static final String TIMES = "(times)";

  private enum Times { PAST, TO_COME, NONE }

  private final RecordType<R> type;
  private final List<Map<String, Object>> variants;

  VariedRecords(RecordType<R> type) {
    this.type = type;
    this.variants = variants();
  }

  static String firstState(RecordType<?> type) {
    return first(type).name();
  }

  private static <R extends BusinessRecord> Enum<?> first(RecordType<R> type) {
    R fresh = new VariedRecords<>(type).bare();
    type.flow().orElseThrow().start(fresh);
    return (Enum<?>) Fill.read(fresh, "state");
  }

  /** Tries the step on every variant; where it is open, notes the states it led to. */
  void tryAll(Flow<? super R> flow, Enum<?> state, Flow.StepInfo step, Party party, Map<Party, Set<String>> open) {
    for (Map<String, Object> variant : variants) {
      R target = made(variant, state);
      StepContext context = new StepContext(ACTORS.get(party), NOW);
      if (flow.refusal(target, step.name(), context.actor()).isPresent()) {
        assertThatThrownBy(() -> flow.take(target, step.name(), form(step, Times.TO_COME), context)).isInstanceOf(Refusal.class);
        assertThat(Fill.read(target, "state")).isEqualTo(state);
        continue;
      }
      Set<String> led = open.computeIfAbsent(party, any -> new TreeSet<>());
      for (Times times : List.of(Times.PAST, Times.TO_COME)) take(flow, made(variant, state), step, context, times, led);
    }
  }

  private void take(Flow<? super R> flow, R target, Flow.StepInfo step, StepContext context, Times times, Set<String> led) {
    Object before = Fill.read(target, "state");
    try {
      Flow.Passage passage = flow.take(target, step.name(), form(step, times), context);
      assertThat(passage.from()).isEqualTo(before.toString());
      assertThat(Fill.read(target, "state")).hasToString(passage.to());
      led.add(passage.to());
    } catch (Refusal formIsWrong) {
      assertThat(Fill.read(target, "state")).isEqualTo(before);
    }
  }

  private R bare() {
    try {
      Constructor<R> constructor = type.recordClass().getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private R made(Map<String, Object> variant, Enum<?> state) {
    R target = bare();
    Times times = (Times) variant.get(TIMES);
    fields().forEach(field -> Fill.put(target, field.getName(),
        variant.containsKey(field.getName()) ? variant.get(field.getName())
            : times == Times.NONE && filledByAStep(field) ? null : sample(field.getType(), times)));
    Fill.put(target, "state", state);
    return target;
  }

  private boolean filledByAStep(Field field) {
    return field.getType() == OffsetDateTime.class && type.findField(field.getName()).filter(known -> !known.writable()).isPresent()
        && type.flow().orElseThrow().deadline().filter(deadline -> deadline.attribute().equals(field.getName())).isEmpty();
  }

  private List<Field> fields() {
    return Arrays.stream(type.recordClass().getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers())).toList();
  }

  private List<Map<String, Object>> variants() {
    Map<String, List<?>> choices = new HashMap<>();
    choices.put(TIMES, List.of(Times.values()));
    for (Field field : fields()) {
      if (field.getName().equals("state")) continue;
      if (field.getType().isEnum()) choices.put(field.getName(), List.of(field.getType().getEnumConstants()));
      if (field.getType() == Boolean.class || field.getType() == boolean.class) choices.put(field.getName(), List.of(true, false));
    }
    long all = choices.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, 10L * MOST));
    if (all > MOST) return drawn(choices);
    List<Map<String, Object>> made = new ArrayList<>(List.of(Map.of()));
    choices.forEach((name, values) -> {
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> so : made) {
        for (Object value : values) {
          Map<String, Object> next = new HashMap<>(so);
          next.put(name, value);
          longer.add(next);
        }
      }
      made.clear();
      made.addAll(longer);
    });
    return made;
  }

  private static List<Map<String, Object>> drawn(Map<String, List<?>> choices) {
    Random random = new Random(4754);
    List<Map<String, Object>> made = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      Map<String, Object> one = new HashMap<>();
      choices.forEach((name, values) -> one.put(name, values.get(random.nextInt(values.size()))));
      made.add(one);
    }
    return made;
  }

  /** Its times come one after the other, all past or all to come. */
  private static Record form(Flow.StepInfo step, Times times) {
    RecordComponent[] parts = step.form().getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      Object value = sample(parts[i].getType(), times);
      values[i] = value instanceof LocalDate day ? day.plusDays(i) : value instanceof OffsetDateTime time ? time.plusDays(i) : value;
    }
    try {
      Constructor<?> constructor = step.form().getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values);
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException | NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static Object sample(Class<?> kind, Times times) {
    if (kind == String.class) return "示例";
    if (kind == Boolean.class || kind == boolean.class) return true;
    if (kind == Integer.class || kind == int.class) return 1;
    if (kind == Long.class || kind == long.class) return 1L;
    if (kind == Double.class || kind == double.class) return 1.0;
    if (kind == BigDecimal.class) return BigDecimal.ONE;
    OffsetDateTime time = times == Times.PAST ? NOW.minusDays(30) : NOW.plusDays(60);
    if (kind == OffsetDateTime.class) return time;
    if (kind == LocalDate.class) return time.toLocalDate();
    return kind.isEnum() ? kind.getEnumConstants()[0] : null;
  }
}
