package org.yitu.geo.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yitu.geo.text.Refusal;

/**
 * Reads a text DXF: its layers, its blocks and its entities in model space. Refuses with a sentence what is too large or is none;
 * entities that are not drawn here are counted and left out.
 */
public final class DxfReader {
  static final int LARGEST_BYTES = 20 << 20;
  private static final int MOST_ENTITIES = 200_000;
  private static final int MOST_PAIRS = 100_000;
  private static final int MOST_LAYERS = 10_000;

  private final DxfTags tags;
  private final Map<String, Integer> layers = new HashMap<>();
  private final Map<String, DxfBlock> blocks = new HashMap<>();
  private final List<DxfEntity> entities = new ArrayList<>();
  private int read;

  /** What is drawn wherever the block is inserted. */
  record DxfBlock(double x, double y, List<DxfEntity> entities) {}

  private DxfReader(byte[] content) {
    if (content.length > LARGEST_BYTES) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "图纸超过 20 MB。", "The drawing is larger than 20 MB.");
    }
    tags = new DxfTags(content);
    boolean any = false;
    while (tags.next() && !tags.is(0, "EOF")) {
      if (!tags.is(0, "SECTION")) {
        if (!any && tags.code() != 999) throw DxfTags.broken();
        continue;
      }
      any = true;
      if (!tags.next()) throw DxfTags.broken();
      section(tags.value().strip());
    }
    if (!any) throw DxfTags.broken();
  }

  /** @throws Refusal in a sentence for whoever uploaded it */
  public static Drawing read(byte[] content) {
    DxfReader reader = new DxfReader(content);
    Drawing drawing = new DxfUnfolding(reader.layers, reader.blocks).of(reader.entities);
    if (drawing.lines().isEmpty() && drawing.words().isEmpty()) {
      throw DxfTags.refused("图纸的模型空间里没有可以显示的图形。", "There is nothing in the drawing's model space that can be shown.");
    }
    return drawing;
  }

  private void section(String name) {
    switch (name) {
      case "TABLES" -> tables();
      case "BLOCKS" -> blocks();
      case "ENTITIES" -> entities(entities, "ENDSEC");
      default -> {
        while (tags.next() && !tags.is(0, "ENDSEC")) continue;
      }
    }
  }

  private void tables() {
    while (tags.next() && !tags.is(0, "ENDSEC")) {
      if (!tags.is(0, "LAYER")) continue;
      DxfEntity layer = entity();
      if (layers.size() >= MOST_LAYERS) throw tooMuch();
      // Frozen layers have bit 1, those that are off a negative colour: neither is drawn.
      int colour = layer.flag(62);
      layers.put(key(layer.text(2)), (layer.flag(70) & 1) != 0 || colour < 0 ? -1 : colour);
    }
  }

  private void blocks() {
    while (tags.next() && !tags.is(0, "ENDSEC")) {
      if (!tags.is(0, "BLOCK")) continue;
      DxfEntity head = entity();
      List<DxfEntity> held = new ArrayList<>();
      entities(held, "ENDBLK");
      blocks.put(key(head.text(2)), new DxfBlock(head.number(10, 0), head.number(20, 0), held));
    }
  }

  private void entities(List<DxfEntity> into, String end) {
    while (tags.next() && !tags.is(0, end)) {
      if (tags.code() != 0) continue;
      DxfEntity entity = entity();
      boolean chain = entity.kind().equals("POLYLINE") || entity.kind().equals("INSERT") && entity.flag(66) == 1;
      if (chain) followers(entity);
      // What lies on the sheet (paper space) is a frame around views, not the site.
      if (entity.flag(67) != 1) into.add(entity);
    }
  }

  private void followers(DxfEntity entity) {
    while (tags.next()) {
      if (tags.code() != 0) throw DxfTags.broken();
      if (tags.is(0, "SEQEND")) {
        entity();
        return;
      }
      if (!tags.is(0, "VERTEX") && !tags.is(0, "ATTRIB")) {
        tags.hold();
        return;
      }
      entity.parts().add(entity());
    }
  }

  /** The entity that begins with the current pair, up to the next one. */
  private DxfEntity entity() {
    if (++read > MOST_ENTITIES) throw tooMuch();
    DxfEntity entity = new DxfEntity(tags.value().strip().toUpperCase(Locale.ROOT));
    while (tags.next()) {
      if (tags.code() == 0) {
        tags.hold();
        break;
      }
      if (entity.size() >= MOST_PAIRS) throw tooMuch();
      entity.add(tags.code(), tags.value());
    }
    return entity;
  }

  static String key(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }

  static Refusal tooMuch() {
    return DxfTags.refused("图纸过于复杂，无法预览：请删去不需要的图层或外部参照后再上传。",
        "The drawing is too complex for a preview: remove layers or references that are not needed.");
  }
}
