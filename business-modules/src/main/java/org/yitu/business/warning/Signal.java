package org.yitu.business.warning;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;

/**
 * Something that asks for an alarm.
 *
 * @param subject what it is about, such as {@code monitoring-point/12}
 * @param enterprise whose it is; null for an alarm of the institution of {@code by}
 * @param name what people read
 * @param details further fields of the alarm: location, measured, threshold, description
 * @param by as whom it is raised
 */
record Signal(AlarmRule rule, String subject, Long enterprise, String name, Map<String, Object> details, Actor by) {
  private static final long CITY = 99_999;

  Signal {
    details = Map.copyOf(details);
  }

  Signal(AlarmRule rule, String subject, long enterprise, String name, Map<String, Object> details) {
    this(rule, subject, enterprise, name, details, Actor.SYSTEM);
  }

  /** As whom the platform raises an alarm that is an institution's own. */
  static Actor platformOf(long institution) {
    CodeRange range = CodeRange.under(institution);
    Party party = range.from() == range.to() ? Party.TOWN : range.to() - range.from() < CITY ? Party.COUNTY : Party.CITY;
    return new Actor(Actor.SYSTEM.userId(), Actor.SYSTEM.username(), Actor.SYSTEM.displayName(), party, range, Set.of(), null, Permissions.ALL,
        Actor.SYSTEM.locale());
  }

  static String key(String subject, AlarmRule rule) {
    return subject + ":" + rule;
  }

  String key() {
    return key(subject, rule);
  }

  Map<String, Object> form() {
    Map<String, Object> form = new HashMap<>(details);
    form.put("rule", rule.name());
    form.put("subject", subject);
    if (enterprise != null) form.put("enterprise", enterprise);
    form.put("name", name);
    return form;
  }
}
