package org.yitu.geo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * A shapefile in an archive. Exactly one; nothing is unpacked under a name of the archive's; a link, a path that leads out, or an archive
 * that swells is refused.
 */
final class ShapefileTable extends FeatureTable {
  private static final long MOST_INFLATED = 200L << 20;
  private static final int MOST_ENTRIES = 100;
  private static final List<String> PARTS = List.of("shp", "dbf", "prj", "cpg");

  private final Path folder;
  private final ShapeTable shapes;
  private final DbfTable rows;
  private final Charset charset;
  private final List<String> columns;
  private final Ground ground;
  private final List<Text> notes = new ArrayList<>();

  private ShapefileTable(Path folder, Map<String, Path> parts) throws IOException {
    this.folder = folder;
    for (String needed : List.of("shp", "dbf")) {
      if (!parts.containsKey(needed)) throw broken("压缩包中缺少 ." + needed + " 文件。", "The archive lacks the ." + needed + " file.");
    }
    shapes = new ShapeTable(parts.get("shp"));
    rows = new DbfTable(parts.get("dbf"));
    if (shapes.rows() != rows.rows()) {
      throw broken(".shp 有 " + shapes.rows() + " 条，.dbf 有 " + rows.rows() + " 条，不一致。", "The .shp has " + shapes.rows() + " records, the .dbf " + rows.rows() + ".");
    }
    charset = charset(parts.get("cpg"));
    columns = rows.names(charset);
    ground = ground(parts.get("prj"));
  }

  static FeatureTable unpack(Path file, Path folder) throws IOException {
    Path own = Files.createTempDirectory(folder, "shp");
    boolean open = false;
    try {
      FeatureTable table = new ShapefileTable(own, parts(file, own));
      open = true;
      return table;
    } finally {
      if (!open) empty(own);
    }
  }

  private static Map<String, Path> parts(Path file, Path folder) throws IOException {
    Map<String, Path> parts = new LinkedHashMap<>();
    String base = null;
    long inflated = 0;
    int entries = 0;
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (++entries > MOST_ENTRIES) throw tooLarge();
        check(entry);
        String name = entry.getName().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        String ending = last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (entry.isDirectory() || name.startsWith("__MACOSX/") || !PARTS.contains(ending)) continue;
        String stem = name.substring(0, name.length() - ending.length() - 1);
        if (base != null && !base.equalsIgnoreCase(stem) || parts.containsKey(ending)) {
          throw broken("压缩包中有不止一个 Shapefile（" + base + "、" + stem + "），请只放一个。", "The archive holds more than one shapefile (" + base + ", " + stem + "): put in one.");
        }
        base = stem;
        Path part = folder.resolve(ending);
        inflated += inflate(zip, entry, part, MOST_INFLATED - inflated);
        parts.put(ending, part);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw broken("文件不是可读的 .zip。", "This is no readable .zip.");
    }
    if (parts.isEmpty()) throw broken("压缩包中没有 .shp 文件。", "The archive holds no .shp.");
    return parts;
  }

  private static void check(ZipArchiveEntry entry) {
    String name = entry.getName().replace('\\', '/');
    if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || List.of(name.split("/")).contains("..")) {
      throw broken("压缩包中有指向外部的路径。", "The archive holds a path that leads out of it.");
    }
    if (entry.isUnixSymlink()) throw broken("压缩包中有链接。", "The archive holds a link.");
  }

  private static long inflate(ZipFile zip, ZipArchiveEntry entry, Path to, long most) throws IOException {
    long written = 0;
    byte[] buffer = new byte[16_384];
    try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(to)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        written += read;
        if (written > most) throw tooLarge();
        out.write(buffer, 0, read);
      }
    }
    return written;
  }

  private static Refusal tooLarge() {
    return Refusal.of(Refusal.Kind.TOO_LARGE, "压缩包解压后太大。", "The archive is too large once it is unpacked.");
  }

  /** What the .cpg says if the text agrees; else what the text is. */
  private Charset charset(Path cpg) throws IOException {
    Charset said = cpg == null ? null : Charsets.named(Files.size(cpg) > 64 ? "" : Files.readString(cpg, StandardCharsets.ISO_8859_1)).orElse(null);
    if (said == null && rows.mark() == DbfWriter.GBK_MARK) said = Charsets.GBK;
    if (rows.isAscii()) return StandardCharsets.UTF_8;
    Charset is = rows.fits(StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : rows.fits(Charsets.GBK) ? Charsets.GBK : null;
    if (is == null && said == StandardCharsets.ISO_8859_1) return said;
    if (is == null) throw broken("属性表的字符集既不是 UTF-8，也不是 GBK。", "The table's text is neither UTF-8 nor GBK.");
    if (said != null && !said.equals(is)) {
      notes.add(Text.of(".cpg 声明的字符集与内容不符，已按 %s 读取，请核对下面的样例。", "The .cpg names another charset than the text has; read as %s: look at the sample below.")
          .with(is == Charsets.GBK ? "GBK" : "UTF-8"));
    }
    return is;
  }

  private Ground ground(Path prj) throws IOException {
    if (prj == null) {
      notes.add(Text.of("压缩包中没有 .prj，请自己选择坐标系。", "There is no .prj: choose what the positions are in."));
      return null;
    }
    Ground said = Files.size(prj) > 10_000 ? null : Ground.ofEsriText(Files.readString(prj, StandardCharsets.ISO_8859_1));
    if (said == null) notes.add(Text.of(".prj 的坐标系无法识别，请自己选择。", "The .prj is not known here: choose what the positions are in."));
    return said;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<Ground> ground() {
    return Optional.ofNullable(ground);
  }

  @Override
  public List<Text> notes() {
    return notes;
  }

  @Override
  public void read(RowSink sink) {
    for (int i = 0; i < shapes.rows(); i++) {
      if (rows.isDeleted(i)) continue;
      int row = i;
      if (!sink.row(row(i + 1, () -> shapes.shape(row), rows.values(i, charset)))) return;
    }
  }

  @Override
  public void close() throws IOException {
    empty(folder);
  }

  private static void empty(Path folder) throws IOException {
    for (String part : PARTS) Files.deleteIfExists(folder.resolve(part));
    Files.deleteIfExists(folder);
  }
}
