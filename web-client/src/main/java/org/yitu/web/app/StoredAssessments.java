package org.yitu.web.app;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.emergency.Assessments;
import org.yitu.geo.feature.Viewer;
import org.yitu.map.analysis.AssessmentStore;
import org.yitu.map.analysis.StoredAssessment;

/** Where the two sides meet: the map's simulations are kept in the business side's store. */
@Component
class StoredAssessments implements AssessmentStore {
  private static final Pattern UUIDS = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private final Assessments assessments;

  StoredAssessments(Assessments assessments) {
    this.assessments = assessments;
  }

  @Override
  public StoredAssessment save(Viewer maker, Draft draft) {
    return stored(assessments.save((Actor) maker, UUID.fromString(draft.id()), draft.title(), draft.scenario(), draft.result(),
        draft.digest()));
  }

  @Override
  public Optional<StoredAssessment> find(Viewer viewer, String id) {
    if (!UUIDS.matcher(id).matches()) return Optional.empty();
    return assessments.find((Actor) viewer, UUID.fromString(id)).map(StoredAssessments::stored);
  }

  @Override
  public Page list(Viewer viewer, int page, int size) {
    Assessments.Page found = assessments.list((Actor) viewer, page, size);
    return new Page(found.items().stream().map(line -> new Summary(line.id().toString(), line.title(), line.digest(),
        WRITTEN.format(line.createdAt()), line.createdBy())).toList(), found.total());
  }

  private static StoredAssessment stored(Assessments.Assessment kept) {
    Draft content = new Draft(kept.id().toString(), kept.title(), kept.scenario(), kept.result(), kept.digest());
    return new StoredAssessment(content, WRITTEN.format(kept.createdAt()), kept.createdBy());
  }
}
