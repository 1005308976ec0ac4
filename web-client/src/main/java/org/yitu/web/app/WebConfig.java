package org.yitu.web.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Spring MVC: who asks as an argument, and how long static files may be kept. */
@Configuration
class WebConfig implements WebMvcConfigurer {
  private final ActorArguments actors;

  WebConfig(ActorArguments actors) {
    this.actors = actors;
  }

  @Bean
  Clock clock(Settings settings) {
    return Clock.system(settings.zone());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(actors);
  }

  /** What Tomcat itself refuses is answered in our form. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problems() {
    return factory -> factory.addContextCustomizers(
        context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName()));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/webjars/**").addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
        .resourceChain(true);
    registry.addResourceHandler("/**").addResourceLocations("classpath:/static/").setCacheControl(CacheControl.noCache());
  }
}
