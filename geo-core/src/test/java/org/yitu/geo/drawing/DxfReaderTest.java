package org.yitu.geo.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.geo.text.Refusal;

/** Text DXF: what is drawn, and what is refused quickly. */
@Tag("A3.15")
class DxfReaderTest {
  private static final Duration QUICK = Duration.ofSeconds(10);

  @Test
  void aLineIsWhereItIs() {
    Drawing drawing = entities("LINE", "10 1 20 2 11 5 21 7");
    assertThat(drawing.lines()).hasSize(1);
    assertThat(drawing.lines().get(0).xy()).containsExactly(1, 2, 5, 7);
  }

  @Test
  void aBulgeOfOneIsHalfACircleOnTheRightHand() {
    double[] xy = entities("LWPOLYLINE", "90 2 70 0 10 0 20 0 42 1 10 10 20 0").lines().get(0).xy();
    double lowest = 0;
    for (int i = 1; i < xy.length; i += 2) lowest = Math.min(lowest, xy[i]);
    assertThat(lowest).as("counter-clockwise from left to right: below").isCloseTo(-5, within(1e-9));
    for (int i = 0; i < xy.length; i += 2) assertThat(Math.hypot(xy[i] - 5, xy[i + 1])).isCloseTo(5, within(1e-9));
  }

  @Test
  void aNegativeBulgeTurnsTheOtherWayAndMayBeMoreThanHalfACircle() {
    double[] xy = entities("LWPOLYLINE", "90 2 70 0 10 0 20 0 42 -2 10 10 20 0").lines().get(0).xy();
    double highest = 0;
    for (int i = 1; i < xy.length; i += 2) highest = Math.max(highest, xy[i]);
    // The rise of the arc is bulge × half of the chord.
    assertThat(highest).isCloseTo(10, within(0.05));
  }

  @Test
  void anArcRunsAgainstTheClockThroughNought() {
    double[] xy = entities("ARC", "10 0 20 0 40 2 50 270 51 90").lines().get(0).xy();
    assertThat(xy[0]).isCloseTo(0, within(1e-9));
    assertThat(xy[1]).isCloseTo(-2, within(1e-9));
    assertThat(xy[xy.length / 4 * 2]).as("half way").isCloseTo(2, within(0.01));
    assertThat(xy[xy.length - 1]).isCloseTo(2, within(1e-9));
  }

  @Test
  void anOldPolylineIsItsVertices() {
    Drawing drawing = read(section("ENTITIES", "0 POLYLINE 66 1 70 1 0 VERTEX 10 0 20 0 0 VERTEX 10 4 20 0 0 VERTEX 10 4 20 3 0 SEQEND"));
    assertThat(drawing.lines().get(0).xy()).containsExactly(0, 0, 4, 0, 4, 3, 0, 0);
  }

  @Test
  void aSplineRunsFromItsFirstToItsLastControlPoint() {
    double[] xy = entities("SPLINE", "71 3 40 0 40 0 40 0 40 0 40 1 40 1 40 1 40 1 10 0 20 0 10 1 20 3 10 3 20 3 10 4 20 0").lines().get(0).xy();
    assertThat(xy[0]).isZero();
    assertThat(xy[xy.length - 2]).isCloseTo(4, within(1e-9));
    double highest = 0;
    for (int i = 1; i < xy.length; i += 2) highest = Math.max(highest, xy[i]);
    assertThat(highest).as("a cubic Bézier's middle").isCloseTo(2.25, within(1e-6));
  }

  @Test
  void aBlockIsDrawnWhereItIsInsertedTurnedAndScaledAndInARow() {
    String blocks = section("BLOCKS", "0 BLOCK 2 valve 10 1 20 0 0 LINE 8 0 10 1 20 0 11 2 21 0 0 ENDBLK");
    Drawing drawing = read(blocks + section("ENTITIES", "0 INSERT 2 VALVE 10 10 20 20 41 2 42 2 50 90 70 2 44 5"));
    assertThat(drawing.lines()).hasSize(2);
    assertThat(drawing.lines().get(0).xy()).containsExactly(new double[] {10, 20, 10, 22}, within(1e-9));
    assertThat(drawing.lines().get(1).xy()).containsExactly(new double[] {10, 25, 10, 27}, within(1e-9));
  }

