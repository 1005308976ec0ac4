package org.yitu.geo.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** The kinds of accident that can be simulated. */
public final class ScenarioKinds {
  private static final List<ScenarioKind> ALL = List.of(new ToxicPlume(), new ToxicPuff(), new DenseGas(), new Explosion(), new VapourCloudExplosion(),
      new PoolFireBurning(), new JetFireBurning(), new FireballBurning());

  private ScenarioKinds() {}

  public static List<ScenarioKind> all() {
    return ALL;
  }

  public static Optional<ScenarioKind> find(String id) {
    return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  static Complaint complaint(String id) {
    if (id.isEmpty()) return new Complaint("kind", Text.of("缺少事故类型。", "The kind of accident is missing."));
    String zh = ALL.stream().map(kind -> kind.id() + "（" + kind.title().zh() + "）").collect(Collectors.joining("、"));
    String en = ALL.stream().map(ScenarioKind::id).collect(Collectors.joining(", "));
    return new Complaint("kind", Text.of("不能模拟“" + id + "”类型的事故，可选：" + zh + "。",
        "Accidents of kind \"" + id + "\" cannot be simulated; choose one of: " + en + "."));
  }
}
