package org.yitu.map.analysis;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yitu.geo.feature.Viewer;

/** The commander as the viewer of every request. */
final class CommanderArgumentForTest implements HandlerMethodArgumentResolver {
  @Override public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer view,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    return CommanderForTest.COMMANDER;
  }
}
