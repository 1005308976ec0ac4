package org.yitu.business.access;

import java.util.Locale;

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
}
