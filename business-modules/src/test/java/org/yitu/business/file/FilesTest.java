package org.yitu.business.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

@DatabaseTest
class FilesTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0};
  private final FileService files;
  private final RecordService records;
  private final Actor plant;
  private final Actor other;
  private final TestClock clock;

  FilesTest(@Autowired FileService files, @Autowired RecordService records, @Autowired Plants plants, @Autowired TestClock clock) {
    this.clock = clock;
    this.files = files;
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.other = plants.under(510_502_103, "COAL_MINE", 105.44, 28.87);
  }

  @Test
  void aScriptAsAPictureIsRefused() {
    for (String name : List.of("a.png", "a.jpg", "a.svg", "a.html", "a.txt", "a.jpg.exe", "a")) {
      refused(Refusal.Kind.INVALID, "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", name);
      refused(Refusal.Kind.INVALID, "<html><body onload='x()'></body></html>", name);
    }
    refused(Refusal.Kind.INVALID, "plain", "a.png");
    refused(Refusal.Kind.INVALID, "MZ\0\0", "a.pdf");
    assertThatThrownBy(() -> files.store(plant, "a.png.exe", PICTURE)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> files.store(plant, "a.png", new byte[FileService.LARGEST + 1]))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
  }

  @Test
  void aNameCannotLeaveItsFolderNorTurnItsReader() {
    assertThat(files.store(plant, "../../etc/照片.png", PICTURE).name()).isEqualTo("照片.png");
    assertThat(files.store(plant, "C:\\x\\a\u202Egnp.png", PICTURE).name()).isEqualTo("agnp.png");
    assertThat(files.store(plant, "x".repeat(400) + ".png", PICTURE).name()).hasSize(100).endsWith(".png");
  }

  @Test
  void aFileIsReadableWithTheRecordThatHoldsIt() {
    UUID id = files.store(plant, "照片.png", PICTURE).id();
    assertThat(files.get(plant, id).contentType()).isEqualTo("image/png");
    hidden(Actors.TOWN, id);
    hidden(other, id);
    assertThatThrownBy(() -> records.create(other, Specimen.TYPE, Map.of("name", "偷", "level", "MINOR", "photos", List.of(id.toString()))))
        .isInstanceOf(Refusal.class);
    records.create(plant, Specimen.TYPE, Map.of("name", "甲", "level", "MINOR", "photos", List.of(id.toString())));
    assertThat(files.get(Actors.TOWN, id).name()).isEqualTo("照片.png");
    hidden(other, id);
    hidden(Actors.OTHER_COUNTY, id);
  }

  @Test
  void uploadsThatNoRecordEverHeldMakeRoomForNewOnes() {
    UUID held = files.store(plant, "照片.png", PICTURE).id();
    records.create(plant, Specimen.TYPE, Map.of("name", "甲", "level", "MINOR", "photos", List.of(held.toString())));
    StoredFile first = files.store(plant, "照片.png", PICTURE);
    UUID others = files.store(other, "照片.png", PICTURE).id();
    clock.pass(Duration.ofSeconds(1));
    for (int i = 1; i < FileService.MOST_UNHELD; i++) files.store(plant, "照片.png", PICTURE);
    assertThat(files.content(files.get(plant, first.id()))).as("as many as may be").exists();
    UUID last = files.store(plant, "照片.png", PICTURE).id();
    hidden(plant, first.id());
    assertThat(files.content(first)).doesNotExist();
    for (UUID id : List.of(held, last)) assertThat(files.content(files.get(plant, id))).exists();
    assertThat(files.content(files.get(other, others))).exists();
  }

  @Test
  void aDiskThatTakesNothingIsSaidSo(@Autowired EntityManager entities, @TempDir Path folder) throws IOException {
    Path noFolder = Files.writeString(folder.resolve("file"), "x");
    FileService broken = new FileService(entities, null, null, clock, noFolder.resolve("files"));
    assertThatThrownBy(() -> broken.store(plant, "照片.png", PICTURE)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
      assertThat(refusal.text().zh()).contains("没有保存");
    });
  }

  private void hidden(Actor actor, UUID id) {
    assertThatThrownBy(() -> files.get(actor, id))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  private void refused(Refusal.Kind kind, String content, String name) {
    assertThatThrownBy(() -> files.store(plant, name, content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
