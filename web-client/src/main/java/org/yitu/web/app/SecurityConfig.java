package org.yitu.web.app;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Who gets in. What he may do there is asked row by row on the business side; here it is only: signed in or one of the listed
 * public addresses.
 */
@Configuration
class SecurityConfig {
  private static final Text SIGN_IN = Text.of("请先登录。", "Please sign in.");
  private static final Text FORBIDDEN = Text.of("请求被拒绝：请刷新页面后重试。", "Refused: reload the page and try again.");
  private static final String POLICY = "Content-Security-Policy";
  private static final String NO_SCRIPT = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  @Bean
  SecurityFilterChain security(HttpSecurity http, SecurityContextRepository contexts, CsrfTokenRepository csrfTokens,
      ActorFilter actors) throws Exception {
    RequestMatcher pages = request -> isStatic(RequestPath.of(request));
    return http
        .securityContext(c -> c.securityContextRepository(contexts))
        .csrf(c -> c.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
            .ignoringRequestMatchers(r -> isSignIn(r) || isRegistration(r) || TokenHeader.of(r).isPresent()))
        .authorizeHttpRequests(a -> a
            .requestMatchers(pages).permitAll()
            .requestMatchers(HttpMethod.GET, "/health", "/health/**", "/tiles/basemap/**", "/api/registrations/**", "/api/reference/economic-industries/**", "/api/guides", "/api/guides/**", "/api/basemap", "/api/coordinates").permitAll()
            .requestMatchers(HttpMethod.POST, "/api/session", "/api/registrations").permitAll()
            .requestMatchers("/error").permitAll()
            .requestMatchers("/metrics").access((signedIn, call) -> new AuthorizationDecision(
                call.getRequest().getAttribute(ActorFilter.ATTRIBUTE) instanceof Actor actor && actor.may("operations:watch")))
            .anyRequest().authenticated())
        .addFilterBefore(actors, AuthorizationFilter.class)
        .requestCache(c -> c.disable())
        .formLogin(c -> c.disable())
        .httpBasic(c -> c.disable())
        .logout(c -> c.disable())
        .headers(h -> h
            .frameOptions(f -> f.deny())
            .referrerPolicy(r -> r.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(r -> isBareHtml(RequestPath.of(r)), new StaticHeadersWriter(POLICY, NO_SCRIPT)))
            .cacheControl(c -> c.disable()))
        .exceptionHandling(e -> e
            .authenticationEntryPoint((request, response, why) -> {
              // Programs such as QGIS ask for a name and a token only when they are challenged; a browser's pages are not.
              if (RequestPath.of(request).startsWith("/ogc/")) response.setHeader("WWW-Authenticate", "Basic realm=\"Yitu\"");
              if (Navigation.is(request)) response.sendRedirect(ProblemPage.entryFor(request));
              else Problem.write(request, response, HttpStatus.UNAUTHORIZED, SIGN_IN);
            })
            .accessDeniedHandler((request, response, why) -> {
              // The check against forged requests comes before the one for being signed in.
              if (isSignedIn()) Problem.write(request, response, HttpStatus.FORBIDDEN, request.getMethod().equals("GET") ? Refusal.forbidden().text() : FORBIDDEN);
              else Problem.write(request, response, HttpStatus.UNAUTHORIZED, SIGN_IN);
            }))
        .build();
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  CsrfTokenRepository csrfTokens() {
    HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    tokens.setHeaderName("X-CSRF-Token");
    return tokens;
  }

  /** Present so that Spring Boot makes no user of its own; accounts are checked by the business side. */
  @Bean
  UserDetailsService noUsers() {
    return username -> {
      throw new UsernameNotFoundException(username);
    };
  }

  private static boolean isSignedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
  }

  /** Pages, scripts and styles: they hold no data. */
  private static boolean isStatic(String path) {
    return !path.startsWith("/api/") && !path.startsWith("/tiles/") && !path.startsWith("/ogc/") && !path.startsWith("/metrics")
        && !path.startsWith("/openapi") && !path.startsWith("/health");
  }

  /** The files behind the pages, which have a policy of their own, and what is told to other programs as HTML. */
  private static boolean isBareHtml(String path) {
    return path.startsWith("/ogc/") || path.startsWith("/pages/") && path.endsWith(".html");
  }

  private static boolean isSignIn(HttpServletRequest request) {
    return request.getMethod().equals("POST") && RequestPath.of(request).equals("/api/session");
  }

  private static boolean isRegistration(HttpServletRequest request) {
    return request.getMethod().equals("POST") && RequestPath.of(request).equals("/api/registrations");
  }
}
