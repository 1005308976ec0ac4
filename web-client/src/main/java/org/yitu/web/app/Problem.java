package org.yitu.web.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** The sentences and the form of a refusal that is said by the container or by a filter, where no controller was reached. */
final class Problem {
  static final String TYPE = "application/problem+json";
  static final Text UNREADABLE = Text.of("请求内容无法解析。", "The request could not be read.");
  static final Text TOO_LARGE = Text.of("上传的内容太大。", "What was sent is too large.");
  static final Text BROKEN = Text.of("系统出错，已记录；您的数据没有改变。", "Something failed here and was logged; your data is unchanged.");

  static final String RETRY_SECONDS = "5";

  private Problem() {}

  /** Whether the same request may be answered a little later. */
  static boolean isToComeAgain(int status) {
    return status == HttpStatus.TOO_MANY_REQUESTS.value() || status == HttpStatus.SERVICE_UNAVAILABLE.value();
  }

  /** What a bare status says. */
  static Text sentence(HttpStatus status) {
    if (status.is5xxServerError()) return BROKEN;
    return switch (status) {
      case NOT_FOUND -> Refusal.notFound().text();
      case FORBIDDEN -> Refusal.forbidden().text();
      case METHOD_NOT_ALLOWED -> Text.of("此地址不支持该请求方法。", "This address does not take that method.");
      case UNSUPPORTED_MEDIA_TYPE -> Text.of("不支持的内容类型。", "That type of content is not taken here.");
      case CONTENT_TOO_LARGE -> TOO_LARGE;
      default -> UNREADABLE;
    };
  }

  /** As a page where somebody followed a link, for everybody else as RFC 9457. */
  static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Text text) throws IOException {
    response.setStatus(status.value());
    if (isToComeAgain(status.value())) response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    if (Navigation.is(request)) {
      String page = ProblemPage.of(request, status, text.in(Language.of(request)), List.of());
      ProblemPage.HEADERS.forEach(response::setHeader);
      response.setContentType(ProblemPage.TYPE);
      response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
      return;
    }
    response.setContentType(TYPE);
    response.getOutputStream().write(json(status, text, Language.of(request)).getBytes(StandardCharsets.UTF_8));
  }

  /** Every part of it is a constant of ours: nothing needs escaping. */
  static String json(HttpStatus status, Text text, Locale locale) {
    return "{\"type\":\"about:blank\",\"title\":\"" + status.getReasonPhrase() + "\",\"status\":" + status.value()
        + ",\"detail\":\"" + text.in(locale) + "\"}";
  }
}
