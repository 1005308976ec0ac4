package org.yitu.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.yitu.business.access.Actor;
import org.yitu.geo.feature.StoredLayer;
import org.yitu.map.style.LayerStyle;

/**
 * MapServer as one persistent FastCGI process that keeps its connection to the database, spoken to without any web server between. It
 * draws the same rows in the same colours, shapes and sizes, as PNG with transparency by its AGG renderer.
 */
final class MapServer implements AutoCloseable {
  private static final int RESPONDER = 1;
  private static final int KEEP = 1;
  private static final int BEGIN = 1;
  private static final int END = 3;
  private static final int PARAMS = 4;
  private static final int STDIN = 5;
  private static final int STDOUT = 6;

  private final Process process;
  private final Path map;
  private final Socket socket;
  private final DataOutputStream to;
  private final DataInputStream from;

  private MapServer(Process process, Path map, Socket socket) throws IOException {
    this.process = process;
    this.map = map;
    this.socket = socket;
    socket.setTcpNoDelay(true);
    to = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    from = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  /** @param connection as libpq takes it */
  static MapServer over(String connection, Actor viewer, List<StoredLayer> layers) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bench-mapserver");
    Path config = folder.resolve("mapserver.conf");
    Files.writeString(config, "CONFIG\n ENV\n  MS_MAP_PATTERN \".\"\n END\nEND\n");
    StringBuilder text = new StringBuilder("MAP\n NAME bench\n SIZE 512 512\n MAXSIZE 4096\n PROJECTION\n  \"init=epsg:3857\"\n END\n IMAGETYPE png\n"
        + " OUTPUTFORMAT\n  NAME png\n  DRIVER AGG/PNG\n  MIMETYPE \"image/png\"\n  IMAGEMODE RGBA\n  TRANSPARENT ON\n END\n"
        + " WEB\n  METADATA\n   wms_enable_request \"*\"\n   wms_srs \"EPSG:3857\"\n   wms_title \"bench\"\n  END\n END\n" + symbols());
    for (StoredLayer layer : layers) text.append(layer(connection, viewer, layer));
    Path map = folder.resolve("bench.map");
    Files.writeString(map, text.append("END\n"));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ProcessBuilder start = new ProcessBuilder("spawn-fcgi", "-n", "-a", "127.0.0.1", "-p", String.valueOf(port), "--", "/usr/bin/mapserv");
    start.environment().put("MAPSERVER_CONFIG_FILE", config.toString());
    Process process = start.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    for (int attempt = 0; ; attempt++) {
      try {
        return new MapServer(process, map, new Socket("127.0.0.1", port));
      } catch (IOException notYet) {
        if (attempt == 50 || process.waitFor(100, TimeUnit.MILLISECONDS)) throw notYet;
      }
    }
  }

  private static String symbols() {
    StringBuilder octagon = new StringBuilder();
    for (int i = 0; i <= 8; i++) {
      double angle = Math.PI / 8 + i * Math.PI / 4;
      octagon.append(String.format(Locale.ROOT, " %.4f %.4f", 1 + Math.cos(angle), 1 + Math.sin(angle)));
    }
    return symbol("circle", "ELLIPSE", "1 1") + symbol("square", "VECTOR", "0 0 0 1 1 1 1 0 0 0") + symbol("triangle", "VECTOR", "0 1 0.5 0 1 1 0 1")
        + symbol("diamond", "VECTOR", "0.5 0 1 0.5 0.5 1 0 0.5 0.5 0") + symbol("octagon", "VECTOR", octagon.toString());
  }

  private static String symbol(String name, String type, String points) {
    return " SYMBOL\n  NAME \"" + name + "\"\n  TYPE " + type + "\n  FILLED TRUE\n  POINTS " + points + " END\n END\n";
  }

