package org.yitu.geo.drawing;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns entities into lines and words, with every insertion of a block unfolded; bounded, whatever the blocks insert into each other. */
final class DxfUnfolding {
  private static final int DEEPEST = 8;
  private static final int MOST_SHAPES = 300_000;
  private static final int MOST_NUMBERS = 6_000_000;
  private static final int MOST_COPIES = 10_000;
  private static final int BYBLOCK = 0;
  private static final int BYLAYER = 256;
  private static final int HIDDEN = -1;

  private final Map<String, Integer> layers;
  private final Map<String, DxfReader.DxfBlock> blocks;
  private final List<Drawing.Line> lines = new ArrayList<>();
  private final List<Drawing.Words> words = new ArrayList<>();
  private final TreeMap<String, Integer> skipped = new TreeMap<>();
  private final List<String> open = new ArrayList<>();
  private int shapes;
  private int numbers;

  DxfUnfolding(Map<String, Integer> layers, Map<String, DxfReader.DxfBlock> blocks) {
    this.layers = layers;
    this.blocks = blocks;
  }

  Drawing of(List<DxfEntity> entities) {
    draw(entities, new AffineTransform(), 7);
    return new Drawing(List.copyOf(lines), List.copyOf(words), skipped);
  }

  private void draw(List<DxfEntity> entities, AffineTransform placed, int blockColour) {
    for (DxfEntity entity : entities) {
      if (++shapes > MOST_SHAPES) throw DxfReader.tooMuch();
      int colour = colour(entity, blockColour);
      if (colour != HIDDEN && entity.flag(60) != 1) draw(entity, DxfCurves.upright(entity, placed), colour);
    }
  }

  private void draw(DxfEntity entity, AffineTransform placed, int colour) {
    switch (entity.kind()) {
      case "INSERT" -> {
        insert(entity, placed, colour);
        draw(entity.parts(), placed, colour);
      }
      case "DIMENSION" -> block(entity.text(2), placed, colour);
      case "TEXT", "ATTRIB" -> DxfText.line(entity, placed, AciColour.rgb(colour)).ifPresent(words::add);
      case "MTEXT" -> words.addAll(DxfText.paragraph(entity, placed, AciColour.rgb(colour)));
      default -> {
        List<double[]> chains = DxfCurves.of(entity);
        if (chains == null) {
          skipped.merge(entity.kind(), 1, Integer::sum);
          return;
        }
        boolean filled = entity.kind().equals("SOLID") || entity.kind().equals("TRACE");
        for (double[] chain : chains) add(chain, placed, colour, filled);
      }
    }
  }

  private void add(double[] chain, AffineTransform placed, int colour, boolean filled) {
    numbers += chain.length;
    if (numbers > MOST_NUMBERS) throw DxfReader.tooMuch();
    double[] there = new double[chain.length];
    placed.transform(chain, 0, there, 0, chain.length / 2);
    lines.add(new Drawing.Line(there, AciColour.rgb(colour), filled));
  }

  private void insert(DxfEntity entity, AffineTransform placed, int colour) {
    int columns = Math.max(1, entity.flag(70));
    int rows = Math.max(1, entity.flag(71));
    if ((long) columns * rows > MOST_COPIES) throw DxfReader.tooMuch();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        AffineTransform there = new AffineTransform(placed);
        there.translate(entity.number(10, 0), entity.number(20, 0));
        there.rotate(Math.toRadians(entity.number(50, 0)));
        there.translate(column * entity.number(44, 0), row * entity.number(45, 0));
        there.scale(entity.number(41, 1), entity.number(42, 1));
        block(entity.text(2), there, colour);
      }
    }
  }

  private void block(String name, AffineTransform placed, int colour) {
    // Empty blocks that insert each other many times draw nothing and take for ever.
    if (++shapes > MOST_SHAPES) throw DxfReader.tooMuch();
    String key = DxfReader.key(name);
    DxfReader.DxfBlock block = blocks.get(key);
    if (block == null) {
      skipped.merge("BLOCK", 1, Integer::sum);
      return;
    }
    if (open.contains(key)) throw DxfTags.refused("图块“" + shown(name) + "”引用了自身，图纸无法读取。",
        "Block '" + shown(name) + "' contains itself; the drawing cannot be read.");
    if (open.size() >= DEEPEST) throw DxfReader.tooMuch();
    open.add(key);
    AffineTransform there = new AffineTransform(placed);
    there.translate(-block.x(), -block.y());
    draw(block.entities(), there, colour);
    open.remove(open.size() - 1);
  }

  private static String shown(String name) {
    String clean = name.strip().replaceAll("[\\p{Cntrl}\\p{Cf}<>\"]", "");
    return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
  }

  private int colour(DxfEntity entity, int blockColour) {
    int layer = layers.getOrDefault(DxfReader.key(entity.text(8)), 7);
    if (layer == HIDDEN) return HIDDEN;
    int own = entity.has(62) ? Math.abs(entity.flag(62)) : BYLAYER;
    if (own == BYBLOCK) return blockColour;
    return own == BYLAYER ? layer : own;
  }
}
