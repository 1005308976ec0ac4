package org.yitu.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yitu.web.app.RunningApp;

/**
 * A headless Chromium for one test class, before the running application. After each test it proves three things that
 * are true of every journey: no script failed, the server did not fail, and nothing was asked of any other machine.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final double PATIENCE_MILLIS = 60_000;
  private static final double ASSERTION_MILLIS = 30_000;
  private static final int FIRST_SERVER_ERROR = 500;
  /** Names no host but the application's, so that no look-up leaves the machine either. Draws scenes in software. */
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--ignore-gpu-blocklist", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost");

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> scriptErrors = new CopyOnWriteArrayList<>();
  private final List<String> serverErrors = new CopyOnWriteArrayList<>();
  private final List<String> foreignRequests = new CopyOnWriteArrayList<>();
  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    RunningApp.get();
    // The machine may be busy with other tests: what will come is waited for.
    PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MILLIS);
    var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    playwright = Playwright.create(options);
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(System.getProperty("yitu.chromium", "/usr/bin/chromium"))).setArgs(ARGUMENTS));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    contexts.stream().flatMap(c -> c.pages().stream()).filter(p -> context.getExecutionException().isPresent())
        .forEach(p -> keep(p.screenshot(), "failed-" + context.getRequiredTestMethod().getName()));
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    List<List<String>> found = Stream.of(scriptErrors, serverErrors, foreignRequests).map(List::copyOf).toList();
    List.of(scriptErrors, serverErrors, foreignRequests).forEach(List::clear);
    assertThat(found.get(0)).as("errors of scripts").isEmpty();
    assertThat(found.get(1)).as("failures of the server").isEmpty();
    assertThat(found.get(2)).as("requests that leave the machine").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browser.close();
    playwright.close();
  }

  /** A new visitor whom the application does not know. */
  Page visitor(int width, int height) {
    return visitor(width, height, "Asia/Shanghai");
  }

  private Page visitor(int width, int height, String zone) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(RunningApp.get().address())
        .setViewportSize(width, height).setLocale("zh-CN").setTimezoneId(zone));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.onWebError(error -> scriptErrors.add(error.page().url() + " " + error.error()));
    context.onRequest(this::noteForeign);
    context.onResponse(this::noteFailure);
    contexts.add(context);
    return context.newPage();
  }

  Page visitor() {
    return visitor(1920, 1080);
  }

  /** A visitor who is signed in already. */
  Page user(String username, int width, int height) {
    return signedIn(visitor(width, height), username);
  }

  /** The same at a computer whose clock is another zone's. */
  Page userIn(String zone, String username) {
    return signedIn(visitor(1920, 1080, zone), username);
  }

  private static Page signedIn(Page page, String username) {
    var answer = page.context().request().post("/api/session",
        RequestOptions.create().setData(Map.of("username", username, "password", RunningApp.PASSWORD)));
    assertThat(answer.status()).as("%s signs in", username).isEqualTo(200);
    return page;
  }

  Page user(String username) {
    return user(username, 1920, 1080);
  }

  /** Keeps a picture of what the user sees, once tiles have come and nothing moves any more. */
  void shot(Page page, String name) {
    byte[][] last = {new byte[0], new byte[0]};
    page.waitForCondition(() -> {
      byte[] now = page.screenshot();
      boolean still = Arrays.equals(now, last[0]) && Arrays.equals(now, last[1]);
      last[1] = last[0];
      last[0] = now;
      return still;
    });
    keep(last[0], name);
  }

  /** Keeps a picture of a page that never stands still, such as one with a clock. */
  void keep(Page page, String name) {
    keep(page.screenshot(), name);
  }

  private static void keep(byte[] picture, String name) {
    try {
      Files.write(Files.createDirectories(SCREENSHOTS).resolve(name + ".png"), picture);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private void noteForeign(Request request) {
    URI address = URI.create(request.url().replaceFirst("[?#].*", ""));
    boolean asksAHost = List.of("http", "https", "ws", "wss").contains(address.getScheme());
    if (asksAHost && !"localhost".equals(address.getHost())) foreignRequests.add(request.url());
  }

  private void noteFailure(Response response) {
    if (response.status() >= FIRST_SERVER_ERROR) serverErrors.add(response.status() + " " + response.url());
  }
}
