package org.yitu.business.testing;

import java.util.Locale;
import java.util.Set;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;

/** People who may do everything that their side of the table may do. */
public final class Actors {
  public static final Actor ENTERPRISE = Actor.ofEnterprise(11, "plant", "示例企业", 1, Permissions.ALL);
  public static final Actor TOWN = government("town", Party.TOWN, CodeRange.ofTown(510_502_103));
  public static final Actor COUNTY = government("county", Party.COUNTY, CodeRange.ofCounty(510_502_000));
  public static final Actor OTHER_COUNTY = government("other-county", Party.COUNTY, CodeRange.ofCounty(510_503_000));
  public static final Actor CITY = government("city", Party.CITY, CodeRange.ofCity(510_500_000));

  private Actors() {}

  public static Actor ofEnterprise(long enterpriseId) {
    return Actor.ofEnterprise(100 + enterpriseId, "plant" + enterpriseId, "示例企业" + enterpriseId, enterpriseId, Permissions.ALL);
  }

  /** A department of the city's safety committee, for one industry. */
  public static Actor ofSector(String sector) {
    return new Actor(sector.hashCode(), sector, sector, Party.CITY, CodeRange.ofCity(510_500_000), Set.of(sector), null, Permissions.ALL,
        Locale.SIMPLIFIED_CHINESE);
  }

  private static Actor government(String name, Party party, CodeRange range) {
    return new Actor(name.hashCode(), name, name, party, range, Set.of(), null, Permissions.ALL, Locale.SIMPLIFIED_CHINESE);
  }
}
