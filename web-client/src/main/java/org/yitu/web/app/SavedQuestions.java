package org.yitu.web.app;

import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.warning.MapQuestions;
import org.yitu.map.workbench.Questions;

/** Where the two sides meet: what the business side keeps and watches, the map understands and answers. */
@Component
class SavedQuestions implements MapQuestions {
  private final Questions questions;

  SavedQuestions(Questions questions) {
    this.questions = questions;
  }

  @Override
  public String say(Actor asker, String question) {
    return questions.say(asker, question).zh();
  }

  @Override
  public Answer ask(Actor asker, String question, int most) {
    Questions.Answer answer = questions.ask(asker, question, most);
    return new Answer(answer.count(), answer.items().stream().map(item -> new Item(item.id(), item.name(), item.place())).toList());
  }
}
