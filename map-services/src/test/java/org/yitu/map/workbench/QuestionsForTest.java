package org.yitu.map.workbench;

import java.time.Clock;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.yitu.geo.route.Router;
import org.yitu.map.catalog.Catalogue;
import tools.jackson.databind.json.JsonMapper;

/** The workbench over a catalogue, without a road network. */
public final class QuestionsForTest {
  private QuestionsForTest() {}

  public static Questions of(Catalogue catalogue) {
    return new Questions(catalogue, new DefaultListableBeanFactory().getBeanProvider(Router.class), JsonMapper.shared(), Clock.systemUTC());
  }
}
