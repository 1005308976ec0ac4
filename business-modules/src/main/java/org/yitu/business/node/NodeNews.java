package org.yitu.business.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Envelope;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.feature.MovesMissed;

/**
 * Tells the other nodes what moved on this one, and this one what moved on others, by LISTEN and NOTIFY of PostgreSQL. The news are
 * part of the transaction that changes the record, so they go out with its commit and never without. When the connection breaks, news
 * may have been missed: then everybody who remembers features forgets them.
 */
@Component
public class NodeNews {
  private static final Logger LOG = LoggerFactory.getLogger(NodeNews.class);
  private static final String CHANNEL = "yitu_moves";
  /** PostgreSQL takes less than 8,000 bytes. */
  private static final int LONGEST = 7_500;
  private static final int WAIT_MILLIS = 1_000;
  private static final int BOX = 4;
  private static final int PARTS = 3;

  private final ThisNode node;
  private final DataSource database;
  private final JdbcTemplate jdbc;
  private final ApplicationEventPublisher publisher;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread ear = new Thread(this::listen, "node-news");

  NodeNews(ThisNode node, DataSource database, ApplicationEventPublisher publisher) {
    this.node = node;
    this.database = database;
    this.jdbc = new JdbcTemplate(database);
    this.publisher = publisher;
    ear.setDaemon(true);
  }

  /** Tells the other nodes once the transaction, in which this is called, is committed. */
  public void tell(List<FeatureMoved> moves) {
    if (node.isAlone() || moves.isEmpty()) return;
    written(node.name(), moves).forEach(text -> jdbc.query("select pg_notify(?, ?)", row -> { }, CHANNEL, text));
  }

  /** In as few texts as will hold it. */
  static List<String> written(String self, List<FeatureMoved> moves) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder(self);
    for (FeatureMoved each : moves) {
      String line = "\n" + line(each);
      if (text.length() + line.length() > LONGEST) {
        texts.add(text.toString());
        text = new StringBuilder(self);
      }
      text.append(line);
    }
    texts.add(text.toString());
    return texts;
  }

  private static String line(FeatureMoved move) {
    Envelope box = move.touched();
    String place = box.isNull() ? "" : box.getMinX() + "," + box.getMaxX() + "," + box.getMinY() + "," + box.getMaxY();
    return move.layer() + "|" + move.id() + "|" + place;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (!node.isAlone()) ear.start();
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    stopping.countDown();
  }

  private void listen() {
    try {
      do {
        try (Connection connection = database.getConnection()) {
          hear(connection);
        } catch (SQLException away) {
          if (stopping.getCount() > 0) LOG.warn("Nothing is heard of other nodes for now: {}", away.toString());
        }
      } while (!stopping.await(1, TimeUnit.SECONDS));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      publisher.publishEvent(new MovesMissed());
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (stopping.getCount() > 0) {
        PGNotification[] news = postgres.getNotifications(WAIT_MILLIS);
        if (news == null) continue;
        for (PGNotification each : news) hear(each.getParameter());
      }
      statement.execute("unlisten *");
    }
  }

  /** Whoever fails to hear one of the news must not keep this node deaf from then on. */
  void hear(String text) {
    try {
      read(text, node.name()).forEach(publisher::publishEvent);
    } catch (RuntimeException failed) {
      LOG.error("News of another node were not taken", failed);
      publisher.publishEvent(new MovesMissed());
    }
  }

  /** What another node has told; nothing if it was this one. */
  static List<FeatureMoved> read(String text, String self) {
    String[] lines = text.split("\n");
    List<FeatureMoved> moves = new ArrayList<>();
    if (lines[0].equals(self)) return moves;
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split("\\|", PARTS);
      String[] box = parts[2].split(",");
      Envelope touched = box.length == BOX ? new Envelope(Double.parseDouble(box[0]), Double.parseDouble(box[1]), Double.parseDouble(box[2]),
          Double.parseDouble(box[3])) : new Envelope();
      moves.add(new FeatureMoved(parts[0], parts[1], touched));
    }
    return moves;
  }
}
