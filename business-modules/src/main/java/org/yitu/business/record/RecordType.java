package org.yitu.business.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.access.RowRule;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.text.Text;

/**
 * Everything the engine knows of one kind of record, read from its class once; what departs from the defaults is said with
 * the builder, in a constant {@code TYPE} of the class. What is declared wrongly is gathered in {@link #complaints} and
 * stops the start.
 */
public final class RecordType<R extends BusinessRecord> {
  /** A condition on a record with the sentence that the user reads when it does not hold. */
  record Condition<R>(Predicate<R> holds, Text otherwise) {}

  /** A part of a long form: its title, and its first field. */
  record Section(Text title, String first) {}

  /** A date of the calendar; the records in one of the states are meant, in all if none is named. */
  record Dated(Occasion occasion, RecordField field, Set<String> states) {}

  /** The branch of the layer tree and the symbol. */
  record OnMap(LayerInfo.Group group, String icon) {}

  private final String id;
  private final Class<R> recordClass;
  private final Text title;
  private final Map<String, RecordField> fields;
  private final Flow<? super R> flow;
  private final Owner owner;
  private final boolean sharesGovernmentRows;
  private final boolean writtenByGovernment;
  private final boolean narrowedToOwn;
  private final boolean belongsWhereItLies;
  private final String shownAttribute;
  private final String person;
  private final String calledAttribute;
  private final Condition<R> editable;
  private final Condition<R> deletable;
  private final Consumer<R> computation;
  private final BiConsumer<R, StepContext> beginning;
  private final List<Section> sections;
  private final OnMap onMap;
  private final String severityField;
  private final String expiryField;
  private final Map<String, Occasion> occasions;
  private final List<String> complaints;

  private RecordType(Builder<R> from) {
    id = from.id;
    recordClass = from.recordClass;
    title = Labels.of(from.recordClass);
    flow = from.flow;
    owner = from.owner;
    sharesGovernmentRows = from.sharesGovernmentRows;
    writtenByGovernment = from.writtenByGovernment;
    narrowedToOwn = from.narrowedToOwn;
    belongsWhereItLies = from.belongsWhereItLies;
    shownAttribute = from.shownAttribute;
    person = from.person;
    calledAttribute = from.calledAttribute;
    editable = from.editable;
    deletable = from.deletable;
    computation = from.computation;
    beginning = from.beginning;
    sections = List.copyOf(from.sections);
    onMap = from.onMap;
    severityField = from.severityField;
    expiryField = from.expiryField;
    occasions = Map.copyOf(from.occasions);
    RecordReader<R> reader = new RecordReader<>(recordClass, from.readOnly);
    fields = reader.fields();
    complaints = reader.complaints(this);
  }

  public static <R extends BusinessRecord> Builder<R> of(Class<R> recordClass) {
    return new Builder<>(recordClass);
  }

  /** Kebab case: {@code hidden-danger}; the type's name in paths, permissions and layers. */
  public String id() {
    return id;
  }

  public Class<R> recordClass() {
    return recordClass;
  }

  public Text title() {
    return title;
  }

  /** Table name, by the naming strategy of Spring. */
  public String table() {
    return Words.snake(recordClass.getSimpleName());
  }

  public List<RecordField> fields() {
    return List.copyOf(fields.values());
  }

