package org.yitu.web.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Accounts;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** Signing in and out. A sign-in always starts a new session, so that no session id from before it is worth anything. */
@RestController
@RequestMapping("/api/session")
class SessionController {
  private final Accounts accounts;
  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository csrfTokens;
  private final String zone;

  SessionController(Accounts accounts, SecurityContextRepository contexts, CsrfTokenRepository csrfTokens, Clock clock) {
    this.accounts = accounts;
    this.contexts = contexts;
    this.csrfTokens = csrfTokens;
    this.zone = clock.getZone().getId();
  }

  record Credentials(String username, String password) {}

  /**
   * @param party ENTERPRISE, TOWN, COUNTY, CITY or PLATFORM
   * @param institutionCode of nine digits, of the area that the institution answers for; null for an enterprise's user
   */
  record User(long id, String username, String name, String party, String institution, Long institutionCode, String enterprise, Long enterpriseId, String role,
      Set<String> permissions) {
    static User of(Actor actor) {
      return new User(actor.userId(), actor.username(), actor.displayName(), actor.party().name(), actor.titles().institution(),
          actor.isEnterprise() ? null : actor.range().code(), actor.titles().enterprise(), actor.enterpriseId(), actor.titles().role(), actor.permissions().asSet());
    }
  }

  /** @param zone in which the platform's days begin, so that a page can say that its own clock is another's */
  record Session(User user, String csrf, String zone) {}

  @PostMapping
  Session signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
    if (credentials.username() == null || credentials.password() == null) {
      throw Refusal.invalid("username", "请输入用户名和密码。", "Enter user name and password.");
    }
    Actor actor = accounts.authenticate(credentials.username(), credentials.password(), request.getRemoteAddr(), Language.of(request));
    HttpSession former = request.getSession(false);
    if (former != null) former.invalidate();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new SignedIn(actor.username(), accounts.passwordMark(actor)));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    CsrfToken token = csrfTokens.generateToken(request);
    csrfTokens.saveToken(token, request, response);
    return new Session(User.of(actor), token.getToken(), zone);
  }

  @GetMapping
  Session current(Actor actor, HttpServletRequest request) {
    return new Session(User.of(actor), ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken(), zone);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(Actor actor, HttpServletRequest request) {
    accounts.signedOut(actor, request.getRemoteAddr());
    HttpSession session = request.getSession(false);
    if (session != null) session.invalidate();
    SecurityContextHolder.clearContext();
  }
}
