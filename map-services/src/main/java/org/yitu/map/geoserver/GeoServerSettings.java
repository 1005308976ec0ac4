package org.yitu.map.geoserver;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.yitu.geo.text.Refusal;

/**
 * Which GeoServer is published to, as the operator has set it. Nobody sets it through a page: whoever could name an address could
 * make the server call it.
 *
 * @param url such as {@code https://host/geoserver}, without a slash at its end; empty if there is none
 * @param workspace the one workspace that is written to; it belongs to the platform alone
 * @param database where GeoServer finds the platform's database; null if it cannot, being embedded
 * @param tiles whether GeoWebCache may keep tiles of the layers
 * @param pictures whether the map may take pictures from it
 * @param folder where the journal of the last run is kept
 */
public record GeoServerSettings(String url, String user, String password, String workspace, Database database, boolean tiles,
    boolean pictures, Path folder) {
  private static final Pattern WORKSPACE = Pattern.compile("[a-z][a-z0-9_]{0,30}");

  /** As GeoServer reaches it; its user needs to read only. */
  public record Database(String host, int port, String name, String schema, String user, String password) {
    @Override
    public String toString() {
      return user + "@" + host + ":" + port + "/" + name;
    }
  }

  public GeoServerSettings {
    if (!url.isEmpty()) requireAddress(url);
    if (!WORKSPACE.matcher(workspace).matches()) {
      throw Refusal.invalid("workspace", "GeoServer 工作区名应为小写字母开头的字母、数字和下划线：“" + workspace + "”。",
          "The workspace's name is lower-case letters, digits and underscores: '" + workspace + "'.");
    }
  }

  public boolean isConfigured() {
    return !url.isEmpty();
  }

  /** Whether the map may take pictures from it: set, and able to read what the map shows. */
  public boolean drawsForTheMap() {
    return pictures && isConfigured() && database != null;
  }

  /** @throws Refusal if there is no GeoServer or none that could read the database */
  public void require() {
    if (!isConfigured()) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "没有设置 GeoServer（YITU_GEOSERVER_URL）。", "No GeoServer is set (YITU_GEOSERVER_URL).");
    }
    if (database == null) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "内嵌数据库不能由 GeoServer 读取，请用 --db 连接 PostgreSQL。",
          "GeoServer cannot read the embedded database; run on PostgreSQL with --db.");
    }
  }

  private static void requireAddress(String url) {
    try {
      URI uri = URI.create(url);
      boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null && uri.getHost() != null;
      if (plain && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && !url.endsWith("/")) return;
    } catch (IllegalArgumentException wrong) {
      // Said below, as for every other wrong address.
    }
    throw Refusal.invalid("url", "GeoServer 地址应形如 https://主机/geoserver，不带用户名和末尾斜杠。",
        "The address of GeoServer looks like https://host/geoserver, without a user and without a slash at its end.");
  }

  /** Without passwords: it may end up in a log. */
  @Override
  public String toString() {
    return "GeoServer " + url + " as " + user + ", workspace " + workspace + ", database " + database;
  }
}
