package org.yitu.map.report;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes PDF of pages that carry all they need: whatever else a page might name is not fetched. */
@Component
public class PdfPage {
  /** Control characters, lone surrogates and the two that XML forbids. */
  private static final Pattern NOT_XML =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])"
          + "|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

  static {
    // The renderer tells each step on the console; only what is wrong is worth a line.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final ReportFont font;

  public PdfPage(ReportFont font) {
    this.font = font;
  }

  /**
   * @param html well-formed XML
   * @throws org.yitu.geo.text.Refusal if the server has no Chinese typeface
   */
  public byte[] print(String html) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(font.file(), ReportFont.FAMILY);
    builder.useFastMode();
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    builder.withHtmlContent(html, null);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("a page for print", e);
    }
    return pdf.toByteArray();
  }

  /** A template beside {@code owner} that escapes what is filled in and leaves out what XML cannot hold. */
  public static Template template(Class<?> owner, String name) {
    try (Reader reader = new InputStreamReader(owner.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return Mustache.compiler().emptyStringIsFalse(true)
          .withEscaper(text -> Escapers.HTML.escape(NOT_XML.matcher(text).replaceAll(""))).compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
