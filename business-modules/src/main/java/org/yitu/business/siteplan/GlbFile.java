package org.yitu.business.siteplan;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.yitu.geo.text.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A binary glTF file before it is taken: whole, of version 2, and with everything in it; nothing is fetched from elsewhere. */
final class GlbFile {
  private static final int HEAD = 20;
  private static final int JSON_CHUNK = 0x4E4F534A;
  private static final int LARGEST_JSON = 8 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GlbFile() {}

  static void demandWhole(Path path) {
    JsonNode scene = scene(path);
    for (String part : List.of("buffers", "images")) {
      for (JsonNode each : scene.path(part)) {
        if (!each.path("uri").asString("data:").startsWith("data:")) {
          throw Refusal.invalid("model", "模型引用了文件以外的数据，请导出为单个 GLB 文件。",
              "The model refers to data outside the file; export it as one GLB file.");
        }
      }
    }
    if (scene.path("meshes").isEmpty()) throw broken();
  }

  private static JsonNode scene(Path path) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      if (file.length() < HEAD) throw broken();
      byte[] head = new byte[HEAD];
      file.readFully(head);
      ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
      int length = numbers.getInt(12);
      boolean whole = numbers.getInt(4) == 2 && numbers.getInt(8) == file.length() && numbers.getInt(16) == JSON_CHUNK && length > 0
          && length <= Math.min(LARGEST_JSON, file.length() - HEAD);
      if (!whole) throw broken();
      byte[] json = new byte[length];
      file.readFully(json);
      JsonNode scene = JSON.readTree(new String(json, StandardCharsets.UTF_8));
      if (!scene.isObject()) throw broken();
      return scene;
    } catch (JacksonException noJson) {
      throw broken();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static Refusal broken() {
    return Refusal.invalid("model", "文件不是完整的 GLB（glTF 2.0）模型，或者其中没有图形。",
        "The file is not a whole GLB model (glTF 2.0), or there is nothing to be seen in it.");
  }
}
