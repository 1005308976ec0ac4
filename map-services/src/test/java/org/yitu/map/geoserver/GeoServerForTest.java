package org.yitu.map.geoserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A GeoServer as far as publishing needs one: it keeps what it is told, and answers with the status codes, shapes and traps that a
 * GeoServer was seen to have. Errors are written as by one of two generations, since clients may not rely on their bodies.
 */
final class GeoServerForTest implements AutoCloseable {
  static final String ADMIN = "admin";
  static final String PASSWORD = "a secret of GeoServer";
  static final String DATABASE_PASSWORD = "a secret of the database";

  static {
    // Else each answer waits 40 ms for the network to say that it has the headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  enum Generation { TWO, THREE }

  /** @param body empty for none; @param type empty for none */
  record Reply(int status, String type, String body, String location) {
    static Reply json(Object body) {
      return new Reply(200, "application/json", GeoServerRest.JSON.writeValueAsString(body), "");
    }

    static Reply text(int status, String body) {
      return new Reply(status, "text/plain", body, "");
    }

    static Reply empty(int status) {
      return new Reply(status, "", "", "");
    }

    static Reply created(String name, String location) {
      return new Reply(201, "text/plain", name, location);
    }
  }

  /** @param path below {@code /geoserver}, decoded, without an ending such as {@code .json} */
  record Call(String method, List<String> path, Map<String, String> query, String type, String accept, String user, String body) {
    boolean is(String wanted, String... parts) {
      if (!method.equals(wanted) || path.size() != parts.length) return false;
      for (int i = 0; i < parts.length; i++) if (!parts[i].equals("*") && !parts[i].equals(path.get(i))) return false;
      return true;
    }

    boolean wantsQuiet() {
      return "true".equals(query.get("quietOnNotFound"));
    }

    boolean recurses() {
      return "true".equals(query.get("recurse"));
    }

    /** @throws Wrong as GeoServer does for what is no JSON or has another root */
    JsonNode json(String root) {
      if (!type.startsWith("application/json")) throw new Wrong(415, "Content-Type '" + type + "' is not supported.");
      try {
        JsonNode read = GeoServerRest.JSON.readTree(body);
        if (!root.isEmpty() && !read.has(root)) throw new Wrong(500, read.propertyNames().stream().findFirst().orElse(""));
        return root.isEmpty() ? read : read.get(root);
      } catch (JacksonException broken) {
        throw new Wrong(500, "");
      }
    }
  }

  /** An answer that is an error. */
  static final class Wrong extends RuntimeException {
    final int status;

    Wrong(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  final CatalogueForTest catalogue = new CatalogueForTest();
  final SecurityForTest security = new SecurityForTest();
  final TilesForTest tiles = new TilesForTest(catalogue, security);
  private final Generation generation;
  private final HttpServer server;
  private final List<String> calls = new ArrayList<>();
  private int callsUntilFailure = Integer.MAX_VALUE;
  /** What WMS answers with: a kind of content, or a redirect to elsewhere. */
  volatile String pictures = "image/png";

  GeoServerForTest(Generation generation) {
    this.generation = generation;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/geoserver";
  }

  /** Method and address of each call so far. */
  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized List<String> writes() {
    return calls.stream().filter(call -> !call.startsWith("GET ")).toList();
  }

  synchronized void forgetCalls() {
    calls.clear();
  }

  /** After so many more writes, each answers 500. */
  synchronized void failsAfter(int writes) {
    callsUntilFailure = writes;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Call call = null;
    Reply reply;
    try {
      call = read(exchange, body);
      reply = answer(call);
    } catch (Wrong wrong) {
      reply = error(exchange.getRequestMethod(), wrong);
    } catch (RuntimeException nullPointer) {
      // GeoServer's own way with what it does not expect.
      reply = Reply.text(500, nullPointer.toString());
    }
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    if (!reply.type().isEmpty()) exchange.getResponseHeaders().set("Content-Type", reply.type());
    if (!reply.location().isEmpty()) exchange.getResponseHeaders().set("Location", reply.location());
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private synchronized Reply answer(Call call) {
    List<String> path = call.path();
    if (path.isEmpty()) throw new Wrong(404, "");
    if (path.get(0).equals("gwc") && path.get(1).equals("service")) return tiles.tile(call);
    if (path.size() == 2 && path.get(1).equals("wms")) return picture(call);
    if (call.user().isEmpty()) throw new Wrong(401, "Unauthorized");
    if (!call.user().equals(ADMIN) || call.method().equals("PATCH")) throw new Wrong(403, "Forbidden");
    if (!call.method().equals("GET") && callsUntilFailure-- <= 0) throw new Wrong(500, "disk full");
    if (call.is("GET", "rest", "about", "version")) {
      return Reply.json(Map.of("about", Map.of("resource", List.of(Map.of("@name", "GeoServer", "Version",
          generation == Generation.TWO ? "2.26.1" : "3.0.0")))));
    }
    if (path.get(0).equals("gwc")) return tiles.answer(call);
    if (path.size() > 2 && path.get(1).equals("security")) return security.answer(call);
    return catalogue.answer(call);
  }

  /** A map by WMS: of a layer that the reader may not read there is no such layer, as an exception that is answered with 200. */
  private Reply picture(Call call) {
    String workspace = call.path().get(0);
    String layer = call.query().getOrDefault("layers", "");
    if (!catalogue.types.containsKey(workspace + ":" + layer) || !security.mayRead(call.user(), workspace, layer)) {
      return new Reply(200, "application/vnd.ogc.se_xml", "<ServiceExceptionReport><ServiceException code=\"LayerNotDefined\"/></ServiceExceptionReport>", "");
    }
    if (pictures.equals("redirect")) return new Reply(302, "", "", url() + "/elsewhere");
    return new Reply(200, pictures, "PNG of " + workspace + ":" + layer, "");
  }

  private Call read(HttpExchange exchange, String body) {
    URI uri = exchange.getRequestURI();
    synchronized (this) {
      calls.add(exchange.getRequestMethod() + " " + uri);
    }
    String raw = uri.getRawPath();
    if (!raw.startsWith("/geoserver/") || raw.endsWith("/")) throw new Wrong(404, "No endpoint " + raw);
    List<String> path = Arrays.stream(raw.substring("/geoserver/".length()).split("/")).map(part -> part.replace("+", "%2B"))
        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).map(part -> part.replaceFirst("\\.(json|xml)$", "")).toList();
    Map<String, String> query = new LinkedHashMap<>();
    if (uri.getRawQuery() != null) {
      for (String pair : uri.getRawQuery().split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    return new Call(exchange.getRequestMethod(), path, query, type == null ? "" : type, accept == null ? "*/*" : accept,
        user(exchange.getRequestHeaders().getFirst("Authorization")), body);
  }

  /** Empty for nobody. */
  private String user(String authorization) {
    if (authorization == null) return "";
    String login = new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8);
    String[] parts = login.split(":", 2);
    if (parts[0].equals(ADMIN) && parts[1].equals(PASSWORD)) return ADMIN;
    if (security.isUser(parts[0])) return parts[0];
    throw new Wrong(401, "Unauthorized");
  }

  private Reply error(String method, Wrong wrong) {
    if (wrong.status == 404 || wrong.status == 500) return Reply.text(wrong.status, wrong.getMessage());
    if (generation == Generation.TWO) return Reply.text(wrong.status, wrong.getMessage());
    if (method.equals("PUT") || method.equals("DELETE")) return Reply.empty(wrong.status);
    return new Reply(wrong.status, "application/json", "{\n\"origin\":\"dispatcher\",\n\"message\":\""
        + wrong.getMessage().replace("'", "&apos;") + "\",\n\"status\":\"" + wrong.status + "\"\n}", "");
  }
}
