package org.yitu.business.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yitu.geo.text.Text;

/**
 * What is to be written into a field, in two parts: what is meant, from the one file that officers of the trade can edit without
 * Java ({@code help/fields.csv}), and what its rules demand, from the field itself. A line of the file names a form and a field;
 * {@code *} stands for every form. Only fields that somebody writes have help.
 */
@Component
final class FieldHelp {
  static final Text ENTERPRISE = Text.of("输入企业名称的一部分，从列表中选择。", "Type a part of the enterprise's name and choose it.");
  private static final String FILE = "/help/fields.csv";

  private final Map<String, Text> meant = new LinkedHashMap<>();

  FieldHelp() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(FieldHelp.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }

  private void read(String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != 3 || meant.put(cells[0], Text.of(cells[1], cells[2])) != null) {
      throw new IllegalStateException(FILE + ": not \"form.field|中文|English\", or twice: " + line);
    }
  }

  /** What the file names. */
  Set<String> names() {
    return meant.keySet();
  }

  /** @param form a type's id, or that and a step's name with a slash between; null if nobody writes the field */
  Text of(String form, RecordField field) {
    if (!field.writable()) return null;
    List<Text> told = new ArrayList<>();
    Text written = meant.getOrDefault(form + "." + field.name(), meant.get("*." + field.name()));
    if (written != null) told.add(written);
    rules(field, told);
    Text all = told.isEmpty() ? null : told.get(0);
    for (Text each : told.subList(Math.min(1, told.size()), told.size())) {
      all = Text.of(all.zh() + each.zh(), all.en() + " " + each.en());
    }
    return all;
  }

  private static void rules(RecordField field, List<Text> told) {
    RecordField.Limits limits = field.limits();
    switch (field.kind()) {
      case TEXT, LONGTEXT -> {
        if (limits.maxLength() != null && field.codes().isEmpty()) told.add(Text.of("最多 %s 个字。", "At most %s characters.").with(limits.maxLength()));
      }
      case INTEGER -> told.add(Text.of("填整数。", "A whole number."));
      case NUMBER -> field.hints().decimals().ifPresent(most -> told.add(Text.of("最多 %s 位小数。", "At most %s decimals.").with(most)));
      case REF -> told.add(Text.of("输入名称查找，从列表中选择。", "Type a part of the name and choose it."));
      case POINT -> told.add(Text.of("在地图上点选，或输入经纬度并选择所用的坐标系。", "Click on the map, or type longitude and latitude and choose their datum."));
      case POLYGON, LINE -> told.add(Text.of("在地图上逐点绘制，双击结束。", "Draw it on the map point by point; double-click ends it."));
      case FILES -> told.add(Text.of("可多选，每个文件不超过 20 MB；图片、PDF、Word、Excel 等。", "Several may be chosen, up to 20 MB each: pictures, PDF, Word, Excel and others."));
      default -> { }
    }
    if (limits.min() != null && limits.max() != null) {
      told.add(Text.of("范围 %s 至 %s。", "From %s to %s.").with(limits.min().toPlainString(), limits.max().toPlainString()));
    } else if (field.hints().aboveZero()) {
      told.add(Text.of("必须大于 0。", "Greater than 0."));
    } else if (limits.min() != null) {
      told.add(Text.of("不小于 %s。", "Not less than %s.").with(limits.min().toPlainString()));
    } else if (limits.max() != null) {
      told.add(Text.of("不大于 %s。", "Not more than %s.").with(limits.max().toPlainString()));
    }
    if (field.hints().pattern() != null) told.add(sentence(field.hints().pattern()));
    if (field.hints().past()) told.add(Text.of("不能晚于今天。", "Not in the future."));
  }

  private static Text sentence(Text words) {
    return Text.of(words.zh() + "。", words.en() + ".");
  }
}
