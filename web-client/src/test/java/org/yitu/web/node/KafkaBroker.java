package org.yitu.web.node;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka broker as a process of its own, from the jars of Maven Central (KRaft, broker and controller in one). */
final class KafkaBroker implements AutoCloseable {
  private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qg";
  private static final long LONGEST_START = TimeUnit.MINUTES.toNanos(2);

  private final Process process;
  private final int port;

  private KafkaBroker(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static KafkaBroker start(Path folder) throws IOException, InterruptedException {
    String classPath = classPath(folder);
    int port = freePort();
    int controller = freePort();
    Path settings = Files.writeString(folder.resolve("server.properties"), """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@localhost:%2$d
        listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
        advertised.listeners=PLAINTEXT://localhost:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
        log.dirs=%3$s
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        """.formatted(port, controller, folder.resolve("kafka")));
    Process format = java(classPath, "kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString())
        .redirectErrorStream(true).redirectOutput(folder.resolve("format.log").toFile()).start();
    if (format.waitFor() != 0) throw new IOException("not formatted: " + Files.readString(folder.resolve("format.log")));
    Process broker = java(classPath, "kafka.Kafka", settings.toString()).redirectErrorStream(true)
        .redirectOutput(folder.resolve("broker.log").toFile()).start();
    return new KafkaBroker(broker, port);
  }

  /** Maven's word for where the jars are; it fetches them the first time. */
  private static String classPath(Path folder) throws IOException, InterruptedException {
    Path answer = folder.resolve("class-path");
    Process maven = new ProcessBuilder("mvn", "-q", "-B", "-f", Path.of("src/test/kafka/pom.xml").toAbsolutePath().toString(),
        "dependency:build-classpath", "-Dmdep.outputFile=" + answer).redirectErrorStream(true).redirectOutput(folder.resolve("maven.log").toFile()).start();
    if (maven.waitFor() != 0) throw new IOException("no Kafka from Maven Central: " + Files.readString(folder.resolve("maven.log")));
    return Files.readString(answer).strip();
  }

  private static ProcessBuilder java(String classPath, String... words) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath));
    command.addAll(List.of(words));
    return new ProcessBuilder(command);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String servers() {
    return "localhost:" + port;
  }

  /** Tries until the broker is there. */
  void createTopic(String name, int partitions) throws InterruptedException, ExecutionException {
    long deadline = System.nanoTime() + LONGEST_START;
    Properties properties = new Properties();
    properties.put("bootstrap.servers", servers());
    try (Admin admin = Admin.create(properties)) {
      while (true) {
        try {
          admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
          return;
        } catch (ExecutionException notYet) {
          if (System.nanoTime() > deadline) throw notYet;
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
      }
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
