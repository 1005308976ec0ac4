package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** WMS 1.3.0 and 1.1.1 as another system's program meets them. */
@Tag("A0.7")
class WmsTest {
  private static final String MAP = "/ogc/wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=enterprise&STYLES=&FORMAT=image/png&TRANSPARENT=TRUE";
  private static final String SIZE = "&WIDTH=400&HEIGHT=400";

  @Test
  void theCapabilitiesNameTheLayersOfTheReaderAndTurnTheAxesIn130Only() {
    String now = Client.as("city").get("/ogc/wms?service=WMS&request=GetCapabilities").body();
    assertThat(now).contains("<WMS_Capabilities version=\"1.3.0\"", "<Name>enterprise</Name>", "<CRS>EPSG:4490</CRS>", "<CRS>EPSG:4544</CRS>");
    String before = Client.as("city").get("/ogc/wms?service=WMS&version=1.1.1&request=GetCapabilities").body();
    assertThat(before).contains("WMT_MS_Capabilities version=\"1.1.1\"", "<SRS>EPSG:3857</SRS>");
    assertThat(number(now, "CRS=\"EPSG:4490\" miny=\"")).as("1.3.0: y is east").isGreaterThan(100);
    assertThat(number(before, "SRS=\"EPSG:4490\" minx=\"")).as("1.1.1: x is east").isGreaterThan(100);
  }

  @Test
  void theSameGroundIsTheSamePictureInEveryOrderOfAxes() throws IOException {
    Client city = Client.as("city");
    byte[] north = picture(city, MAP + SIZE + "&VERSION=1.3.0&CRS=EPSG:4326&BBOX=28.7,105.3,29.0,105.6");
    byte[] east = picture(city, MAP + SIZE + "&VERSION=1.1.1&SRS=EPSG:4326&BBOX=105.3,28.7,105.6,29.0");
    byte[] web84 = picture(city, MAP + SIZE + "&VERSION=1.3.0&CRS=CRS:84&BBOX=105.3,28.7,105.6,29.0");
    assertThat(painted(north)).isGreaterThan(500);
    assertThat(east).isEqualTo(north);
    assertThat(web84).isEqualTo(north);
    assertThat(painted(picture(city, MAP + SIZE + "&VERSION=1.3.0&CRS=EPSG:3857&BBOX=11721900,3335600,11755300,3373800"))).isGreaterThan(500);
    assertThat(painted(picture(city, MAP + SIZE + "&VERSION=1.3.0&CRS=EPSG:4544&BBOX=3176000,529000,3209000,558000"))).isGreaterThan(500);
    assertThat(painted(picture(city, MAP + SIZE + "&VERSION=1.3.0&CRS=EPSG:4326&BBOX=105.3,28.7,105.6,29.0"))).as("axes the wrong way").isZero();
  }

  @Test
  void namesAreWrittenFromTheZoomOfTheMapOn() throws IOException {
    Client city = Client.as("city");
    JsonNode place = city.get("/ogc/features/collections/enterprise/items?limit=1").json().get("features").get(0).get("geometry").get("coordinates");
    double lon = place.get(0).asDouble();
    double lat = place.get(1).asDouble();
    assertThat(inked(picture(city, MAP + SIZE + box(lon, lat, 0.002)))).isGreaterThan(3);
    assertThat(inked(picture(city, MAP + SIZE + box(lon, lat, 0.2)))).isZero();
  }

  private static String box(double lon, double lat, double margin) {
    return "&VERSION=1.1.1&SRS=EPSG:4326&BBOX=" + (lon - margin) + "," + (lat - margin) + "," + (lon + margin) + "," + (lat + margin);
  }

