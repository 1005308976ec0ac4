package org.yitu.map.report;

import com.samskivert.mustache.Template;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private static final Template TEMPLATE = PdfPage.template(Reports.class, "report.mustache");

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
    return new PdfPage(font).print(html(stored, locale, true));
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
}
