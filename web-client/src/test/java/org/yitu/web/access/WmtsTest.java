package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** WMTS 1.0 as another system's program meets it. */
@Tag("A0.7")
class WmtsTest {
  /** Around Luzhou: longitude 105.47, latitude 28.92 in matrix 10. */
  private static final String TILE = "/ogc/wmts/enterprise/default/WebMercatorQuad/10/426/812.png";

  @Test
  void theCapabilitiesNameTheLayersOfTheReaderAndBothGrids() {
    String city = Client.as("city").get("/ogc/wmts?service=WMTS&request=GetCapabilities").body();
    assertThat(city).contains("<ows:Identifier>enterprise</ows:Identifier>", "<ows:Identifier>WebMercatorQuad</ows:Identifier>",
        "<ows:Identifier>c</ows:Identifier>", "<ows:SupportedCRS>urn:ogc:def:crs:EPSG::4490</ows:SupportedCRS>", "<TopLeftCorner>90.0 -180.0</TopLeftCorner>",
        "559082264.0287", "279541132.0143");
    assertThat(Client.as("city").get("/ogc/wmts/1.0.0/WMTSCapabilities.xml").body()).isEqualTo(city);
    assertThat(Client.as("enterprise").get("/ogc/wmts?service=WMTS&request=GetCapabilities").body()).doesNotContain("<ows:Identifier>user<");
  }

  @Test
  void aTileIsTheSameByAddressAndByParametersAndShowsTheGroundThatItNames() throws IOException {
    Client city = Client.as("city");
    byte[] byAddress = picture(city, TILE);
    byte[] byParameters = picture(city, "/ogc/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=enterprise&STYLE=default&FORMAT=image/png"
        + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=10&TILEROW=426&TILECOL=812");
    assertThat(byParameters).isEqualTo(byAddress);
    assertThat(painted(byAddress)).isGreaterThan(200);
    assertThat(painted(picture(city, TILE.replace("426/812", "812/426")))).as("row and column the wrong way round").isZero();
    byte[] wms = picture(city, "/ogc/wms?SERVICE=WMS&REQUEST=GetMap&VERSION=1.1.1&LAYERS=enterprise&STYLES=&FORMAT=image/png&TRANSPARENT=TRUE&SRS=EPSG:3857"
        + "&WIDTH=256&HEIGHT=256&BBOX=" + (-20037508.342789244 + 812 * 39135.75848201024) + "," + (20037508.342789244 - 427 * 39135.75848201024) + ","
        + (-20037508.342789244 + 813 * 39135.75848201024) + "," + (20037508.342789244 - 426 * 39135.75848201024));
    assertThat(Math.abs(painted(wms) - painted(byAddress))).as("a pixel here and there").isLessThan(200);
    assertThat(painted(picture(city, "/ogc/wmts/enterprise/default/c/10/173/812.png"))).as("degrees of CGCS2000").isGreaterThan(200);
  }

  @Test
  @Tag("A02")
  void aReaderSeesNoMoreThanHisOwnRows() throws IOException {
    int all = painted(picture(Client.as("city"), TILE));
    assertThat(painted(picture(Client.as("enterprise"), TILE))).isLessThan(all / 2);
  }

  @Test
  void aTileIsDrawnAnewWhenAFeatureMovesAndElseStaysWithItsTag() {
    Client city = Client.as("city");
    String tile = "/ogc/wmts/shelter/default/WebMercatorQuad/16/27291/51953.png";
    Client.Answer before = city.get(tile);
    String tag = before.response().headers().firstValue("ETag").orElseThrow();
    assertThat(city.exchange("GET", tile, BodyPublishers.noBody(), "If-None-Match", tag).status()).isEqualTo(304);
    String created = "{\"name\":\"示例瓦片避难场所\",\"kind\":\"OUTDOORS\",\"capacity\":100,\"address\":\"示例路1号\",\"contact\":\"示例\",\"phone\":\"0830-0000000\",\"location\":{\"type\":\"Point\",\"coordinates\":[105.3867,28.7876]}}";
    Client.Answer made = city.post("/api/records/shelter", created);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    Client.Answer after = city.get(tile);
    assertThat(after.response().headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    city.delete("/api/records/shelter/" + made.json().get("id").asString());
    assertThat(city.get(tile).response().headers().firstValue("ETag").orElseThrow()).isEqualTo(tag);
  }

  @Test
  void whatLiesUnderAPixelIsTold() {
    Client city = Client.as("city");
    JsonNode one = city.get("/ogc/features/collections/enterprise/items?limit=1").json().get("features").get(0);
    double x = (one.get("geometry").get("coordinates").get(0).asDouble() + 180) / 360 * (1 << 18);
    double latitude = Math.toRadians(one.get("geometry").get("coordinates").get(1).asDouble());
    double y = (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * (1 << 18);
    String path = "/ogc/wmts/enterprise/default/WebMercatorQuad/18/" + (int) y + "/" + (int) x + "/" + (int) ((y - (int) y) * 256) + "/"
        + (int) ((x - (int) x) * 256) + ".json";
    assertThat(city.get(path).json().get("features")).anySatisfy(found -> assertThat(found.get("id").asString()).isEqualTo(one.get("id").asString()));
  }

  @Test
  @Tag("B41")
  void whatIsNotInTheGridIsAReport() {
    Client city = Client.as("city");
    for (String wrong : List.of("enterprise/default/WebMercatorQuad/10/1024/0.png", "enterprise/default/WebMercatorQuad/10/-1/0.png",
        "enterprise/default/WebMercatorQuad/99/0/0.png", "enterprise/default/c/1/1/0.png", "enterprise/default/c/0/0/0.png",
        "enterprise/default/WebMercatorQuad/1/x/0.png", "enterprise/other/WebMercatorQuad/1/0/0.png", "nothing/default/WebMercatorQuad/1/0/0.png",
        "enterprise/default/other/1/0/0.png")) {
      Client.Answer answer = city.get("/ogc/wmts/" + wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(400);
      assertThat(answer.body()).as(wrong).contains("ExceptionReport");
    }
    assertThat(city.get("/ogc/wmts/enterprise/default/WebMercatorQuad/10/1024/0.png").body()).contains("TileOutOfRange");
    assertThat(city.get("/ogc/wmts?SERVICE=WMTS&REQUEST=GetMap").body()).contains("OperationNotSupported");
    assertThat(city.get("/ogc/wmts?SERVICE=WMTS&REQUEST=GetTile&LAYER=enterprise").body()).contains("MissingParameterValue");
  }

  private static byte[] picture(Client client, String path) {
    Client.Answer answer = client.get(path);
    assertThat(answer.response().headers().firstValue("Content-Type")).as(answer.body()).hasValue("image/png");
    return answer.response().body();
  }

  private static int painted(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int painted = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) >>> 24 > 0) painted++;
    }
    return painted;
  }
}
