package org.yitu.map;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;

/** Asks controllers over HTTP as viewer "a", or as whom the header {@code As} names, and answers a refusal by its status. */
public final class HttpForTest {
  private HttpForTest() {}

  public static MockMvc of(Object... controllers) {
    return MockMvcBuilders.standaloneSetup(controllers).setControllerAdvice(new Refusals())
        .setCustomArgumentResolvers(new Viewers()).build();
  }

  private static final class Viewers implements HandlerMethodArgumentResolver {
    @Override public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Viewer.class;
    }

    @Override public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
        WebDataBinderFactory binders) {
      String owner = request.getHeader("As");
      return owner == null ? ViewerForTest.A : new ViewerForTest(owner);
    }
  }

  @RestControllerAdvice
  static final class Refusals {
    private static final Map<Refusal.Kind, HttpStatus> STATUS = new EnumMap<>(Map.of(
        Refusal.Kind.INVALID, HttpStatus.BAD_REQUEST, Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
        Refusal.Kind.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE, Refusal.Kind.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS,
        Refusal.Kind.UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE));

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refusal refusal) {
      return ResponseEntity.status(STATUS.get(refusal.kind()))
          .body(Map.of("field", refusal.complaints().get(0).field(), "detail", refusal.text().en()));
    }
  }
}
