package org.yitu.business.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** One's own tokens. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {
  private final Tokens tokens;

  TokenController(Tokens tokens) {
    this.tokens = tokens;
  }

  record Wanted(String name, Integer days, Boolean write) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Tokens.Issued issue(@RequestBody Wanted wanted, Actor actor) {
    return tokens.issue(actor, wanted.name(), wanted.days(), Boolean.TRUE.equals(wanted.write()));
  }

  @GetMapping
  Map<String, Object> list(Actor actor) {
    List<Tokens.Token> items = tokens.list(actor);
    return Map.of("items", items, "total", items.size());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id, Actor actor) {
    try {
      tokens.revoke(actor, UUID.fromString(id));
    } catch (IllegalArgumentException malformed) {
      throw Refusal.notFound();
    }
  }
}
