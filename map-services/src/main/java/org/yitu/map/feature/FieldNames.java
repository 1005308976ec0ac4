package org.yitu.map.feature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.text.Text;

/**
 * Names beside codes: of a field {@code level} that holds {@code LEVEL_1} a second one, {@code level_name}, holds what a person reads, in
 * his language. It is for reading; filters go by the code, which no language changes.
 */
public final class FieldNames {
  private static final String ENDING = "_name";
  private static final Text TITLE = Text.of("%s名称", "%s, name");
  private final List<LayerField> fields;
  private final Locale locale;

  private FieldNames(List<LayerField> fields, Locale locale) {
    this.fields = fields;
    this.locale = locale;
  }

  public static FieldNames of(LayerInfo layer, Locale locale) {
    Set<String> taken = layer.fields().stream().map(LayerField::name).collect(Collectors.toSet());
    return new FieldNames(layer.fields().stream().filter(field -> field.hasNames() && !taken.contains(field.name() + ENDING)).toList(), locale);
  }

  /** The fields that hold names, each with the one that it is the name of. */
  public Map<LayerField, LayerField> added() {
    Map<LayerField, LayerField> added = new LinkedHashMap<>();
    for (LayerField field : fields) added.put(field, LayerField.of(field.name() + ENDING, TITLE.with(field.title()), LayerField.Type.TEXT));
    return added;
  }

  /** The name of a field's value; the value itself if it has none, null if there is no value. */
  public String name(LayerField field, Object value) {
    if (value == null) return null;
    return field.nameOf(value.toString()).map(name -> name.in(locale)).orElse(value.toString());
  }

  /** The same feature with its names, after all else. */
  public Feature with(Feature feature) {
    if (fields.isEmpty()) return feature;
    Map<String, Object> properties = new LinkedHashMap<>(feature.properties());
    for (LayerField field : fields) {
      Object value = properties.get(field.name());
      if (value == null && field.name().equals("state") && !feature.state().isEmpty()) value = feature.state();
      properties.put(field.name() + ENDING, name(field, value));
    }
    return new Feature(feature.layer(), feature.id(), feature.name(), feature.state(), feature.severity(), feature.geometry(), properties);
  }
}