  @Test
  void whatLooksFromBelowIsMirrored() {
    double[] xy = entities("LWPOLYLINE", "230 -1 90 2 70 0 10 3 20 0 10 4 20 5").lines().get(0).xy();
    assertThat(xy).containsExactly(-3, 0, -4, 5);
  }

  @Test
  void hiddenLayersAndPaperSpaceAreLeftOutAndOthersAreColoured() {
    String layers = section("TABLES", "0 TABLE 2 LAYER 0 LAYER 2 off 70 0 62 -3 0 LAYER 2 frozen 70 1 62 3 0 LAYER 2 red 70 0 62 1 0 ENDTAB");
    Drawing drawing = read(layers + section("ENTITIES", "0 LINE 8 OFF 10 0 20 0 11 1 21 1 0 LINE 8 frozen 10 0 20 0 11 1 21 1 "
        + "0 LINE 8 0 67 1 10 0 20 0 11 1 21 1 0 LINE 8 red 10 0 20 0 11 9 21 9"));
    assertThat(drawing.lines()).hasSize(1);
    assertThat(drawing.lines().get(0).colour()).isEqualTo(0xE02020);
  }

  @Test
  void wordsLoseTheirFormattingAndKeepTheirCharacters() {
    Drawing drawing = read(section("ENTITIES", "0 MTEXT 10 0 20 0 40 2.5 71 1 1 {\\fSimSun|b0;消防}\\P\\U+6CF5房%%c 0 TEXT 10 5 20 5 40 3 50 90 1 大门"));
    assertThat(drawing.words()).extracting(Drawing.Words::text).containsExactly("消防", "泵房⌀", "大门");
    assertThat(drawing.words().get(2).degrees()).isCloseTo(90, within(1e-9));
    assertThat(drawing.words().get(1).y()).isLessThan(drawing.words().get(0).y());
  }

  @Test
  void olderFilesAreInGbk() {
    byte[] gbk = (section("ENTITIES", "0 TEXT 10 0 20 0 40 3 1 氯气罐区") + "0\nEOF\n").getBytes(Charset.forName("GBK"));
    assertThat(DxfReader.read(gbk).words().get(0).text()).isEqualTo("氯气罐区");
  }

  @Test
  void whatIsNotDrawnIsCounted() {
    Drawing drawing = read(section("ENTITIES", "0 LINE 10 0 20 0 11 1 21 1 0 HATCH 2 ANSI31 0 HATCH 2 ANSI31 0 3DSOLID 1 x"));
    assertThat(drawing.skipped()).containsEntry("HATCH", 2).containsEntry("3DSOLID", 1);
  }

