package org.yitu.business.file;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a drawing in SVG only draws. One that runs, loads or declares anything is not taken; nothing is cleaned, because a cleaner that
 * misses one trick is worse than a refusal. Drawings are shown as images, where a browser runs nothing of them either.
 */
final class SafeSvg {
  private static final Pattern BEGINS = Pattern.compile("\\A\\s*(<\\?xml[^>]*\\?>\\s*)?(<!--.*?-->\\s*)*<svg[\\s>].*</svg>\\s*\\z", Pattern.DOTALL);
  /** Elements and attributes that run or embed, declarations, references beyond the drawing, and numeric entities that could hide them. */
  private static final Pattern MORE_THAN_DRAWING = Pattern.compile("<\\s*(script|foreignobject|iframe|embed|object|audio|video|handler|listener|"
      + "set|animate\\w*|image|feimage|style|link|meta|base|\\w+:)|<!doctype|<!entity|<!\\[cdata|<\\?(?!xml\\s)|[\\s\"'/]on\\w+\\s*=|javascript:|"
      + "data:|@import|&#|href\\s*=\\s*[\"']?\\s*(?![\"'\\s#])|url\\(\\s*[\"']?\\s*(?![\"'\\s#])");

  private SafeSvg() {}

  static boolean accepts(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return BEGINS.matcher(lower).matches() && !MORE_THAN_DRAWING.matcher(lower).find();
  }
}