  public Optional<RecordField> findField(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The field that says what a person calls the record: {@code name}, {@code title}, or the first text. */
  public Optional<RecordField> nameField() {
    return findField("name").or(() -> findField("title"))
        .or(() -> fields.values().stream().filter(field -> field.kind() == RecordField.Kind.TEXT).findFirst());
  }

  /** The field that stands for the record where people read of it: the one that is named, which may be another record, else its name. */
  Optional<RecordField> titleField() {
    return calledAttribute == null ? nameField() : findField(calledAttribute);
  }

  public Optional<RecordField> geometryField() {
    return fields.values().stream().filter(field -> field.kind().isGeometry()).findFirst();
  }

  /** The enum field whose choice grades the record on the map: the one named, else the state. */
  public Optional<RecordField> severityField() {
    return findField(severityField == null ? "state" : severityField)
        .filter(field -> HasSeverity.class.isAssignableFrom(field.javaType()));
  }

  /** The date on which a record expires or falls due, if its type has one. */
  public Optional<RecordField> expiryField() {
    return expiryField == null ? Optional.empty() : findField(expiryField);
  }

  Set<String> dated() {
    return occasions.keySet();
  }

  /** The dates that stand in the calendar: deadlines of open work, expiries, and what the type names besides. */
  List<Dated> dates() {
    List<Dated> dates = new ArrayList<>();
    flow().flatMap(each -> each.deadline()).ifPresent(
        deadline -> dates.add(new Dated(Occasion.DEADLINE, findField(deadline.attribute()).orElseThrow(), deadline.from())));
    expiryField().ifPresent(field -> dates.add(new Dated(Occasion.EXPIRY, field, Set.of())));
    occasions.forEach((attribute, occasion) -> dates.add(new Dated(occasion, findField(attribute).orElseThrow(), Set.of())));
    return dates;
  }

  public Optional<Flow<? super R>> flow() {
    return Optional.ofNullable(flow);
  }

  public Owner owner() {
    return owner;
  }

  public boolean sharesGovernmentRows() {
    return sharesGovernmentRows;
  }

  /** The column that names the one person who may see a row, beyond what the row rule asks; for most types there is none. */
  Optional<String> personColumn() {
    return Optional.ofNullable(person).map(Words::snake);
  }

  /** Whether the actor may write rows at all; which of them is the row rule's business. */
  public boolean mayBeWrittenBy(Actor actor) {
    return actor.may(id + ":write") && !(writtenByGovernment && actor.isEnterprise());
  }

  /** Whether a role may be kept to the rows that its user entered himself, by the permission {@code TYPE:own}. */
  boolean narrowsToOwn() {
    return narrowedToOwn;
  }

  /** What the actor sees of the rows that the row rule admits. */
  RowRule.View view(Actor actor) {
    boolean own = narrowedToOwn && actor.permissions().names(id + Permissions.OWN);
    boolean shown = shownAttribute != null && !actor.may(id + ":write");
    return new RowRule.View(own, shown ? findField(shownAttribute).orElseThrow().column() : null, personColumn().orElse(null));
  }

  /** Whether its rows are the enterprises themselves. */
  public boolean isEnterprise() {
    return id.equals(Enterprises.TYPE);
  }

  /** Whether rows name the enterprise they belong to. */
  public boolean hasEnterprise() {
    return owner != Owner.GOVERNMENT && !isEnterprise();
  }

  public boolean isLayer() {
    return onMap != null;
  }

  OnMap onMap() {
    return onMap;
  }

  Optional<Text> editRefusal(R target) {
    return editable.holds().test(target) ? Optional.empty() : Optional.of(editable.otherwise());
  }

  Optional<Text> deleteRefusal(R target) {
    return deletable.holds().test(target) ? Optional.empty() : Optional.of(deletable.otherwise());
  }

  boolean belongsWhereItLies() {
    return belongsWhereItLies;
  }

  void compute(R target) {
    computation.accept(target);
  }

  /** What a new form begins with. */
  void begin(R blank, StepContext context) {
    beginning.accept(blank, context);
  }

  /** The parts of its form, in order; empty if it has none. */
  List<Section> sections() {
    return sections;
  }

  /** What is declared wrongly, one sentence for the programmer each. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public String toString() {
    return "RecordType " + id;
  }

  /** Says what departs from the defaults: government and enterprises have rows, no workflow, always editable, no layer. */
  public static final class Builder<R extends BusinessRecord> {
    private final Class<R> recordClass;
    private String id;
    private Flow<? super R> flow;
    private Owner owner = Owner.EITHER;
    private boolean sharesGovernmentRows;
    private boolean writtenByGovernment;
    private boolean narrowedToOwn;
    private boolean belongsWhereItLies;
    private String shownAttribute;
    private String person;
    private String calledAttribute;
    private Condition<R> editable = new Condition<>(target -> true, Text.of("", ""));
    private Condition<R> deletable = editable;
    private Consumer<R> computation = target -> { };
    private BiConsumer<R, StepContext> beginning = (blank, context) -> { };
    private final List<Section> sections = new ArrayList<>();
    private OnMap onMap;
    private String severityField;
    private String expiryField;
    private final Map<String, Occasion> occasions = new LinkedHashMap<>();
    private Set<String> readOnly = Set.of();

    private Builder(Class<R> recordClass) {
      this.recordClass = recordClass;
      this.id = Words.kebab(recordClass.getSimpleName());
    }

    /** Another name in paths than the class has. */
    public Builder<R> named(String newId) {
      id = newId;
      return this;
    }

    public Builder<R> flow(Flow<? super R> newFlow) {
      flow = newFlow;
      return this;
    }

    public Builder<R> owner(Owner newOwner) {
      owner = newOwner;
      return this;
    }

    /** Rows that the government added are readable by everybody who is signed in. */
    public Builder<R> sharesGovernmentRows() {
      sharesGovernmentRows = true;
      return this;
    }

    /** An enterprise reads its rows and writes none. */
    public Builder<R> writtenByGovernment() {
      writtenByGovernment = true;
      return this;
    }

    /** A role may be kept to the rows that its user entered himself, by the permission {@code TYPE:own}, which has to be named. */
    public Builder<R> narrowsToOwn() {
      narrowedToOwn = true;
      return this;
    }

    /** What the government enters without an enterprise belongs to the township where it lies, so that those who answer for the place see it. */
    public Builder<R> belongsWhereItLies() {
      belongsWhereItLies = true;
      return this;
    }

    /** Who may not write rows sees only those where this field, yes or no, is yes; named by the constant of the JPA metamodel. */
    public Builder<R> shownOnce(String attribute) {
      shownAttribute = attribute;
      return this;
    }

    /** A row is for one person, whose username stands in this attribute: others who could see it by the row rule do not. */
    public Builder<R> personal(String attribute) {
      person = attribute;
      return this;
    }

    /** A record without a name of its own is called by this field, such as the person it is about; a constant of the JPA metamodel. */
    public Builder<R> called(String attribute) {
      calledAttribute = attribute;
      return this;
    }

    public Builder<R> editableWhen(Predicate<R> holds, String zh, String en) {
      editable = new Condition<>(holds, Text.of(zh, en));
      return this;
    }

    public Builder<R> deletableWhen(Predicate<R> holds, String zh, String en) {
      deletable = new Condition<>(holds, Text.of(zh, en));
      return this;
    }

    /** What follows from the fields: done before each check and save. */
    public Builder<R> computes(Consumer<R> newComputation) {
      computation = newComputation;
      return this;
    }

    /** What a new form begins with, besides the values that the class itself begins with: a suggestion that the user may change. */
    public Builder<R> begins(BiConsumer<R, StepContext> newBeginning) {
      beginning = newBeginning;
      return this;
    }

    /** A part of a long form begins with this field; named by the constant of the JPA metamodel. */
    public Builder<R> section(String zh, String en, String firstAttribute) {
      sections.add(new Section(Text.of(zh, en), firstAttribute));
      return this;
    }

    /** Shows the records on the map, at their geometry, else at their enterprise. */
    public Builder<R> layer(LayerInfo.Group group, String icon) {
      onMap = new OnMap(group, icon);
      return this;
    }

    /** The map colours by this enum field instead of the state; named by the constant of the JPA metamodel. */
    public Builder<R> severityFrom(String attribute) {
      severityField = attribute;
      return this;
    }

    /** The date on which a record expires or falls due: shown before and after in the list of what expires. */
    public Builder<R> expires(String attribute) {
      expiryField = attribute;
      return this;
    }

    /** A date that stands in the calendar besides deadlines and expiries; named by the constant of the JPA metamodel. */
    public Builder<R> dated(Occasion occasion, String attribute) {
      occasions.put(attribute, occasion);
      return this;
    }

    /** Labelled fields that no form writes, only steps and computations; named by constants of the JPA metamodel. */
    public Builder<R> readOnly(String... attributes) {
      readOnly = Set.of(attributes);
      return this;
    }

    public RecordType<R> build() {
      return new RecordType<>(this);
    }
  }
}
