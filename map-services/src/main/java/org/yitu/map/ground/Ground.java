package org.yitu.map.ground;

import java.net.URI;
import java.util.List;
import org.yitu.geo.crs.Datum;
import org.yitu.geo.text.Text;
import org.yitu.map.tile.TileAddress;

/**
 * A basemap of somebody else's, one or more layers of pictures above each other in the Web Mercator grid.
 *
 * @param layers addresses with {@code {z}}, {@code {x}}, {@code {y}}: an XYZ service, or WMTS in its grid of Web Mercator
 * @param datum what its pictures are drawn in; the client moves those of a shifted datum back
 * @param privateNetwork whether the operator says that it stands on a private network
 */
public record Ground(String id, Text title, List<String> layers, Datum datum, int maxZoom, String attribution, boolean privateNetwork) {
  private static final int MAX_LAYERS = 4;

  public Ground {
    layers = List.copyOf(layers);
    if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) throw new IllegalArgumentException("a basemap's id is written with a–z, 0–9 and hyphens: " + id);
    if (layers.isEmpty() || layers.size() > MAX_LAYERS) throw new IllegalArgumentException("a basemap has one to " + MAX_LAYERS + " layers: " + id);
    if (maxZoom < 1 || maxZoom > TileAddress.MAX_ZOOM) throw new IllegalArgumentException("maxZoom of " + id + ": " + maxZoom);
    for (String layer : layers) check(id, layer);
  }

  private static void check(String id, String template) {
    for (String place : List.of("{z}", "{x}", "{y}")) {
      if (!template.contains(place)) throw new IllegalArgumentException("the address of " + id + " lacks " + place);
    }
    URI address = fill(template, new TileAddress(0, 0, 0));
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    // What a place could change in the host would no longer be the host that the operator named.
    String authority = template.replaceFirst("^[a-z]+://", "").split("[/?#]", 2)[0];
    if (!web || address.getHost() == null || address.getUserInfo() != null || authority.contains("{")) {
      throw new IllegalArgumentException("the address of " + id + " must be http(s)://host/… without a user");
    }
  }

  URI address(int layer, TileAddress tile) {
    return fill(layers.get(layer), tile);
  }

  private static URI fill(String template, TileAddress tile) {
    return URI.create(template.replace("{z}", String.valueOf(tile.z())).replace("{x}", String.valueOf(tile.x())).replace("{y}", String.valueOf(tile.y())));
  }
}
