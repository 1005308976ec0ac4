package org.yitu.web.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session and what of it is not written yet. */
final class StoredSession implements Session {
  private final MapSession inside;
  private String storedId;
  private Instant storedAccess;
  private boolean changed;

  /** @param storedId the number under which it is in the database; null if it is new */
  StoredSession(MapSession inside, String storedId) {
    this.inside = inside;
    this.storedId = storedId;
    this.storedAccess = inside.getLastAccessedTime();
  }

  String storedId() {
    return storedId;
  }

  boolean isChanged() {
    return changed || storedId == null;
  }

  /** Whether the last use is so much later than the stored one that it is worth writing. */
  boolean isUsedSince(Duration step) {
    return inside.getLastAccessedTime().isAfter(storedAccess.plus(step));
  }

  void stored() {
    storedId = inside.getId();
    storedAccess = inside.getLastAccessedTime();
    changed = false;
  }

  Map<String, Object> attributes() {
    Map<String, Object> all = new HashMap<>();
    inside.getAttributeNames().forEach(name -> all.put(name, inside.getAttribute(name)));
    return all;
  }

  @Override
  public String getId() {
    return inside.getId();
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return inside.changeSessionId();
  }

  @Override
  public <T> T getAttribute(String name) {
    return inside.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return inside.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, Object value) {
    changed = true;
    inside.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    if (inside.getAttribute(name) != null) changed = true;
    inside.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return inside.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    inside.setLastAccessedTime(time);
  }

  @Override
  public Instant getLastAccessedTime() {
    return inside.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = changed || !interval.equals(inside.getMaxInactiveInterval());
    inside.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return inside.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return inside.isExpired();
  }
}
