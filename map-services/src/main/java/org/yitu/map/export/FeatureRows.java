package org.yitu.map.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yitu.geo.exchange.ExchangeFormat;
import org.yitu.geo.exchange.ExportTable;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.text.Text;
import org.yitu.map.feature.FieldNames;

/**
 * A layer's features as rows: id, attributes, and what every row has to say of itself. For people choices are written by their titles;
 * GeoJSON, which programs read, keeps their values and has the names beside them. A code of a table stands with its name everywhere.
 */
final class FeatureRows {
  private static final Text ID = Text.of("编号", "ID");
  private static final Text NAME = Text.of("名称", "Name");
  private static final Text STATE = Text.of("状态", "State");
  private static final Text NOTICE = Text.of("数据说明", "Data notice");
  private static final Text YES = Text.of("是", "yes");
  private static final Text NO = Text.of("否", "no");

  private record Source(ExportTable.Column column, Function<Feature, Object> value) {}

  private final List<Source> sources = new ArrayList<>();
  private final Locale locale;
  private final boolean forPeople;
  private final boolean asText;

  FeatureRows(LayerInfo layer, Text notice, ExchangeFormat format, Locale locale) {
    this.locale = locale;
    forPeople = format != ExchangeFormat.GEOJSON;
    asText = format == ExchangeFormat.CSV || format == ExchangeFormat.XLSX || format == ExchangeFormat.KML;
    add("id", ID, LayerField.Type.TEXT, Feature::id);
    Set<String> names = layer.fields().stream().map(LayerField::name).collect(Collectors.toSet());
    if (!names.contains("name")) add("name", NAME, LayerField.Type.TEXT, Feature::name);
    Map<String, Text> states = layer.states().stream().collect(Collectors.toMap(LayerInfo.State::value, LayerInfo.State::title, (a, b) -> a));
    FieldNames readable = FieldNames.of(layer, locale);
    Map<LayerField, LayerField> added = readable.added();
    for (LayerField field : layer.fields()) {
      add(field);
      LayerField name = forPeople && field.codes().isEmpty() ? null : added.get(field);
      if (name != null) add(name.name(), name.title(), name.type(), feature -> readable.name(field, valueOf(field, feature)));
    }
    if (!names.contains("state") && !states.isEmpty()) add("state", STATE, LayerField.Type.TEXT, f -> titled(states, f.state()));
    if (notice != null) add("notice", NOTICE, LayerField.Type.TEXT, f -> notice.in(locale));
  }

  private void add(LayerField field) {
    Map<String, Text> titles = field.choices().stream().collect(Collectors.toMap(LayerField.Choice::value, LayerField.Choice::title, (a, b) -> a));
    LayerField.Type type = asText && field.type() == LayerField.Type.BOOLEAN ? LayerField.Type.TEXT : field.type();
    add(field.name(), field.title(), type, feature -> {
      Object value = valueOf(field, feature);
      if (value instanceof Boolean flag && asText) return (flag ? YES : NO).in(locale);
      return titles.isEmpty() || value == null ? value : titled(titles, value.toString());
    });
  }

  private static Object valueOf(LayerField field, Feature feature) {
    return field.name().equals("name") ? feature.properties().getOrDefault("name", feature.name()) : feature.properties().get(field.name());
  }

  private Object titled(Map<String, Text> titles, String value) {
    return forPeople && titles.containsKey(value) ? titles.get(value).in(locale) : value;
  }

  private void add(String name, Text title, LayerField.Type type, Function<Feature, Object> value) {
    Set<String> heads = sources.stream().map(source -> source.column().head()).collect(Collectors.toCollection(HashSet::new));
    String head = title.in(locale);
    for (int i = 2; heads.contains(head); i++) head = title.in(locale) + i;
    sources.add(new Source(new ExportTable.Column(name, head, type), value));
  }

  List<ExportTable.Column> columns() {
    return sources.stream().map(Source::column).toList();
  }

  List<Object> values(Feature feature) {
    List<Object> values = new ArrayList<>(sources.size());
    for (Source source : sources) values.add(source.value().apply(feature));
    return values;
  }
}
