package org.yitu.web.demo;

/** Something made up that the demo city is given once, as soon as its records are there. */
public interface DemoAddition {
  /** For the log. */
  String title();

  boolean isThere();

  /** @return how many were added */
  int add();

  default int addOnce() {
    return isThere() ? 0 : add();
  }
}