  private static String layer(String connection, Actor viewer, StoredLayer layer) {
    LayerStyle style = LayerStyle.of(layer.info());
    boolean point = style.kind().equals("point");
    StringBuilder text = new StringBuilder(" LAYER\n  NAME \"" + layer.info().id() + "\"\n  TYPE " + (point ? "POINT" : "POLYGON") + "\n  STATUS ON\n"
        + "  CONNECTIONTYPE POSTGIS\n  CONNECTION \"" + connection + "\"\n  PROCESSING \"CLOSE_CONNECTION=DEFER\"\n  PROJECTION\n   \"init=epsg:4490\"\n  END\n"
        + "  DATA \"geom from (" + layer.view(viewer).orElseThrow().sql() + ") as v using unique id using srid=4490\"\n  CLASSITEM \"severity\"\n"
        + "  METADATA\n   wms_title \"" + layer.info().id() + "\"\n  END\n");
    for (LayerStyle.Rule rule : style.rules()) {
      text.append("  CLASS\n   EXPRESSION \"" + rule.severity() + "\"\n");
      if (point) {
        text.append("   STYLE\n    SYMBOL \"" + rule.shape() + "\"\n    SIZE " + rule.size() + "\n    COLOR \"" + rule.colour()
            + "\"\n    OUTLINECOLOR \"#ffffff\"\n    OUTLINEWIDTH " + rule.width() + "\n   END\n");
      } else {
        String dash = rule.dash().isEmpty() ? "" : "    PATTERN " + String.join(" ", rule.dash().stream().map(String::valueOf).toList()) + " END\n";
        text.append("   STYLE\n    COLOR \"" + rule.colour() + "\"\n    OPACITY " + Math.round(rule.fillOpacity() * 100) + "\n   END\n"
            + "   STYLE\n    OUTLINECOLOR \"" + rule.colour() + "\"\n    WIDTH " + rule.width() + "\n" + dash + "   END\n");
      }
      text.append("  END\n");
    }
    return text.append(" END\n").toString();
  }

  /** A picture of a layer by WMS 1.1.1. @param box in EPSG:3857: west, south, east, north */
  byte[] picture(String layer, double[] box, int pixels) throws IOException {
    String query = "map=" + map + "&SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=" + layer + "&STYLES=&SRS=EPSG:3857&BBOX=" + box[0] + "," + box[1] + ","
        + box[2] + "," + box[3] + "&WIDTH=" + pixels + "&HEIGHT=" + pixels + "&FORMAT=image/png&TRANSPARENT=TRUE";
    record(BEGIN, new byte[] {0, RESPONDER, KEEP, 0, 0, 0, 0, 0});
    record(PARAMS, parameters(Map.of("QUERY_STRING", query, "REQUEST_METHOD", "GET", "SERVER_NAME", "localhost", "SERVER_PORT", "80", "SCRIPT_NAME", "/ms")));
    record(PARAMS, new byte[0]);
    record(STDIN, new byte[0]);
    to.flush();
    byte[] answer = answer();
    for (int i = 0; i + 3 < answer.length; i++) {
      if (answer[i] == '\r' && answer[i + 1] == '\n' && answer[i + 2] == '\r' && answer[i + 3] == '\n') {
        byte[] body = Arrays.copyOfRange(answer, i + 4, answer.length);
        if (body.length > 4 && body[1] == 'P' && body[2] == 'N') return body;
        throw new IOException("MapServer answered " + new String(body, StandardCharsets.UTF_8));
      }
    }
    throw new IOException("MapServer answered " + new String(answer, StandardCharsets.UTF_8));
  }

  private byte[] answer() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (true) {
      from.readByte();
      int type = from.readUnsignedByte();
      from.readUnsignedShort();
      int length = from.readUnsignedShort();
      int padding = from.readUnsignedByte();
      from.readByte();
      byte[] content = from.readNBytes(length);
      from.skipNBytes(padding);
      if (type == STDOUT) out.writeBytes(content);
      if (type == END) return out.toByteArray();
    }
  }

  private void record(int type, byte[] content) throws IOException {
    to.write(new byte[] {1, (byte) type, 0, 1});
    to.writeShort(content.length);
    to.writeShort(0);
    to.write(content);
  }

  private static byte[] parameters(Map<String, String> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    values.forEach((name, value) -> {
      for (String each : List.of(name, value)) {
        int length = each.length();
        if (length < 128) out.write(length);
        else out.writeBytes(new byte[] {(byte) (length >> 24 | 0x80), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
      }
      out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
      out.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    });
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    process.destroy();
  }
}
