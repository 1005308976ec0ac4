package org.yitu.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.monitoring.Camera;
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;

/**
 * A live HLS stream of a moving test card for the demo city's cameras, the same one for all (A8.3). Twelve seconds of H.264, made by
 * {@code web-client/src/test/resources/video/test-picture.html}, follow each other for ever: the time of each part is written into it
 * when it is asked for. Some of the cameras are dead, as in a real city.
 */
@RestController
class TestVideo {
  private static final MediaType PLAYLIST = MediaType.parseMediaType("application/vnd.apple.mpegurl");
  private static final MediaType MP4 = MediaType.parseMediaType("video/mp4");
  private static final int PART_SECONDS = 2;
  private static final int TICKS_A_SECOND = 1_000;
  private static final int PARTS = 6;
  /** How many parts a player may choose from. */
  private static final int LISTED = 6;
  /** The stream's time begins anew each day, or its numbers would outgrow what players take. */
  private static final long PARTS_A_DAY = 86_400 / PART_SECONDS;
  private static final int DEAD = 29;

  private final boolean demo;
  private final RecordService records;
  private final Clock clock;
  private final byte[] head = read("head.mp4");
  private final List<byte[]> parts = new ArrayList<>();

  TestVideo(@Value("${yitu.demo:false}") boolean demo, RecordService records, Clock clock) {
    this.demo = demo;
    this.records = records;
    this.clock = clock;
    for (int i = 0; i < PARTS; i++) parts.add(read("part-" + i + ".m4s"));
  }

  /** Whether the demo's camera is one that shows nothing. */
  static boolean isDead(long camera) {
    return camera % DEAD == 0;
  }

  @GetMapping("/api/cameras/{id:[0-9]{1,18}}/live.m3u8")
  ResponseEntity<byte[]> playlist(Actor actor, @PathVariable long id) {
    admit(actor, id);
    long now = clock.instant().getEpochSecond() / PART_SECONDS;
    long first = now - LISTED;
    StringBuilder list = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:" + PART_SECONDS + "\n#EXT-X-MEDIA-SEQUENCE:" + first
        + "\n#EXT-X-DISCONTINUITY-SEQUENCE:" + (first - 1) / PARTS_A_DAY + "\n#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-MAP:URI=\"head.mp4\"\n");
    for (long part = first; part < now; part++) {
      if (part % PARTS_A_DAY == 0) list.append("#EXT-X-DISCONTINUITY\n");
      list.append("#EXTINF:").append(PART_SECONDS).append(".0,\npart-").append(part).append(".m4s\n");
    }
    return answer(PLAYLIST, CacheControl.noStore(), list.toString().getBytes(StandardCharsets.US_ASCII));
  }

  @GetMapping("/api/cameras/{id:[0-9]{1,18}}/head.mp4")
  ResponseEntity<byte[]> head(Actor actor, @PathVariable long id) {
    admit(actor, id);
    return answer(MP4, CacheControl.noStore(), head);
  }

  @GetMapping("/api/cameras/{id:[0-9]{1,18}}/part-{part:[0-9]{1,12}}.m4s")
  ResponseEntity<byte[]> part(Actor actor, @PathVariable long id, @PathVariable long part) {
    admit(actor, id);
    return answer(MP4, CacheControl.noStore(), stamped(part));
  }

  /** One of the parts with its number and its time. */
  byte[] stamped(long part) {
    byte[] bytes = parts.get((int) (part % PARTS)).clone();
    ByteBuffer written = ByteBuffer.wrap(bytes);
    long ofDay = part % PARTS_A_DAY;
    written.putInt(after(bytes, "mfhd"), (int) ofDay + 1);
    written.putLong(after(bytes, "tfdt"), ofDay * PART_SECONDS * TICKS_A_SECOND);
    return bytes;
  }

  /** Where the contents of a box begin, behind its name, version and flags. */
  private static int after(byte[] bytes, String box) {
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(box);
    return at + 2 * box.length();
  }

  private void admit(Actor actor, long id) {
    records.get(actor, Camera.TYPE, id);
    if (!demo || isDead(id)) throw Refusal.notFound();
  }

  private static ResponseEntity<byte[]> answer(MediaType type, CacheControl cache, byte[] body) {
    return ResponseEntity.ok().contentType(type).cacheControl(cache).body(body);
  }

  private static byte[] read(String name) {
    try {
      return new ClassPathResource("demo-video/" + name).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
