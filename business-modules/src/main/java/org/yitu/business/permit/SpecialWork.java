package org.yitu.business.permit;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** What GB 30871-2022 asks of a permit: the level of the work where it has levels, and how long a permit of it may hold (A13.4). */
final class SpecialWork {
  private static final CodeTable TABLE = ReferenceTables.codes(ReferenceTables.SPECIAL_WORKS);

  private final CodeTable.Entry work;

  private SpecialWork(CodeTable.Entry work) {
    this.work = work;
  }

  /**
   * @param level null if none was named
   * @return empty if the standard does not know the kind
   * @throws Refusal naming {@code workLevel} if it is missing or of other work
   */
  static Optional<SpecialWork> of(WorkPermit.Kind kind, Text title, String level) {
    Optional<CodeTable.Entry> chapter = TABLE.search("", "", 0, Integer.MAX_VALUE).entries().stream()
        .filter(entry -> kind.name().equals(entry.more().get("kind"))).findFirst();
    if (level != null) {
      CodeTable.Entry root = TABLE.path(level).get(0);
      if (!kind.name().equals(root.more().get("kind"))) {
        throw Refusal.invalid("workLevel", Text.of("“%s”不是%s的级别。", "'%s' is no level of %s.").with(TABLE.find(level).orElseThrow().name(), title));
      }
      return Optional.of(new SpecialWork(TABLE.find(level).orElseThrow()));
    }
    if (chapter.isPresent() && !chapter.get().leaf()) {
      throw Refusal.invalid("workLevel", Text.of("%s须填写作业级别（GB 30871-2022）。", "%s has levels: name one (GB 30871-2022).").with(title));
    }
    return chapter.map(SpecialWork::new);
  }

  /** @throws Refusal naming {@code endsAt} if a permit may not hold so long */
  void check(OffsetDateTime from, OffsetDateTime until) {
    String hours = work.more().get("hours");
    if (hours != null && until.isAfter(from.plusHours(Long.parseLong(hours)))) {
      throw Refusal.invalid("endsAt", Text.of("%s的作业票有效期不超过 %s 小时（GB 30871-2022）。", "A permit for %s holds for %s hours at most (GB 30871-2022).")
          .with(work.name(), hours));
    }
  }
}
