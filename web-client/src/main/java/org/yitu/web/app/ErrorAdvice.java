package org.yitu.web.app;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Turns whatever went wrong into an RFC 9457 problem with a sentence in the reader's language, and nothing about the inside of
 * the server; for whoever followed a link, into a page that says the same.
 */
@RestControllerAdvice
class ErrorAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);
  static final Text DATABASE_DOWN = Text.of("数据库暂时不可用，请稍后再试。", "The database is unavailable for now; try again soon.");
  private static final Text MET = Text.of("同时有人修改了相同的数据，请再试一次。", "Somebody else changed the same data at this moment; try again.");
  private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.of(
      Refusal.Kind.INVALID, HttpStatus.BAD_REQUEST,
      Refusal.Kind.UNAUTHENTICATED, HttpStatus.UNAUTHORIZED,
      Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
      Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
      Refusal.Kind.CONFLICT, HttpStatus.CONFLICT,
      Refusal.Kind.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE,
      Refusal.Kind.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS,
      Refusal.Kind.UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE);

  @ExceptionHandler
  ResponseEntity<?> refused(Refusal refusal, HttpServletRequest request) {
    Locale locale = Language.of(request);
    ProblemDetail problem = problem(STATUS.get(refusal.kind()), refusal.text(), locale);
    problem.setProperty("errors", refusal.complaints().stream()
        .map(c -> Map.of("field", c.field(), "message", c.text().in(locale))).toList());
    return answer(problem, request);
  }

  /** Parameters or headers that cannot be decoded or that the firewall does not let through. */
  @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
  ResponseEntity<?> rejected(Exception wrong, HttpServletRequest request) {
    return answer(known(HttpStatus.BAD_REQUEST, Language.of(request)), request);
  }

  @ExceptionHandler
  ResponseEntity<?> unreadable(HttpMessageNotReadableException wrong, HttpServletRequest request) {
    boolean tooLarge = NestedExceptionUtils.getRootCause(wrong) instanceof RequestBounds.Exceeded;
    return answer(known(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, Language.of(request)), request);
  }

  /** No multipart body where a file is expected, or one that breaks off. */
  @ExceptionHandler
  ResponseEntity<?> noUpload(MultipartException wrong, HttpServletRequest request) {
    boolean multipart = request.getContentType() != null && request.getContentType().startsWith("multipart/");
    return answer(known(multipart ? HttpStatus.BAD_REQUEST : HttpStatus.UNSUPPORTED_MEDIA_TYPE, Language.of(request)), request);
  }

  @ExceptionHandler
  ResponseEntity<?> wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
    Text text = Text.of("参数 %s 的值不正确。", "The value of %s is not valid.").with(wrong.getName());
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, text, Language.of(request));
    problem.setProperty("errors", List.of(Map.of("field", wrong.getName(), "message", text.in(Language.of(request)))));
    return answer(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<?> tooLarge(MaxUploadSizeExceededException wrong, HttpServletRequest request) {
    return answer(problem(HttpStatus.CONTENT_TOO_LARGE, Problem.TOO_LARGE, Language.of(request)), request);
  }

  @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
  ResponseEntity<?> databaseDown(Exception wrong, HttpServletRequest request) {
    LOG.error("database unavailable: {}", wrong.getMessage());
    return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, DATABASE_DOWN, Language.of(request)), request);
  }

  /** Of two who wanted the same rows the database has chosen one: the other comes again. */
  @ExceptionHandler
  ResponseEntity<?> met(ConcurrencyFailureException lost, HttpServletRequest request) {
    LOG.warn("{} {} met another: {}", request.getMethod(), request.getRequestURI(), lost.getMessage());
    return answer(problem(HttpStatus.CONFLICT, MET, Language.of(request)), request);
  }

  /** The reader is gone; there is nobody to answer. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    LOG.debug("client left: {}", gone.getMessage());
  }

  /** The last net: Spring's own refusals keep their status, everything else is our mistake. */
  @ExceptionHandler
  ResponseEntity<?> broken(Exception wrong, HttpServletRequest request) {
    if (wrong instanceof ErrorResponse known) return answer(known(known.getStatusCode(), Language.of(request)), request);
    if (isAway(wrong)) return databaseDown(wrong, request);
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), wrong);
    return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, Problem.BROKEN, Language.of(request)), request);
  }

  /** The database cannot be reached; a transaction that could be neither committed nor rolled back has lost its connection. */
  static boolean isAway(Exception wrong) {
    return wrong instanceof DataAccessResourceFailureException || wrong instanceof CannotCreateTransactionException
        || wrong instanceof TransactionSystemException || wrong.getCause() instanceof org.hibernate.TransactionException;
  }

  private static ProblemDetail known(HttpStatusCode code, Locale locale) {
    HttpStatus status = HttpStatus.valueOf(code.value());
    return problem(status, Problem.sentence(status), locale);
  }

  private static ProblemDetail problem(HttpStatus status, Text text, Locale locale) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text.in(locale));
    problem.setType(URI.create("about:blank"));
    problem.setTitle(status.getReasonPhrase());
    return problem;
  }

  private static ResponseEntity<?> answer(ProblemDetail problem, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
    if (Problem.isToComeAgain(problem.getStatus())) answer.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_SECONDS);
    if (!Navigation.is(request)) return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    ProblemPage.HEADERS.forEach(answer::header);
    return answer.contentType(MediaType.parseMediaType(ProblemPage.TYPE))
        .body(ProblemPage.of(request, HttpStatus.valueOf(problem.getStatus()), problem.getDetail(), complaints(problem)));
  }

  /** What is said of single fields, once more by itself. */
  private static List<String> complaints(ProblemDetail problem) {
    Object errors = problem.getProperties() == null ? null : problem.getProperties().get("errors");
    return errors instanceof List<?> all
        ? all.stream().map(each -> String.valueOf(((Map<?, ?>) each).get("message"))).distinct().toList() : List.of();
  }
}
