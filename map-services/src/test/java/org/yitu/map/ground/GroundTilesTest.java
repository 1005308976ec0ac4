package org.yitu.map.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.MapSettings;
import org.yitu.map.tile.TileAddress;
import tools.jackson.databind.json.JsonMapper;

/** The proxy of basemaps before a stand-in of the other side, whose requests are counted. */
@Tag("C11")
class GroundTilesTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
  private static final TileAddress TILE = new TileAddress(9, 405, 213);
  @TempDir private Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer other;

  @BeforeEach void start() throws IOException {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.setExecutor(Executors.newCachedThreadPool());
    other.createContext("/", exchange -> {
      asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Cookie"));
      String path = exchange.getRequestURI().getPath();
      byte[] body = path.contains("large") ? new byte[3 << 20] : PICTURE;
      exchange.getResponseHeaders().set("Content-Type", path.contains("html") ? "text/html" : "image/png");
      if (path.contains("redirect")) exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + other.getAddress().getPort() + "/inside");
      exchange.sendResponseHeaders(path.contains("redirect") ? 302 : path.contains("broken") ? 500 : 200, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    });
    other.start();
  }

  @AfterEach void stop() {
    other.stop(0);
  }

  @Test void aTileIsFetchedOnceByTheOperatorsAddressAndThenKept() throws IOException {
    GroundTiles tiles = tiles("good/{z}/{y}/{x}?tk=secret", true);
    assertThat(tiles.tile("city", 0, TILE).bytes()).isEqualTo(PICTURE);
    assertThat(tiles.tile("city", 0, TILE).contentType()).isEqualTo("image/png");
    assertThat(asked).containsExactly("/good/9/213/405?tk=secret null");
  }

  @Test void nothingIsAskedOfAPrivateAddressUnlessTheOperatorSaysSo() throws IOException {
    for (String host : List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "0x7f000001", "[::ffff:127.0.0.1]")) {
      GroundTiles tiles = tiles("http://" + host + ":" + other.getAddress().getPort() + "/good/{z}/{x}/{y}", false);
      assertThatThrownBy(() -> tiles.tile("city", 0, TILE)).as(host)
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }
    assertThat(asked).isEmpty();
  }

  @Test void aNameThatAnswersWithAnAddressInsideIsRefusedWhateverElseItAnswers() throws UnknownHostException {
    for (String inside : List.of("10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "fd00::1",
        "fe80::1", "::1", "2002:7f00:1::")) {
      PublicHosts hosts = new PublicHosts(new SystemDefaultDnsResolver() {
        @Override public InetAddress[] resolve(String host) throws UnknownHostException {
          return new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName(inside)};
        }
      });
      assertThatThrownBy(() -> hosts.resolve("rebinding.example")).as(inside).isInstanceOf(UnknownHostException.class);
    }
    assertThat(PublicHosts.isPublic(InetAddress.getByName("8.8.8.8"))).isTrue();
    assertThat(PublicHosts.isPublic(InetAddress.getByName("2400:3200::1"))).isTrue();
  }

  @Test void aRedirectIsNotFollowed() throws IOException {
    GroundTiles tiles = tiles("redirect/{z}/{x}/{y}", true);
    assertThatThrownBy(() -> tiles.tile("city", 0, TILE)).isInstanceOf(Refusal.class);
    assertThat(asked).hasSize(1).noneMatch(line -> line.contains("inside"));
  }

  @Test void whatIsNoPictureTooLargeOrAnErrorIsNotHandedOn() throws IOException {
    for (String path : List.of("html", "large", "broken")) {
      GroundTiles tiles = tiles(path + "/{z}/{x}/{y}", true);
      assertThatThrownBy(() -> tiles.tile("city", 0, TILE)).as(path)
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.text().en()).doesNotContain("127.0.0.1"));
    }
  }

  @Test void onlyWhatIsConfiguredExists() throws IOException {
    GroundTiles tiles = tiles("good/{z}/{x}/{y}", true);
    assertThatThrownBy(() -> tiles.tile("other", 0, TILE)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> tiles.tile("city", 1, TILE)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> tiles.tile("city", 0, new TileAddress(19, 0, 0))).as("beyond its zoom").isInstanceOf(Refusal.class);
    assertThat(asked).isEmpty();
    assertThat(new Grounds(settings("none"), "", JsonMapper.shared()).all()).as("off by default").isEmpty();
  }

  @Test void anAddressThatIsNoneStopsTheStart() {
    for (String wrong : List.of("file:///etc/{z}/{x}/{y}", "gopher://host/{z}{x}{y}", "http://user@host/{z}/{x}/{y}", "http://{x}.host/{z}/{y}", "http://host/{z}/{x}",
        "jar:http://host/{z}/{x}/{y}", "//host/{z}/{x}/{y}")) {
      assertThatThrownBy(() -> Grounds.read(config(wrong, false), JsonMapper.shared())).as(wrong).isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> new Grounds(settings("none"), "a&b=c/..", JsonMapper.shared())).isInstanceOf(IllegalStateException.class);
  }

  @Test void tiandituHasItsKeyAndItsLabelsAndTellsNobody() throws IOException {
    Grounds grounds = new Grounds(settings("none"), "0123456789abcdef", JsonMapper.shared());
    assertThat(grounds.all()).extracting(Ground::id).containsExactly("tianditu-map", "tianditu-imagery");
    assertThat(grounds.all().get(0).address(1, TILE).toString()).contains("LAYER=cva", "TILEMATRIX=9&TILEROW=213&TILECOL=405", "tk=0123456789abcdef");
    assertThat(JsonMapper.shared().writeValueAsString(new GroundController(grounds, new GroundTiles(grounds, Clock.systemUTC())).list())).doesNotContain("0123456789abcdef", "://");
  }

  private MapSettings settings(String name) {
    return new MapSettings(folder.resolve(name), null, new Envelope(105, 106, 28, 29), new Coordinate(105.5, 28.5));
  }

  private GroundTiles tiles(String address, boolean privately) throws IOException {
    MapSettings settings = settings("map");
    String whole = address.startsWith("http") ? address : "http://127.0.0.1:" + other.getAddress().getPort() + "/" + address;
    Files.writeString(Files.createDirectories(settings.mapFolder()).resolve(Grounds.FILE), config(whole, privately));
    return new GroundTiles(new Grounds(settings, "", JsonMapper.shared()), Clock.systemUTC());
  }

  private static String config(String address, boolean privately) {
    return "[{\"id\":\"city\",\"title\":{\"zh\":\"影像\",\"en\":\"Imagery\"},\"layers\":[\"" + address + "\"],\"maxZoom\":18,\"datum\":\"GCJ-02\",\"privateNetwork\":" + privately + "}]";
  }
}
