package org.yitu.business.access;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yitu.geo.feature.Viewer;

/**
 * Somebody who is signed in, as he was when he was loaded. Immutable; it is what every request is answered as.
 *
 * @param userId 0 for the platform itself
 * @param range the institution codes he answers for; of no meaning for an enterprise's user
 * @param sectors the industries his department answers for, empty for all
 * @param enterpriseId null unless {@code party} is ENTERPRISE
 * @param titles what his institution, enterprise and role are called, for him to read
 */
public record Actor(long userId, String username, String displayName, Party party, CodeRange range, Set<String> sectors,
    Long enterpriseId, Permissions permissions, Locale locale, Titles titles) implements Viewer {

  /** Each is empty if he has none. */
  public record Titles(String institution, String enterprise, String role) {
    static final Titles NONE = new Titles("", "", "");
  }

  /** The platform itself: for what nobody in particular does, such as a registration or a deadline. */
  public static final Actor SYSTEM = new Actor(0, "system", "系统", Party.PLATFORM, CodeRange.everything(), Set.of(), null,
      Permissions.ALL, Locale.SIMPLIFIED_CHINESE);

  public Actor {
    if (party == Party.GOVERNMENT) throw new IllegalArgumentException("an actor of the government has a level");
    if ((party == Party.ENTERPRISE) != (enterpriseId != null)) {
      throw new IllegalArgumentException(party + " with enterprise " + enterpriseId);
    }
    sectors = Set.copyOf(sectors);
  }

  public Actor(long userId, String username, String displayName, Party party, CodeRange range, Set<String> sectors,
      Long enterpriseId, Permissions permissions, Locale locale) {
    this(userId, username, displayName, party, range, sectors, enterpriseId, permissions, locale, Titles.NONE);
  }

  public static Actor ofEnterprise(long userId, String username, String displayName, long enterpriseId,
      Permissions permissions) {
    return new Actor(userId, username, displayName, Party.ENTERPRISE, CodeRange.everything(), Set.of(), enterpriseId,
        permissions, Locale.SIMPLIFIED_CHINESE);
  }

  public boolean isEnterprise() {
    return enterpriseId != null;
  }

  public OptionalLong enterprise() {
    return enterpriseId == null ? OptionalLong.empty() : OptionalLong.of(enterpriseId);
  }

  public Actor in(Locale newLocale) {
    return new Actor(userId, username, displayName, party, range, sectors, enterpriseId, permissions, newLocale, titles);
  }

  /** The same person, looking at a part of his jurisdiction only. */
  public Actor within(CodeRange part) {
    if (!range.contains(part)) throw new IllegalArgumentException(part + " is not within " + range);
    return new Actor(userId, username, displayName, party, part, sectors, enterpriseId, permissions, locale, titles);
  }

  @Override
  public String person() {
    return username;
  }

  @Override
  public boolean may(String permission) {
    return permissions.allow(permission);
  }

  /** Rows depend on range, sectors and enterprise, the layers that are shown at all on the permissions; some on the person. */
  @Override
  public String scopeKey() {
    String scope = String.join("|", List.of(isEnterprise() ? "e" + enterpriseId : range.from() + "-" + range.to(),
        String.join(",", new TreeSet<>(sectors)), permissions.toString(), permissions.narrow() ? username : ""));
    return UUID.nameUUIDFromBytes(scope.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
