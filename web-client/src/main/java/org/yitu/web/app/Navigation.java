package org.yitu.web.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Whether the answer will stand in a browser's window: somebody followed a link or typed an address. A page's own scripts, programs
 * and the open interfaces under {@code /ogc/} are no navigation, whatever they accept.
 */
final class Navigation {
  private static final int LONGEST_HEADER = 1_000;

  private Navigation() {}

  static boolean is(HttpServletRequest request) {
    // Of an address that the container could not read neither is known.
    String path = request.getRequestURI();
    if (!"GET".equals(request.getMethod()) || path == null || path.startsWith("/ogc/")) return false;
    // Browsers say how they ask; what comes without that word is known by what it would rather read.
    String mode = header(request, "Sec-Fetch-Mode");
    return mode == null ? prefersHtml(header(request, "Accept")) : mode.equals("navigate");
  }

  /** The header, or null where there is none or the firewall lets nobody read it: a refusal must not fail over it. */
  static String header(HttpServletRequest request, String name) {
    try {
      return request.getHeader(name);
    } catch (RequestRejectedException unreadable) {
      return null;
    }
  }

  private static boolean prefersHtml(String accept) {
    if (accept == null || accept.length() > LONGEST_HEADER) return false;
    try {
      List<MediaType> types = MediaType.parseMediaTypes(accept);
      boolean json = types.stream().anyMatch(type -> type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
      double best = types.stream().map(MediaType::getQualityValue).max(Comparator.naturalOrder()).orElse(0.0);
      return !json && types.stream().anyMatch(type -> type.getQualityValue() == best && type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    } catch (InvalidMediaTypeException malformed) {
      return false;
    }
  }
}
