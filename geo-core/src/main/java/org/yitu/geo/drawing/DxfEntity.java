package org.yitu.geo.drawing;

import java.util.ArrayList;
import java.util.List;

/** One entity with its pairs, in their order; those that belong to it (vertices, attributes) hang below it. */
final class DxfEntity {
  private static final double LARGEST = 1e12;

  private final String kind;
  private final List<Integer> codes = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<DxfEntity> parts = new ArrayList<>();

  DxfEntity(String kind) {
    this.kind = kind;
  }

  void add(int code, String value) {
    codes.add(code);
    values.add(value);
  }

  String kind() {
    return kind;
  }

  List<DxfEntity> parts() {
    return parts;
  }

  int size() {
    return codes.size();
  }

  int code(int index) {
    return codes.get(index);
  }

  double valueAt(int index) {
    return parsed(values.get(index));
  }

  String text(int code) {
    int index = codes.indexOf(code);
    return index < 0 ? "" : values.get(index);
  }

  /** All values of the code in their order, joined. */
  String texts(int code, int last) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < codes.size(); i++) if (codes.get(i) == code) joined.append(values.get(i));
    return joined.append(text(last)).toString();
  }

  double number(int code, double otherwise) {
    int index = codes.indexOf(code);
    return index < 0 ? otherwise : parsed(values.get(index));
  }

  int flag(int code) {
    return (int) number(code, 0);
  }

  boolean has(int code) {
    return codes.contains(code);
  }

  private static double parsed(String value) {
    try {
      double number = Double.parseDouble(value.strip());
      if (!Double.isFinite(number) || Math.abs(number) > LARGEST) throw DxfTags.broken();
      return number;
    } catch (NumberFormatException word) {
      throw DxfTags.broken();
    }
  }
}
