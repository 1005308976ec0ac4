package org.yitu.business.access;

import java.util.Locale;
import java.util.Optional;

/** The door: signing in and out. Implemented where the accounts are. */
public interface Accounts {
  /**
   * Who it is, if name and password belong together and the account is open.
   *
   * @param address where the request came from, for the log
   * @throws org.yitu.geo.text.Refusal with the same sentence for an unknown name and a wrong password
   */
  Actor authenticate(String username, String password, String address, Locale locale);

  void signedOut(Actor actor, String address);

  /** What a session keeps of the password that opened it: it says nothing of it, and is another one once the password is changed. */
  String passwordMark(Actor actor);

  /** Who a session belongs to now; empty if the account is closed, or has another password than the one that opened the session. */
  Optional<Actor> resume(String username, String passwordMark, Locale locale);
}
