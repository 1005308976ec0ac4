package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yitu.geo.feature.Viewer;

/** A store in memory: everybody finds what viewers of the same scope have kept. */
final class StoreForTest implements AssessmentStore {
  private record Kept(String scope, StoredAssessment assessment) {}

  private final List<Kept> kept = new ArrayList<>();

  @Override public StoredAssessment save(Viewer maker, Draft draft) {
    StoredAssessment stored = new StoredAssessment(draft, "2026-11-23T22:00:00+08:00", "示例值班员");
    kept.add(0, new Kept(maker.scopeKey(), stored));
    return stored;
  }

  @Override public Optional<StoredAssessment> find(Viewer viewer, String id) {
    return visible(viewer).stream().filter(stored -> stored.content().id().equals(id)).findFirst();
  }

  @Override public Page list(Viewer viewer, int page, int size) {
    List<StoredAssessment> all = visible(viewer);
    return new Page(all.stream().skip((long) page * size).limit(size).map(stored -> new Summary(stored.content().id(),
        stored.content().title(), stored.content().digest(), stored.createdAt(), stored.createdBy())).toList(),
        all.size());
  }

  private List<StoredAssessment> visible(Viewer viewer) {
    return kept.stream().filter(k -> k.scope.equals(viewer.scopeKey())).map(Kept::assessment).toList();
  }
}
