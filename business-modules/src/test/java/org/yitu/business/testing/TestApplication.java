package org.yitu.business.testing;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yitu.business.access.Actor;

/** The business side alone: no sign-in; the actor of a request is a request attribute. */
@Configuration
@EnableAutoConfiguration
@ComponentScan("org.yitu.business")
public class TestApplication implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  @Bean
  TestClock clock() {
    return new TestClock();
  }

  /** A database that an earlier run left behind is emptied. */
  @Bean
  FlywayMigrationStrategy afresh() {
    return flyway -> {
      if (System.getProperty("yitu.test.db.url") != null) flyway.clean();
      flyway.migrate();
    };
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
      WebDataBinderFactory binders) {
    return request.getAttribute("actor", NativeWebRequest.SCOPE_REQUEST);
  }
}
