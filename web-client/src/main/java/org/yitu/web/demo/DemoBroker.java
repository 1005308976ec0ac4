package org.yitu.web.demo;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.PermitAllAuthorizatorPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.yitu.business.telemetry.mqtt.MqttSettings;

/** An MQTT broker in this process, in memory, on the loopback address and a free port, with a password made up at each start. */
public final class DemoBroker implements AutoCloseable {
  /** MQTT 3.1.1: what Moquette speaks. */
  private static final int VERSION = 3;
  /** A message with a reading of every sensor of the demo city is some tens of kilobytes; the broker's own limit is 8. */
  private static final int LARGEST_MESSAGE = 1 << 20;
  private static final String USER = "yitu-demo";

  private final Server server = new Server();
  private final String password = UUID.randomUUID().toString();
  private final int port = freePort();

  public DemoBroker() {
    Properties properties = new Properties();
    properties.setProperty("host", "127.0.0.1");
    properties.setProperty("port", String.valueOf(port));
    properties.setProperty("allow_anonymous", "false");
    properties.setProperty("persistence_enabled", "false");
    properties.setProperty("telemetry_enabled", "false");
    properties.setProperty(IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, String.valueOf(LARGEST_MESSAGE));
    byte[] expected = password.getBytes(StandardCharsets.UTF_8);
    try {
      server.startServer(new MemoryConfig(properties), List.of(), null,
          (client, user, given) -> USER.equals(user) && given != null && MessageDigest.isEqual(expected, given),
          new PermitAllAuthorizatorPolicy());
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** How a client reaches it. */
  public MqttSettings settings(String client) {
    return new MqttSettings("mqtt://127.0.0.1:" + port, VERSION, "yitu/telemetry/#", client, USER, password);
  }

  @Override
  public void close() {
    server.stopServer();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
