package org.yitu.map.ground;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves a host to addresses of the public network and to no other. The connection is made to exactly these, so that a name which
 * answers differently the next time gains nothing.
 */
final class PublicHosts implements DnsResolver {
  private final DnsResolver resolver;

  PublicHosts() {
    this(SystemDefaultDnsResolver.INSTANCE);
  }

  PublicHosts(DnsResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = resolver.resolve(host);
    for (InetAddress address : found) {
      if (!isPublic(address)) throw new UnknownHostException(host + " is not on the public network");
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return resolver.resolveCanonicalHostname(host);
  }

  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
        || address.isMulticastAddress()) return false;
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (address instanceof Inet6Address) {
      // fc00::/7 is private; ::/96, 64:ff9b::/96 and 2002::/16 carry addresses of version 4 inside.
      boolean carriesOld = first == 0 || first == 0x20 && second == 0x02;
      return (first & 0xFE) != 0xFC && !carriesOld;
    }
    // This network, carrier-grade NAT, IETF assignments, benchmarks, reserved.
    boolean special = first == 0 || first == 100 && second >= 64 && second < 128 || first == 192 && second == 0 && bytes[2] == 0
        || first == 198 && (second == 18 || second == 19) || first >= 240;
    return !special;
  }
}
