package org.yitu.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yitu.web.hostile.Attack.changingNothing;
import static org.yitu.web.hostile.Attack.problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** Files that are not what they say, and sheets that are more than sheets. */
@Tag("db")
class FilesAndSheetsTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0};
  private static Client city;
  @TempDir Path folder;

  @BeforeAll
  static void signIn() {
    city = Client.as("city");
  }

  @Test
  void aScriptAsAPictureIsRefused() {
    changingNothing(() -> {
      for (String name : List.of("a.png", "a.jpg", "a.svg", "a.html", "a.txt", "a.jpg.exe", "a", "../../a.png")) {
        for (String content : List.of("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "<html><body onload='x()'></body></html>", "<script>alert(1)</script>", "")) {
          problem(name, city.upload("/api/files", name, content.getBytes(StandardCharsets.UTF_8)), 400);
        }
      }
      problem("too large", city.upload("/api/files", "a.png", new byte[22 << 20]), 413);
    });
  }

  @Test
  void aFileNameCannotLeaveItsFolderAndAFileIsNeverShown() {
    for (String name : List.of("../../../etc/passwd.png", "..\\\\..\\\\a.png", "/etc/a.png", "C:\\\\a.png")) {
      JsonNode stored = city.upload("/api/files", name, PICTURE).json();
      assertThat(stored.get("name").asString()).doesNotContain("/", "\\", "..");
      Client.Answer read = city.get("/api/files/" + stored.get("id").asString());
      assertThat(read.status()).isEqualTo(200);
      assertThat(read.response().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
      assertThat(read.response().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void aFileOfSomebodyElseIsNotFound() {
    String id = city.upload("/api/files", "a.png", PICTURE).json().get("id").asString();
    Attack.refused(Client.as("enterprise"), "GET", "/api/files/" + id, null, 404);
    Attack.refused(Client.anonymous(), "GET", "/api/files/" + id, null, 401);
    Attack.refused(city, "GET", "/api/files/..%2f..%2fetc%2fpasswd", null, 400);
    changingNothing(() -> Attack.refused(Client.as("enterprise"), "POST", "/api/records/hidden-danger",
        Bodies.danger("甲", ",\"photosBefore\":[\"" + id + "\"]"), 400));
  }

  @Test
  void aSheetThatIsNoneOrThatSwellsIsRefused() {
    changingNothing(() -> {
      byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[300 << 20]);
      assertThat(bomb.length).isLessThan(1 << 20);
      problem("bomb", city.upload("/api/records/shelter/import", "a.xlsx", bomb), 413);
      for (byte[] content : List.of(new byte[0], "a,b\n1,2".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 0, 0},
          zip("xl/workbook.xml", "<x/>".getBytes(StandardCharsets.UTF_8)),
          zip("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>".getBytes(StandardCharsets.UTF_8)))) {
        problem("no sheet", city.upload("/api/records/shelter/import", "a.xlsx", content), 400);
      }
    });
  }

  @Test
  void aFormulaLeavesAsText() throws IOException {
    long id = city.post("/api/records/shelter", Bodies.shelter("=HYPERLINK(1)@示例")).json().get("id").asLong();
    try {
      Client.Answer sheet = city.get("/api/records/shelter/export.xlsx?name=HYPERLINK");
      assertThat(sheet.status()).isEqualTo(200);
      String all = unzipped(sheet.response().body());
      assertThat(all).contains("'=HYPERLINK(1)@示例").doesNotContain("<f>").doesNotContain(">=HYPERLINK");
    } finally {
      city.delete("/api/records/shelter/" + id);
    }
  }

  private static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return out.toByteArray();
  }

  private String unzipped(byte[] archive) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = new ZipFile(Files.write(folder.resolve("sheet.xlsx"), archive).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
