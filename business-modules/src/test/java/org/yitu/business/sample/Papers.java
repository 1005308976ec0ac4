package org.yitu.business.sample;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileService;

/** Attachments for tests. */
@Component
public class Papers {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0};
  private final FileService files;

  Papers(FileService files) {
    this.files = files;
  }

  /** One stored picture, as a form names it. */
  public List<String> of(Actor actor) {
    return List.of(files.store(actor, "示例.png", PICTURE).id().toString());
  }
}
