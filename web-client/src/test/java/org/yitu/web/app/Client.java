package org.yitu.web.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the running application as one of its users, with cookie and token as a browser would. */
public final class Client {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final HttpClient http;
  private final String address;
  private String csrf = "";

  /** What came back. */
  public record Answer(int status, String body, HttpResponse<byte[]> response) {
    public JsonNode json() {
      return JSON.readTree(body);
    }
  }

  private Client(String address) {
    this(address, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
  }

  private Client(String address, HttpClient http) {
    this.address = address;
    this.http = http;
  }

  public static Client anonymous() {
    return new Client(RunningApp.get().address());
  }

  public static Client as(String username) {
    return as(username, RunningApp.PASSWORD);
  }

  public static Client as(String username, String password) {
    return anonymous().signIn(username, password);
  }

  /** One of the demo accounts, on another node than the running one. */
  public static Client at(String address, String username) {
    return new Client(address).signIn(username, RunningApp.PASSWORD);
  }

  /** The same session, asked of another node. */
  public Client movedTo(String other) {
    Client moved = new Client(other, http);
    moved.csrf = csrf;
    return moved;
  }

  private Client signIn(String username, String password) {
    Answer answer = post("/api/session", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    if (answer.status() != 200) throw new IllegalStateException(username + " cannot sign in: " + answer.status() + " " + answer.body());
    csrf = answer.json().get("csrf").asString();
    return this;
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer post(String path, String json) {
    return send("POST", path, BodyPublishers.ofString(json));
  }

  public Answer put(String path, String json) {
    return send("PUT", path, BodyPublishers.ofString(json));
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  public Answer send(String method, String path, BodyPublisher body) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).method(method, body).header("Content-Type", "application/json"));
  }

  /** Uploads one file as the multipart part {@code file}. */
  public Answer upload(String path, String fileName, byte[] content) {
    String boundary = "----yitu" + content.length;
    byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(BodyPublishers.ofByteArrays(java.util.List.of(head, content, tail))));
  }

  /** Exactly this request: {@code headers} are names and values in turn, and win over those that are sent by themselves. */
  public Answer exchange(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body).setHeader("X-CSRF-Token", csrf);
    for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
    return deliver(request.build());
  }

  private Answer send(HttpRequest.Builder request) {
    return deliver(request.header("X-CSRF-Token", csrf).build());
  }

  private Answer deliver(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), new String(response.body(), java.nio.charset.StandardCharsets.UTF_8), response);
    } catch (IOException | InterruptedException wrong) {
      throw new IllegalStateException(request.toString(), wrong);
    }
  }
}
