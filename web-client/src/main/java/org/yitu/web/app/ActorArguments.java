package org.yitu.web.app;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yitu.business.access.Actor;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;

/** Gives a controller's method the one who asks: as {@link Actor} on the business side, as {@link Viewer} on the map side. */
@Component
class ActorArguments implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Viewer.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public Actor resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
      WebDataBinderFactory binders) {
    Object actor = request.getNativeRequest(HttpServletRequest.class).getAttribute(ActorFilter.ATTRIBUTE);
    if (actor == null) throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "请先登录。", "Please sign in.");
    return (Actor) actor;
  }
}
