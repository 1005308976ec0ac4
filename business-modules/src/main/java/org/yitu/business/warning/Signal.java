package org.yitu.business.warning;

import java.util.HashMap;
import java.util.Map;

/**
 * Something that asks for an alarm.
 *
 * @param subject what it is about, such as {@code monitoring-point/12}
 * @param enterprise whose it is
 * @param name what people read
 * @param details further fields of the alarm: location, measured, threshold, description
 */
record Signal(AlarmRule rule, String subject, long enterprise, String name, Map<String, Object> details) {
  Signal {
    details = Map.copyOf(details);
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
    form.put("enterprise", enterprise);
    form.put("name", name);
    return form;
  }
}
