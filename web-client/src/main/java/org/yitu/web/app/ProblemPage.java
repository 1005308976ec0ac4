package org.yitu.web.app;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;
import org.yitu.geo.text.Sha256;
import org.yitu.geo.text.Text;

/**
 * A refusal as a page, for whoever followed a link to a file: what was refused, what can be done, and the way back. It needs no other
 * file, so that it can be read when nothing else can.
 */
final class ProblemPage {
  static final String TYPE = "text/html;charset=UTF-8";
  /** Back is where the reader was, with all that he had typed there; the address in the link is for a window of its own. */
  private static final String SCRIPT = "document.getElementById('back').onclick=function(e){if(history.length>1){e.preventDefault();history.back()}}";
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.of(SCRIPT)))
      + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
  /** What the page is sent with: the same address may answer a program, or this reader later. */
  static final Map<String, String> HEADERS = Map.of("Content-Security-Policy", POLICY, "Cache-Control", "no-store");
  private static final String STYLE = "body{margin:0;background:#f2f5f8;color:#1d2b3a;font:16px/1.6 'Noto Sans SC','Microsoft YaHei',sans-serif}"
      + "main{max-width:560px;margin:10vh auto;padding:24px;background:#fff;border-radius:8px;border-top:4px solid #b3261e}"
      + "h1{font-size:20px;margin:0 0 8px;overflow-wrap:anywhere}p,li{overflow-wrap:anywhere}nav{display:flex;gap:12px;flex-wrap:wrap;margin-top:20px}"
      + "nav a{padding:8px 18px;border:1px solid #1668b8;border-radius:4px;color:#1668b8;text-decoration:none}nav a:first-child{background:#1668b8;color:#fff}"
      + "small{color:#5b6b7b}";
  private static final Text NAME = Text.of("一图", "Yitu");
  private static final Text BACK = Text.of("返回", "Back");
  private static final Text AGAIN = Text.of("再试一次", "Try again");
  private static final Text ENTRY = Text.of("去首页", "To the start page");
  private static final Text SIGN_IN = Text.of("登录", "Sign in");

  private ProblemPage() {}

  /** Where somebody signs in who comes back to this request afterwards. */
  static String entryFor(HttpServletRequest request) {
    return "/?next=" + URLEncoder.encode(address(request), StandardCharsets.UTF_8);
  }

  /** @param complaints about single fields, where there are any */
  static String of(HttpServletRequest request, HttpStatus status, String sentence, List<String> complaints) {
    Locale locale = Language.of(request);
    String items = complaints.stream().filter(each -> !each.equals(sentence)).map(each -> "<li>" + escaped(each) + "</li>").collect(Collectors.joining());
    StringBuilder ways = new StringBuilder();
    if (status == HttpStatus.UNAUTHORIZED) ways.append(link("", entryFor(request), SIGN_IN, locale));
    ways.append(link(" id=\"back\"", cameFrom(request), BACK, locale));
    if (canBeTriedAgain(status)) ways.append(link("", address(request), AGAIN, locale));
    ways.append(link("", "/", ENTRY, locale));
    return "<!doctype html><html lang=\"" + (locale.equals(Locale.ENGLISH) ? "en" : "zh-CN") + "\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + escaped(sentence) + " · " + NAME.in(locale)
        + "</title><style>" + STYLE + "</style></head><body><main><h1>" + escaped(sentence) + "</h1>"
        + (items.isEmpty() ? "" : "<ul>" + items + "</ul>") + "<p>" + advice(status).in(locale) + "</p><nav>" + ways + "</nav><p><small>"
        + status.value() + " " + escaped(path(request)) + "</small></p></main><script>" + SCRIPT + "</script></body></html>";
  }

  private static Text advice(HttpStatus status) {
    if (canBeTriedAgain(status)) {
      return status == HttpStatus.INTERNAL_SERVER_ERROR
          ? Text.of("可以再试一次；仍然不行，请把现在的时间和下面的地址告诉技术支持。",
              "Try once more; if it fails again, tell technical support the time now and the address below.")
          : Text.of("请稍等几秒再试。", "Wait a few seconds and try again.");
    }
    return switch (status) {
      case UNAUTHORIZED -> Text.of("登录后会接着打开它。", "It is opened once you have signed in.");
      case FORBIDDEN -> Text.of("工作确有需要的，请本单位管理员或平台管理员开通权限。",
          "If your work needs it, ask your administrator for the permission.");
      case NOT_FOUND -> Text.of("它可能已被删除或改期，也可能不在您的管辖范围内。请返回，刷新列表后重新打开。",
          "It may have been deleted or replaced, or lie outside your jurisdiction. Go back, reload the list and open it from there.");
      case CONTENT_TOO_LARGE -> Text.of("请返回，把查询条件收窄后再导出。", "Go back, narrow the conditions and export again.");
      default -> Text.of("请返回，检查填写的条件后再试。", "Go back, check the conditions and try again.");
    };
  }

  private static boolean canBeTriedAgain(HttpStatus status) {
    return status.is5xxServerError() || status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.CONFLICT;
  }

  private static String link(String attributes, String address, Text text, Locale locale) {
    return "<a" + attributes + " href=\"" + escaped(address) + "\">" + text.in(locale) + "</a>";
  }

  /** The page of ours that held the link, else the entry: an address of another site is not repeated. */
  private static String cameFrom(HttpServletRequest request) {
    String referer = Navigation.header(request, "Referer");
    if (referer == null) return "/";
    try {
      URI from = URI.create(referer);
      boolean ours = from.getAuthority() != null && from.getAuthority().equals(Navigation.header(request, "Host")) && isPath(from.getRawPath());
      return ours ? from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()) : "/";
    } catch (IllegalArgumentException malformed) {
      return "/";
    }
  }

  private static String address(HttpServletRequest request) {
    String path = path(request);
    return isPath(path) ? path + (request.getQueryString() == null ? "" : "?" + request.getQueryString()) : "/";
  }

  /** As it was asked for, also where the container has handed the request on to the page of errors. */
  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : request.getRequestURI();
  }

  /** Two slashes at the beginning would name another host. */
  private static boolean isPath(String path) {
    return path != null && path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
