package org.yitu.business.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Text;

/** All that an actor may grant, as the tree of modules, types and what is done with them (A2.8). Nobody grants what he lacks. */
final class PermissionTree {
  private final RecordTypes types;
  private final Actor actor;

  PermissionTree(RecordTypes types, Actor actor) {
    this.types = types;
    this.actor = actor;
  }

  /** Nodes of {@code key}, {@code label} and {@code children}; a leaf's key is a permission, a type's is all of its permissions. */
  List<Map<String, Object>> nodes() {
    List<Map<String, Object>> nodes = new ArrayList<>();
    add(nodes, "#all", Text.of("全部类型", "Every type"), leaves("*", everywhere()));
    for (RecordModule module : types.modules()) {
      List<Map<String, Object>> children = new ArrayList<>();
      for (RecordType<?> type : module.types()) add(children, type.id() + ":*", type.title(), leaves(type.id(), verbs(type)));
      add(nodes, "#" + module.id(), module.title(), children);
    }
    add(nodes, "#platform", Text.of("平台功能", "Platform"), platform());
    return nodes;
  }

  /** The leaves alone, each with its whole name, for who shows a value. */
  List<Object> options() {
    List<Object> options = new ArrayList<>();
    nodes().forEach(node -> collect(node, options));
    return options;
  }

  private static void collect(Map<String, Object> node, List<Object> options) {
    List<?> children = (List<?>) node.getOrDefault("children", List.of());
    Text title = (Text) node.get("label");
    for (Object child : children) {
      Map<String, Object> below = uncheckedNode(child);
      if (below.containsKey("children")) {
        options.add(Map.of("value", below.get("key"), "label", whole((Text) below.get("label"), Text.of("全部", "everything")), "severity", 0));
        collect(below, options);
      } else {
        options.add(Map.of("value", below.get("key"), "label", whole(title, (Text) below.get("label")), "severity", 0));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> uncheckedNode(Object node) {
    return (Map<String, Object>) node;
  }

  private static Text whole(Text of, Text what) {
    return Text.of(of.zh() + "：" + what.zh(), of.en() + ": " + what.en());
  }

  private static Map<String, Text> everywhere() {
    Map<String, Text> verbs = new LinkedHashMap<>();
    verbs.put("read", Text.of("查看", "view"));
    verbs.put("write", Text.of("新增、修改、删除", "add, change, delete"));
    verbs.put("export", Text.of("导出", "export"));
    return verbs;
  }

  private static Map<String, Text> verbs(RecordType<?> type) {
    Map<String, Text> verbs = everywhere();
    if (type.narrowsToOwn()) verbs.put("own", Text.of("只限本账号登记的", "those entered by the account only"));
    type.flow().ifPresent(flow -> flow.steps().forEach(step -> verbs.put(step.name(), step.title())));
    return verbs;
  }

  private List<Map<String, Object>> leaves(String type, Map<String, Text> verbs) {
    List<Map<String, Object>> leaves = new ArrayList<>();
    verbs.forEach((verb, title) -> leaf(leaves, type + ":" + verb, title));
    return leaves;
  }

  private List<Map<String, Object>> platform() {
    List<Map<String, Object>> leaves = new ArrayList<>();
    leaf(leaves, "*", Text.of("一切权限", "everything"));
    leaf(leaves, "simulation:run", Text.of("运行事故模拟", "run simulations"));
    leaf(leaves, "simulation:read", Text.of("查看事故评估", "view assessments"));
    leaf(leaves, "telemetry:write", Text.of("上报监测读数", "send readings"));
    leaf(leaves, "system-log:read", Text.of("查看系统日志", "view the system log"));
    leaf(leaves, "geoserver:publish", Text.of("发布到 GeoServer", "publish to GeoServer"));
    leaf(leaves, "operations:watch", Text.of("查看运行状况与指标", "see how the platform runs"));
    return leaves;
  }

  private void leaf(List<Map<String, Object>> leaves, String permission, Text title) {
    if (actor.may(permission)) leaves.add(Map.of("key", permission, "label", title));
  }

  private static void add(List<Map<String, Object>> nodes, String key, Text label, List<Map<String, Object>> children) {
    if (!children.isEmpty()) nodes.add(Map.of("key", key, "label", label, "children", children));
  }
}
