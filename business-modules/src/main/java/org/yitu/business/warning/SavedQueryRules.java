package org.yitu.business.warning;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordWritten;

/** What is saved can be asked by who saves it; its sentence is the map's and not the writer's. */
@Component
class SavedQueryRules {
  private final ObjectProvider<MapQuestions> map;

  SavedQueryRules(ObjectProvider<MapQuestions> map) {
    this.map = map;
  }

  @EventListener
  void onWritten(RecordWritten event) {
    if (!event.isOf(SavedQuery.class) || event.action() == RecordWritten.Action.DELETE) return;
    SavedQuery query = (SavedQuery) event.target();
    map.ifAvailable(questions -> query.says(questions.say(event.actor(), query.question())));
  }
}
