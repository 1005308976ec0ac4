package org.yitu.web.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.yitu.web.app.RunningApp;

/** Somebody who listens to a stream of events of one node until he is closed. */
final class Ear implements AutoCloseable {
  record Event(String id, String name, String data, long heardAt) {}

  final List<Event> heard = new CopyOnWriteArrayList<>();
  private final Socket socket;

  Ear(String address, String path, String cookie, String lastId) throws IOException {
    URI base = URI.create(address);
    socket = new Socket(base.getHost(), base.getPort());
    String request = "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: " + cookie + "\r\n"
        + (lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n") + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    String status = in.readLine();
    if (status == null || !status.contains(" 200")) throw new IOException("refused: " + status);
    Thread reader = new Thread(() -> read(in));
    reader.setDaemon(true);
    reader.start();
  }

  /** The cookie of somebody who signs in just now, on any node. */
  static String cookie(Node node, String username) {
    return node.as(username).post("/api/session", "{\"username\":\"" + username + "\",\"password\":\"" + RunningApp.PASSWORD + "\"}")
        .response().headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private void read(BufferedReader in) {
    String id = null;
    String name = null;
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("id:")) id = line.substring(3).strip();
        if (line.startsWith("event:")) name = line.substring(6).strip();
        if (line.startsWith("data:")) heard.add(new Event(id, name, line.substring(5).strip(), System.nanoTime()));
      }
    } catch (IOException closed) {
      heard.add(new Event(null, "closed", "", System.nanoTime()));
    }
  }

  Event await(Duration patience, Predicate<Event> wanted) {
    long deadline = System.nanoTime() + patience.toNanos();
    do {
      for (Event each : heard) if (wanted.test(each)) return each;
      LockSupport.parkNanos(5_000_000L);
    } while (System.nanoTime() < deadline);
    throw new AssertionError("not heard; heard was " + heard);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
