package org.yitu.geo.route;

import com.graphhopper.util.Instruction;
import com.graphhopper.util.Translation;
import java.util.Locale;

/** Says one step of a way as a person at a radio would: the turn in GraphHopper's words, then how far. */
final class Sentence {
  private Sentence() {}

  static Locale locale(Locale language) {
    return isEnglish(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  static String of(Instruction step, Translation words, Locale language) {
    String turn = capital(step.getTurnDescription(words));
    boolean english = isEnglish(language);
    if (step.getSign() == Instruction.FINISH || step.getDistance() < 1) return turn + (english ? "." : "。");
    return english
        ? turn + " and drive " + distance(step.getDistance(), " m", " km") + "."
        : turn + "，行驶 " + distance(step.getDistance(), " 米", " 公里") + "。";
  }

  /** Rounded as one would say it: 7 m, 240 m, 3.4 km. */
  private static String distance(double metres, String m, String km) {
    if (metres < 20) return Math.round(metres) + m;
    if (metres < 995) return Math.round(metres / 10) * 10 + m;
    return String.format(Locale.ROOT, "%.1f", metres / 1000) + km;
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static boolean isEnglish(Locale language) {
    return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
  }
}