  @Test
  void thePictureShowsTheDrawingAndNoStray() throws IOException {
    StringBuilder many = new StringBuilder("0 LINE 10 900000 20 900000 11 900001 21 900001 ");
    for (int i = 0; i < 400; i++) many.append("0 LWPOLYLINE 90 2 70 0 10 0 20 ").append(i / 8.0).append(" 10 100 20 ").append(i / 8.0).append(' ');
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(DrawingPicture.png(read(section("ENTITIES", many.toString())))));
    assertThat(Math.max(picture.getWidth(), picture.getHeight())).isBetween(2900, DrawingPicture.LONGEST_SIDE);
    int dark = 0;
    for (int y = 0; y < picture.getHeight(); y += 3) for (int x = 0; x < picture.getWidth(); x += 3) if ((picture.getRGB(x, y) & 255) < 128) dark++;
    assertThat(dark).as("lines all over, not a dot in a corner").isGreaterThan(20_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "0\nSECTION", "0\nSECTION\n2\nENTITIES\n0\nLINE\n10\nabc\n20\n1\n0\nENDSEC\n0\nEOF",
      "0\nSECTION\n2\nENTITIES\nx\nLINE\n", "0\nSECTION\n2\nENTITIES\n0\nLINE\n10\nNaN\n20\n1\n0\nENDSEC\n0\nEOF",
      "0\nSECTION\n2\nENTITIES\n0\nCIRCLE\n40\n1e300\n0\nENDSEC\n0\nEOF", "0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF"})
  void whatIsNoDrawingIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> DxfReader.read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refusal.class);
  }

  @Test
  void binaryDxfAndDwgAreToldWhatToDo() {
    assertThatThrownBy(() -> DxfReader.read("AutoCAD Binary DXF\r\n\u001a\0".getBytes(StandardCharsets.ISO_8859_1))).hasMessageContaining("ASCII");
    assertThatThrownBy(() -> DxfReader.read("AC1032\0\0\0".getBytes(StandardCharsets.ISO_8859_1))).hasMessageContaining("save it as DXF");
  }

  @Test
  void aBlockThatContainsItselfIsRefusedByName() {
    String blocks = section("BLOCKS", "0 BLOCK 2 a 0 INSERT 2 b 0 ENDBLK 0 BLOCK 2 b 0 INSERT 2 a 0 ENDBLK");
    assertThatThrownBy(() -> read(blocks + section("ENTITIES", "0 INSERT 2 a"))).isInstanceOf(Refusal.class).hasMessageContaining("contains itself");
  }

  @Test
  void blocksThatMultiplyEachOtherAreRefusedQuickly() {
    StringBuilder blocks = new StringBuilder("0 BLOCK 2 b0 0 LINE 10 0 20 0 11 1 21 1 0 ENDBLK ");
    for (int i = 1; i < 8; i++) blocks.append("0 BLOCK 2 b").append(i).append(" 0 INSERT 2 b").append(i - 1).append(" 70 100 71 100 44 1 45 1 0 ENDBLK ");
    String text = section("BLOCKS", blocks.toString()) + section("ENTITIES", "0 INSERT 2 b7 70 100 71 100");
    assertTimeoutPreemptively(QUICK, () -> assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class).hasMessageContaining("too complex"));
    String deep = section("BLOCKS", blocks.toString().replace("70 100 71 100 ", "")) + section("ENTITIES", "0 INSERT 2 b7");
    assertThat(read(deep).lines()).as("eight levels are unfolded").hasSize(1);
  }

  @Test
  void emptyBlocksThatMultiplyAreRefusedQuicklyToo() {
    StringBuilder blocks = new StringBuilder("0 BLOCK 2 b0 0 ENDBLK ");
    for (int i = 1; i < 8; i++) blocks.append("0 BLOCK 2 b").append(i).append(" 0 INSERT 2 b").append(i - 1).append(" 70 100 71 100 0 ENDBLK ");
    String text = section("BLOCKS", blocks.toString()) + section("ENTITIES", "0 INSERT 2 b7 70 100 71 100");
    assertTimeoutPreemptively(QUICK, () -> assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class));
  }

  @Test
  void tooManyEntitiesAndTooManyBytesAreRefusedQuickly() {
    String text = section("ENTITIES", "0 POINT 10 1 20 1 ".repeat(200_001));
    assertTimeoutPreemptively(QUICK, () -> assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class).hasMessageContaining("too complex"));
    assertThatThrownBy(() -> DxfReader.read(new byte[DxfReader.LARGEST_BYTES + 1])).isInstanceOf(Refusal.class).hasMessageContaining("20 MB");
  }

  @Test
  void noiseIsRefusedAndNeverHangs() {
    Random random = new Random(7);
    String[] words = {"0", "LINE", "10", "20", "INSERT", "2", "SECTION", "ENTITIES", "BLOCKS", "ENDBLK", "ENDSEC", "POLYLINE", "66", "1", "42", "-1", "SEQEND", "MTEXT", "\\P", "70", "SPLINE", "40"};
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("0\nSECTION\n2\nENTITIES\n");
      for (int i = 0; i < 200; i++) text.append(words[random.nextInt(words.length)]).append('\n');
      assertTimeoutPreemptively(QUICK, () -> {
        try {
          DrawingPicture.png(DxfReader.read(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (Refusal expected) {
          assertThat(expected.text().zh()).isNotBlank();
        }
      });
    }
  }

  private static Drawing entities(String kind, String pairs) {
    return read(section("ENTITIES", "0 " + kind + " " + pairs));
  }

  /** Pairs are written on one line here, parted by blanks. */
  private static String section(String name, String pairs) {
    return "0\nSECTION\n2\n" + name + "\n" + pairs.strip().replaceAll(" +", "\n") + "\n0\nENDSEC\n";
  }

  private static Drawing read(String sections) {
    return DxfReader.read((sections + "0\nEOF\n").getBytes(StandardCharsets.UTF_8));
  }
}
