package org.yitu.web.app;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;

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
      response.setContentType(Problem.TYPE);
      response.setCharacterEncoding("utf-8");
      Writer writer = response.getReporter();
      if (writer == null) return;
      writer.write(Problem.json(status, Problem.sentence(status), Language.of(null, request.getHeader("Accept-Language"))));
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      container.getLogger().debug("nobody to tell", gone);
    }
  }
}
