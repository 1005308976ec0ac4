package org.yitu.business.warning;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.business.access.Actor;

/** The map, which understands what a {@link SavedQuery} asks. Implemented where both sides meet. */
public interface MapQuestions {
  /** @param place longitude and latitude, a point of it */
  record Item(String id, String name, Coordinate place) {}

  /** @param items by id, as many as were asked for at most */
  record Answer(long count, List<Item> items) {}

  /** @throws org.yitu.geo.text.Refusal if it is not a question, or not one that this actor can ask */
  String say(Actor asker, String question);

  /** @throws org.yitu.geo.text.Refusal as {@link #say} does, or if the answer takes too long */
  Answer ask(Actor asker, String question, int most);
}
