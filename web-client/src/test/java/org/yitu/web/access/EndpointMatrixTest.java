package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;

/**
 * Every endpoint × every role. {@code access-matrix.csv} says of each endpoint who may call it; an endpoint without a line fails
 * this test, and so does a line without an endpoint.
 */
@Tag("db")
class EndpointMatrixTest {
  private static final List<String> ROLES = List.of("anonymous", "enterprise", "town", "county", "city", "commander", "admin");

  /** @param allowed the roles that get past the door; the others are answered 401 (anonymous) or 403 */
  private record Line(String method, String path, String example, Set<String> allowed) {}

  @Test
  void everyEndpointHasALineInTheMatrixAndEveryLineAnEndpoint() throws IOException {
    Set<String> listed = new TreeSet<>();
    lines().forEach(line -> listed.add(line.method() + " " + line.path()));
    assertThat(endpoints()).isEqualTo(listed);
  }

  @Test
  void everyRoleGetsPastExactlyTheDoorsThatTheMatrixNames() throws IOException {
    Map<String, Client> clients = new TreeMap<>();
    ROLES.forEach(role -> clients.put(role, role.equals("anonymous") ? Client.anonymous() : Client.as(role)));
    assertSoftly(softly -> {
      for (Line line : readLines()) {
        if (line.example().equals("-")) continue;
        for (String role : ROLES) {
          int status = clients.get(role).send(line.method(), line.example(), BodyPublishers.ofString(line.method().equals("GET") ? "" : "{}")).status();
          String what = role + " " + line.method() + " " + line.example() + " answered " + status;
          if (line.allowed().contains(role)) {
            softly.assertThat(status).as(what).isNotIn(401, 403).isLessThan(500);
          } else {
            softly.assertThat(status).as(what).isEqualTo(role.equals("anonymous") ? 401 : 403);
          }
        }
      }
    });
  }

  private static Set<String> endpoints() {
    Set<String> found = new TreeSet<>();
    RunningApp.get().bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
      if (!method.getBeanType().getName().startsWith("org.yitu.")) return;
      for (String path : info.getPatternValues()) {
        info.getMethodsCondition().getMethods().forEach(verb -> found.add(verb + " " + path));
      }
    });
    return found;
  }

  private static List<Line> readLines() {
    try {
      return lines();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** Lines of {@code method;path;example;roles}: the example is a real call, or {@code -} where a call would break the others. */
  private static List<Line> lines() throws IOException {
    String text = new String(EndpointMatrixTest.class.getResourceAsStream("/access-matrix.csv").readAllBytes(), StandardCharsets.UTF_8);
    List<Line> lines = new ArrayList<>();
    for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      String[] cells = line.split(";");
      Set<String> roles = cells[3].equals("all") ? Set.copyOf(ROLES)
          : cells[3].equals("signed-in") ? Set.copyOf(ROLES.subList(1, ROLES.size())) : Set.of(cells[3].split(" "));
      lines.add(new Line(cells[0], cells[1], cells[2], roles));
    }
    return lines;
  }
}