  /** Pixels in the colour of names. */
  private static int inked(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int inked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) == 0xff1d2b3a) inked++;
    }
    return inked;
  }

  @Test
  void aReaderSeesNoMoreThanHisOwnRows() throws IOException {
    String whole = MAP + SIZE + "&VERSION=1.1.1&SRS=EPSG:4326&BBOX=104.5,28,106.5,29.5";
    int all = painted(picture(Client.as("city"), whole));
    int own = painted(picture(Client.as("enterprise"), whole));
    assertThat(own).isPositive().isLessThan(all / 2);
  }

  @Test
  void whatIsWrongIsAReportWithItsCode() {
    Client city = Client.as("city");
    String good = "&VERSION=1.3.0&CRS=EPSG:4326&BBOX=28.7,105.3,29.0,105.6" + SIZE;
    assertThat(city.get(MAP.replace("enterprise", "nothing") + good).body()).contains("ServiceExceptionReport", "LayerNotDefined");
    assertThat(city.get(MAP.replace("STYLES=", "STYLES=none") + good).body()).contains("StyleNotDefined");
    assertThat(city.get(MAP.replace("image/png", "image/bmp") + good).body()).contains("InvalidFormat");
    assertThat(city.get(MAP + good.replace("4326", "2000")).body()).contains("InvalidCRS");
    assertThat(city.get(MAP + good.replace("CRS=EPSG:4326", "SRS=EPSG:2000").replace("1.3.0", "1.1.1")).body()).contains("InvalidSRS");
    assertThat(city.get("/ogc/wms?service=WMS&request=DescribeLayer").body()).contains("OperationNotSupported");
    for (String wrong : List.of("28.7,105.3,28.7,105.6", "29,105.3,28,105.6", "1,2,3", "a,b,c,d", "NaN,0,1,1")) {
      assertThat(city.get(MAP + SIZE + "&VERSION=1.3.0&CRS=EPSG:4326&BBOX=" + wrong).body()).as(wrong).contains("ServiceException");
    }
    for (String size : List.of("&WIDTH=5000&HEIGHT=10", "&WIDTH=4096&HEIGHT=4096", "&WIDTH=0&HEIGHT=10")) {
      assertThat(city.get(MAP + "&VERSION=1.3.0&CRS=EPSG:4326&BBOX=28.7,105.3,29.0,105.6" + size).body()).as(size).contains("ServiceException");
    }
  }

  @Test
  void aRefusalIsAPictureForWhoAsksForOne() throws IOException {
    Client city = Client.as("city");
    String wrong = MAP.replace("enterprise", "nothing") + SIZE + "&VERSION=1.3.0&CRS=EPSG:4326&BBOX=28.7,105.3,29.0,105.6&EXCEPTIONS=";
    byte[] written = picture(city, wrong + "INIMAGE");
    assertThat(ImageIO.read(new ByteArrayInputStream(written)).getWidth()).isEqualTo(400);
    assertThat(painted(written)).isGreaterThan(20);
    assertThat(painted(picture(city, wrong + "BLANK"))).isZero();
    assertThat(city.get(wrong + "XML").body()).contains("LayerNotDefined");
  }

  @Test
  void whatLiesUnderAPixelIsToldInThreeFormats() {
    Client city = Client.as("city");
    JsonNode one = city.get("/ogc/features/collections/enterprise/items?limit=1").json().get("features").get(0);
    double lon = one.get("geometry").get("coordinates").get(0).asDouble();
    double lat = one.get("geometry").get("coordinates").get(1).asDouble();
    String ask = "/ogc/wms?SERVICE=WMS&REQUEST=GetFeatureInfo&VERSION=1.3.0&LAYERS=enterprise&QUERY_LAYERS=enterprise&CRS=EPSG:4490&BBOX="
        + (lat - 0.001) + "," + (lon - 0.001) + "," + (lat + 0.001) + "," + (lon + 0.001)
        + "&WIDTH=101&HEIGHT=101&FEATURE_COUNT=50&FORMAT=image/png&INFO_FORMAT=";
    JsonNode found = city.get(ask + "application/json&I=50&J=50").json().get("features");
    assertThat(found).anySatisfy(feature -> assertThat(feature.get("id").asString()).isEqualTo(one.get("id").asString()));
    String name = one.get("properties").get("name").asString();
    assertThat(city.get(ask + "text/plain&I=50&J=50").body()).contains(name);
    assertThat(city.get(ask + "text/html&I=50&J=50").body()).contains("<h3>");
    assertThat(city.get(ask + "text/plain&I=101&J=50").body()).contains("InvalidPoint");
  }

  @Test
  void theLegendIsAPicture() throws IOException {
    String ask = "/ogc/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=hidden-danger";
    BufferedImage legend = ImageIO.read(new ByteArrayInputStream(picture(Client.as("city"), ask)));
    assertThat(legend.getWidth()).isGreaterThan(60);
    assertThat(legend.getHeight()).isGreaterThan(26);
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

  private static double number(String text, String before) {
    int at = text.indexOf(before) + before.length();
    assertThat(at).as(before).isGreaterThan(before.length());
    return Double.parseDouble(text.substring(at, text.indexOf('"', at)));
  }
}
