package org.yitu.web.app;

import java.io.Serial;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a session remembers of its user: the name, nothing of his rights. */
final class SignedIn extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1;
  private final String username;

  SignedIn(String username) {
    super(List.of());
    this.username = username;
    super.setAuthenticated(true);
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
    return other instanceof SignedIn that && username.equals(that.username);
  }

  @Override
  public int hashCode() {
    return username.hashCode();
  }
}
