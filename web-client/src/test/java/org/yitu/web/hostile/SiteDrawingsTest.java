package org.yitu.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yitu.web.hostile.Attack.changingNothing;
import static org.yitu.web.hostile.Attack.problem;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;

/** Drawings and pictures of sites that are made to hang, to overflow or to deceive. */
@Tag("db") @Tag("A3.15")
class SiteDrawingsTest {
  private static final String DRAWINGS = "/api/site-plans/drawings";
  private static final long QUICK_MILLIS = 15_000;
  private static Client enterprise;

  @BeforeAll
  static void signIn() {
    enterprise = Client.as("enterprise");
  }

  @Test
  void drawingsThatMultiplyOrContainThemselvesAreRefusedQuickly() {
    long begun = System.nanoTime();
    changingNothing(() -> {
      StringBuilder blocks = new StringBuilder("0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n2\nb0\n0\nLINE\n10\n0\n20\n0\n11\n1\n21\n1\n0\nENDBLK\n");
      for (int i = 1; i < 8; i++) blocks.append("0\nBLOCK\n2\nb").append(i).append("\n0\nINSERT\n2\nb").append(i - 1).append("\n70\n100\n71\n100\n0\nENDBLK\n");
      refused("bomb", blocks + "0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nINSERT\n2\nb7\n0\nENDSEC\n0\nEOF\n");
      refused("cycle", "0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n2\na\n0\nINSERT\n2\na\n0\nENDBLK\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nINSERT\n2\na\n0\nENDSEC\n0\nEOF\n");
      refused("endless numbers", "0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n" + "10\n1\n20\n1\n".repeat(500_000) + "0\nENDSEC\n0\nEOF\n");
      refused("one long line", "0\nSECTION\n2\nENTITIES\n0\n" + "A".repeat(5_000_000));
      refused("binary", "AutoCAD Binary DXF\r\n\u001a\0\0\0");
      refused("words", "0\nSECTION\n2\nENTITIES\n0\nLINE\n10\n<script>alert(1)</script>\n0\nENDSEC\n0\nEOF\n");
      refused("nothing", "");
    });
    assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(QUICK_MILLIS);
  }

  @Test
  void aDrawingIsTakenFromWhomMayKeepPlansAndUnderItsOwnNameOnly() {
    byte[] good = "0\nSECTION\n2\nENTITIES\n0\nLINE\n10\n0\n20\n0\n11\n1\n21\n1\n0\nENDSEC\n0\nEOF\n".getBytes(StandardCharsets.UTF_8);
    changingNothing(() -> {
      problem("a picture's name", enterprise.upload(DRAWINGS, "a.png", good), 400);
      problem("too large", enterprise.upload(DRAWINGS, "a.dxf", new byte[22 << 20]), 413);
      problem("nobody", Client.anonymous().upload(DRAWINGS, "a.dxf", good), 401);
    });
    Client.Answer taken = enterprise.upload(DRAWINGS, "../../a.dxf", good);
    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.json().get("picture").get("name").asString()).doesNotContain("/", "..");
    Attack.refused(Client.as("city"), "GET", "/api/files/" + taken.json().get("picture").get("id").asString(), null, 404);
  }

  @Test
  void aPictureThatClaimsToBeEnormousIsNotOpened() {
    byte[] head = ByteBuffer.allocate(45).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}).putInt(13).put("IHDR".getBytes())
        .putInt(60_000).putInt(60_000).put(new byte[] {8, 2, 0, 0, 0}).putInt(0xFBE54C11).putInt(0).put("IEND".getBytes()).array();
    String file = enterprise.upload("/api/files", "plan.png", head).json().get("id").asString();
    changingNothing(() -> Attack.refused(enterprise, "POST", "/api/records/site-plan",
        "{\"name\":\"大图\",\"kind\":\"GENERAL\",\"position\":1,\"edition\":\"1\",\"picture\":[\"" + file + "\"]}", 400));
  }

  private static void refused(String what, String content) {
    problem(what, enterprise.upload(DRAWINGS, "a.dxf", content.getBytes(StandardCharsets.UTF_8)), 400);
  }
}
