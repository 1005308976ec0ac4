package org.yitu.map.geoserver;

import java.util.List;

/**
 * What a run does, or would do, to one thing.
 *
 * @param members what of a changed thing was otherwise; empty for others
 */
public record Change(Action action, String kind, String name, List<String> members) {
  public enum Action { CREATE, CHANGE, REMOVE }
}
