package org.yitu.map.geoserver;

import org.yitu.geo.text.Text;

/**
 * What there is in a GeoServer, in the order in which it is made. Roles and rules come before what they protect, so that no layer is
 * open for even a moment; things are removed in the opposite order.
 */
enum Kind {
  WORKSPACE(Text.of("工作区", "workspace")), ROLE(Text.of("角色", "role")), RULE(Text.of("访问规则", "access rule")),
  STORE(Text.of("数据存储", "store")), STYLE(Text.of("样式", "style")), LAYER(Text.of("图层", "layer")),
  GROUP(Text.of("图层组", "layer group")), GRID_SET(Text.of("格网集", "grid set")), TILES(Text.of("瓦片缓存", "tile layer"));

  private final Text title;

  Kind(Text title) {
    this.title = title;
  }

  Text title() {
    return title;
  }
}
