package org.yitu.web.app;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.yitu.geo.text.Text;

/**
 * What Tomcat refuses before any code of ours runs, such as an address that cannot be decoded. Public because Tomcat makes it by
 * its name.
 */
public final class ProblemValve extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    boolean toBeSaid = response.getStatus() >= 400 && response.getContentWritten() == 0 && response.setErrorReported();
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    if (!toBeSaid || status == null) return;
    try {
      boolean page = Navigation.is(request);
      Text text = Problem.sentence(status);
      Locale locale = Language.of(null, request.getHeader("Accept-Language"));
      if (page) ProblemPage.HEADERS.forEach(response::setHeader);
      response.setContentType(page ? ProblemPage.TYPE : Problem.TYPE);
      response.setCharacterEncoding("utf-8");
      Writer writer = response.getReporter();
      if (writer == null) return;
      writer.write(page ? ProblemPage.of(request, status, text.in(locale), List.of()) : Problem.json(status, text, locale));
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      container.getLogger().debug("nobody to tell", gone);
    }
  }
}
