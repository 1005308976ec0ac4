package org.yitu.web.app;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path of a request as the controllers are found by it: decoded. What decides by a path who may pass must not read the bare one,
 * for {@code /%6Detrics} is answered by the same controller as {@code /metrics}.
 */
final class RequestPath {
  private RequestPath() {}

  static String of(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }
}
