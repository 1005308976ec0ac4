package org.yitu.business.file;

import org.yitu.business.access.Actor;

/** Whoever holds files: asked whether somebody may read the holder, and so its files. */
public interface FileHolder {
  boolean mayRead(Actor actor, String holderType, long holderId);
}
