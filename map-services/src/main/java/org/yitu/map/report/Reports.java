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
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment;
import org.yitu.map.analysis.Simulations;
import org.yitu.map.analysis.StoredAssessment;
import org.yitu.map.catalog.Basemap;
import org.yitu.map.catalog.MapSettings;

/**
 * Prints an assessment. Everything that a person once typed is escaped by the template, and what XML cannot hold is
 * left out, so that a name cannot become markup.
 */
@Service
public class Reports {
  /** Control characters, lone surrogates and the two that XML forbids. */
  private static final Pattern NOT_XML =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])"
          + "|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
  private static final Template TEMPLATE = template();

  static {
    // The renderer tells each step on the console; only what is wrong is worth a line.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final Basemap basemap;
  private final MapSettings settings;
  private final ReportFont font;

  public Reports(Basemap basemap, MapSettings settings, ReportFont font) {
    this.basemap = basemap;
    this.settings = settings;
    this.font = font;
  }

  /** A page that stands alone: style and map are inside, nothing is fetched. Well-formed XML. */
  public String html(StoredAssessment stored, Locale locale) {
    return html(stored, locale, false);
  }

  /** @throws org.yitu.geo.text.Refusal if the server has no Chinese typeface */
  public byte[] pdf(StoredAssessment stored, Locale locale) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(font.file(), ReportFont.FAMILY);
    builder.useFastMode();
    // The report carries all it needs: whatever else a page might name is not fetched.
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    builder.withHtmlContent(html(stored, locale, true), null);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("report " + stored.content().id(), e);
    }
    return pdf.toByteArray();
  }

  private String html(StoredAssessment stored, Locale locale, boolean paper) {
    Assessment assessment = Simulations.read(stored);
    Optional<Text> notice = settings.findNotice();
    Map<String, Object> view = new ReportView(stored, assessment, ReportWords.in(locale)).content();
    byte[] picture = MapPicture.png(assessment, basemap, font, locale, notice);
    view.put("picture", Base64.getEncoder().encodeToString(picture));
    view.put("notice", notice.map(text -> text.in(locale)).orElse(""));
    view.put("screen", !paper);
    return TEMPLATE.execute(view);
  }

  private static Template template() {
    try (Reader reader = new InputStreamReader(Reports.class.getResourceAsStream("report.mustache"),
        StandardCharsets.UTF_8)) {
      return Mustache.compiler().emptyStringIsFalse(true)
          .withEscaper(text -> Escapers.HTML.escape(NOT_XML.matcher(text).replaceAll(""))).compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("report.mustache", e);
    }
  }
}
