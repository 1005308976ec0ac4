package org.yitu.business.knowledge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileService;
import org.yitu.business.record.Paging;

/** The library for those who are signed in, and its public part: guides, frequent questions, whom to ask. */
@RestController
class LibraryController {
  private final Library library;
  private final Texts texts;
  private final FileService files;

  LibraryController(Library library, Texts texts, FileService files) {
    this.library = library;
    this.texts = texts;
    this.files = files;
  }

  @GetMapping("/api/library")
  Map<String, List<Library.Level>> menu(Actor actor) {
    return Map.of("levels", library.menu(actor));
  }

  @GetMapping("/api/library/search")
  Library.Page search(Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "false") boolean old, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return library.search(actor, new Library.Question(q, type, kind, topic, old), new Paging(page, size));
  }

  @GetMapping("/api/library/articles/{id:[0-9]{1,18}}/versions")
  Map<String, List<Texts.Edition>> versions(Actor actor, @PathVariable long id) {
    return Map.of("items", texts.versions(actor, id));
  }

  @GetMapping("/api/guides")
  Library.Page guides(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return library.searchPublic(q, new Paging(page, size));
  }

  @GetMapping("/api/guides/contacts")
  Map<String, List<Texts.Contact>> contacts() {
    return Map.of("items", texts.contacts());
  }

  @GetMapping("/api/guides/{type:service-guide|knowledge-article}/{id:[0-9]{1,18}}")
  Map<String, Object> guide(@PathVariable String type, @PathVariable long id) {
    return texts.guide(type, id);
  }

  @GetMapping("/api/guides/{type:service-guide|knowledge-article}/{id:[0-9]{1,18}}/files/{file}")
  ResponseEntity<Resource> file(@PathVariable String type, @PathVariable long id, @PathVariable UUID file) {
    texts.guide(type, id);
    return files.download(files.heldBy(type, id, file));
  }
}
