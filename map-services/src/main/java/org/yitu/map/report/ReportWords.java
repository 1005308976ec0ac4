package org.yitu.map.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.yitu.geo.text.Text;

/** The fixed words of a report in one language, and how numbers, winds and times are written in it. */
final class ReportWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss '(UTC'xxx')'");
  private static final List<Text> WINDS = List.of(Text.of("北风", "N wind"), Text.of("东北偏北风", "NNE wind"),
      Text.of("东北风", "NE wind"), Text.of("东北偏东风", "ENE wind"), Text.of("东风", "E wind"), Text.of("东南偏东风", "ESE wind"),
      Text.of("东南风", "SE wind"), Text.of("东南偏南风", "SSE wind"), Text.of("南风", "S wind"), Text.of("西南偏南风", "SSW wind"),
      Text.of("西南风", "SW wind"), Text.of("西南偏西风", "WSW wind"), Text.of("西风", "W wind"), Text.of("西北偏西风", "WNW wind"),
      Text.of("西北风", "NW wind"), Text.of("西北偏北风", "NNW wind"));
  private static final ReportWords ZH = new ReportWords(Locale.SIMPLIFIED_CHINESE, "words-zh.properties");
  private static final ReportWords EN = new ReportWords(Locale.ENGLISH, "words-en.properties");

  private final Locale locale;
  private final Map<String, String> words = new HashMap<>();

  private ReportWords(Locale locale, String resource) {
    this.locale = locale;
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(ReportWords.class.getResourceAsStream(resource),
        StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
  }

  static ReportWords in(Locale locale) {
    return locale.getLanguage().equals("en") ? EN : ZH;
  }

  Locale locale() {
    return locale;
  }

  Map<String, String> all() {
    return Map.copyOf(words);
  }

  String get(String name) {
    String word = words.get(name);
    if (word == null) throw new IllegalArgumentException("no word " + name);
    return word;
  }

  String say(Text text) {
    return text.in(locale);
  }

  String say(String zh, String en) {
    return Text.of(zh, en).in(locale);
  }

  /** Up to four significant digits behind the point, groups of three before it. */
  static String number(double value) {
    double size = Math.abs(value);
    String pattern = size >= 100 ? "#,##0" : size >= 10 ? "#,##0.#" : size >= 1 ? "0.##" : "0.####";
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  static String metres(double metres) {
    return metres >= 1000 ? number(Math.round(metres / 10) / 100.0) + " km" : number(Math.round(metres)) + " m";
  }

  static String area(double squareMetres) {
    return squareMetres >= 10_000 ? number(Math.round(squareMetres / 1e4) / 100.0) + " km²" : number(squareMetres)
        + " m²";
  }

  static String time(String isoTime) {
    return TIME.format(OffsetDateTime.parse(isoTime));
  }

  static Text windName(double fromDegrees) {
    return WINDS.get((int) Math.round(fromDegrees / 22.5) % WINDS.size());
  }
}
