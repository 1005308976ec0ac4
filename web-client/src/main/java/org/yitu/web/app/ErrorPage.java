package org.yitu.web.app;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What filters and the container refuse is said as everything else: as a problem with a sentence. */
@Controller
class ErrorPage implements ErrorController {
  @RequestMapping("/error")
  void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
    if (status == null) status = HttpStatus.BAD_REQUEST;
    Problem.write(request, response, status, Problem.sentence(status));
  }
}
