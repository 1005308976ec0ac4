package org.yitu.web.app;

import java.io.Serial;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a session remembers of its user: the name and a mark of the password that opened it, nothing of his rights. */
final class SignedIn extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1;
  private final String username;
  private final String passwordMark;

  SignedIn(String username, String passwordMark) {
    super(List.of());
    this.username = username;
    this.passwordMark = passwordMark;
    super.setAuthenticated(true);
  }

  /** Null in a session of an earlier version. */
  String passwordMark() {
    return passwordMark;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getPrincipal() {
    return username;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedIn that && username.equals(that.username) && Objects.equals(passwordMark, that.passwordMark);
  }

  @Override
  public int hashCode() {
    return username.hashCode();
  }
}
