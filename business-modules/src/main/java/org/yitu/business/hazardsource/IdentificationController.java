package org.yitu.business.hazardsource;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Labels;
import org.yitu.geo.effect.MajorHazardGrading;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Tells for a list of substances whether they make a major hazard, and of which grade, without storing anything (A4.5). */
@RestController
@RequestMapping("/api/major-hazards")
class IdentificationController {
  /** @param substances a line each: name, quantity (t), critical quantity (t), β */
  record Question(String substances, Integer residentsWithin500Metres) {}

  /**
   * @param grade null if it is no major hazard
   * @param terms how the values come about, a sentence each
   */
  record Answer(BigDecimal ratioSum, boolean majorHazard, BigDecimal gradingValue, Grade grade, Text gradeLabel,
      BigDecimal alpha, List<Text> terms) {}

  private final NearbyPeople people;

  IdentificationController(NearbyPeople people) {
    this.people = people;
  }

  /** Who lives within 500 m outside the boundary, counted from the map, beside what the record says. */
  @GetMapping("/{id:[0-9]{1,18}}/people")
  NearbyPeople.Answer people(@PathVariable long id, Actor actor) {
    return people.of(actor, id);
  }

  @PostMapping("/identification")
  Answer identify(@RequestBody Question question, Actor actor) {
    if (!actor.may("major-hazard:read")) throw Refusal.forbidden();
    Substances held = Substances.parse(question.substances() == null ? "" : question.substances());
    int residents = question.residentsWithin500Metres() == null ? 0 : question.residentsWithin500Metres();
    if (residents < 0) throw Refusal.invalid("residentsWithin500Metres", "人数不能为负。", "People cannot be fewer than none.");
    boolean major = held.isMajorHazard();
    Grade grade = major ? Grade.of(held.grading(residents)) : null;
    return new Answer(held.sum(), major, held.grading(residents), grade, grade == null ? null : Labels.of(grade),
        MajorHazardGrading.alpha(residents), held.explain(residents));
  }
}
