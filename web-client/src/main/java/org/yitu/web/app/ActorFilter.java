package org.yitu.web.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yitu.business.access.Accounts;
import org.yitu.business.access.Actor;
import org.yitu.business.account.Tokens;
import org.yitu.business.telemetry.DeviceKeys;
import org.yitu.geo.text.Text;

/**
 * Looks up who the session's user or a token's owner is now, so that a lost role, a disabled account or another password is felt with
 * the next request, and puts him where {@link ActorArguments} finds him. Where a request brings a token, the token alone counts.
 */
@Component
class ActorFilter extends OncePerRequestFilter {
  static final String ATTRIBUTE = Actor.class.getName();
  private static final Text READ_ONLY = Text.of("该令牌只读，不能修改数据。", "This token is for reading only.");
  private static final Text NOT_BY_TOKEN = Text.of("会话、令牌和账号只能登录后管理。", "Sessions, tokens and accounts are managed after signing in only.");
  private static final Text READINGS_ONLY = Text.of("接入密钥只能上报读数。", "A device key is for handing in readings only.");
  private final Accounts accounts;
  private final Tokens tokens;
  private final DeviceKeys devices;

  ActorFilter(Accounts accounts, Tokens tokens, DeviceKeys devices) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.devices = devices;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<TokenHeader> header = TokenHeader.of(request);
    if (header.isPresent()) {
      SecurityContextHolder.clearContext();
      if (DeviceKeys.isDeviceKey(header.get().key())) {
        device(request, response, chain, header.get());
        return;
      }
      Optional<Tokens.Bearer> bearer = tokens.admit(header.get().username(), header.get().key(), Language.of(request));
      if (bearer.isPresent()) {
        if (!TokenHeader.mayAsk(request, bearer.get().write())) {
          Problem.write(request, response, HttpStatus.FORBIDDEN, bearer.get().write() ? NOT_BY_TOKEN : READ_ONLY);
          return;
        }
        request.setAttribute(ATTRIBUTE, bearer.get().actor());
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(bearer.get().actor().username(), ""));
      }
      chain.doFilter(request, response);
      return;
    }
    Authentication session = SecurityContextHolder.getContext().getAuthentication();
    if (session instanceof SignedIn signedIn) {
      Optional<Actor> actor = accounts.resume(signedIn.getName(), signedIn.passwordMark(), Language.of(request));
      if (actor.isPresent()) {
        request.setAttribute(ATTRIBUTE, actor.get());
      } else {
        SecurityContextHolder.clearContext();
      }
    }
    chain.doFilter(request, response);
  }

  /** A gateway with a key of its own hands in readings and does nothing else. */
  private void device(HttpServletRequest request, HttpServletResponse response, FilterChain chain, TokenHeader header)
      throws ServletException, IOException {
    Optional<DeviceKeys.Device> device = devices.admit(header.key());
    if (device.isPresent()) {
      if (!TokenHeader.isForReadings(request)) {
        Problem.write(request, response, HttpStatus.FORBIDDEN, READINGS_ONLY);
        return;
      }
      Actor actor = device.get().actor().in(Language.of(request));
      request.setAttribute(ATTRIBUTE, actor);
      request.setAttribute(DeviceKeys.ATTRIBUTE, device.get());
      SecurityContextHolder.getContext().setAuthentication(new SignedIn(actor.username(), ""));
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
