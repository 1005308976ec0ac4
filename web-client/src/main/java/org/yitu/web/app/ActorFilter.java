package org.yitu.web.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yitu.business.access.Actor;
import org.yitu.business.access.ActorFactory;

/**
 * Looks up who the session's user is now, so that a lost role or a disabled account is felt with the next request, and puts
 * him where {@link ActorArguments} finds him.
 */
@Component
class ActorFilter extends OncePerRequestFilter {
  static final String ATTRIBUTE = Actor.class.getName();
  private final ActorFactory actors;

  ActorFilter(ActorFactory actors) {
    this.actors = actors;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication session = SecurityContextHolder.getContext().getAuthentication();
    if (session instanceof SignedIn signedIn) {
      Optional<Actor> actor = actors.find(signedIn.getName(), Language.of(request));
      if (actor.isPresent()) {
        request.setAttribute(ATTRIBUTE, actor.get());
      } else {
        SecurityContextHolder.clearContext();
      }
    }
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return true;
  }

  /** It stands in the security chain only. */
  @Component
  static class NotTwice {
    @Bean
    FilterRegistrationBean<ActorFilter> actorFilterOnlyInSecurityChain(ActorFilter filter) {
      FilterRegistrationBean<ActorFilter> registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
