package org.yitu.business.record;

import java.util.ArrayList;
import java.util.List;
import org.yitu.business.record.RecordField.Kind;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.text.Text;

/** What a type says of itself as a layer: its short attributes and its states. */
final class LayerDescription {
  private LayerDescription() {}

  static LayerInfo of(RecordType<?> type) {
    List<LayerField> fields = new ArrayList<>();
    for (RecordField field : attributes(type)) {
      List<LayerField.Choice> choices = field.options().stream().map(each -> new LayerField.Choice(each.value(), each.label())).toList();
      fields.add(new LayerField(field.name(), field.label(), typeOf(field.kind()), choices, field.codes().map(codes -> codes.table().id()).orElse("")));
    }
    if (type.hasEnterprise()) fields.add(LayerField.of("enterprise", Text.of("企业", "Enterprise"), LayerField.Type.TEXT));
    List<LayerInfo.State> states = type.findField("state").or(type::severityField).stream().flatMap(field -> field.options().stream())
        .map(each -> new LayerInfo.State(each.value(), each.label(), each.severity())).toList();
    GeometryKind kind = type.geometryField().map(field -> kindOf(field.kind())).orElse(GeometryKind.POINT);
    return new LayerInfo(type.id(), type.title(), type.onMap().group(), kind, type.onMap().icon(), fields, states, true);
  }

  /** The fields that a popup or a filter uses; long texts, files and references stay with the record. */
  static List<RecordField> attributes(RecordType<?> type) {
    return type.fields().stream().filter(field -> switch (field.kind()) {
      case TEXT, INTEGER, NUMBER, BOOLEAN, DATE, DATETIME -> true;
      case CHOICE -> !field.multiple();
      case LONGTEXT, REF, POINT, POLYGON, LINE, FILES -> false;
    }).toList();
  }

  private static LayerField.Type typeOf(Kind kind) {
    return switch (kind) {
      case INTEGER, NUMBER -> LayerField.Type.NUMBER;
      case BOOLEAN -> LayerField.Type.BOOLEAN;
      case DATE -> LayerField.Type.DATE;
      case DATETIME -> LayerField.Type.TIME;
      case CHOICE -> LayerField.Type.CHOICE;
      default -> LayerField.Type.TEXT;
    };
  }

  private static GeometryKind kindOf(Kind kind) {
    return switch (kind) {
      case POLYGON -> GeometryKind.POLYGON;
      case LINE -> GeometryKind.LINE;
      default -> GeometryKind.POINT;
    };
  }
}
