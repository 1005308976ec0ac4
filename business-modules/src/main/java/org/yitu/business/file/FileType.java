package org.yitu.business.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What may be uploaded. The content decides what it is; the name must agree. Anything that a browser would run is not here. */
enum FileType {
  JPEG("image/jpeg", "jpg", "jpeg"), PNG("image/png", "png"), PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"), ZIP("application/zip", "zip"),
  DWG("image/vnd.dwg", "dwg"), MP4("video/mp4", "mp4"), SVG("image/svg+xml", "svg"),
  GLB("model/gltf-binary", "glb"),
  TEXT("text/plain", "txt", "csv", "dxf");

  private final String contentType;
  private final List<String> endings;

  FileType(String contentType, String... endings) {
    this.contentType = contentType;
    this.endings = List.of(endings);
  }

  String contentType() {
    return contentType;
  }

  /** Empty if the content is of no kind that is taken, or not of the kind its name says. */
  static Optional<FileType> of(byte[] content, String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return of(content).filter(type -> type.endings.contains(ending));
  }

  private static Optional<FileType> of(byte[] content) {
    if (startsWith(content, 0, 0xFF, 0xD8, 0xFF)) return Optional.of(JPEG);
    if (startsWith(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return Optional.of(PNG);
    if (startsWith(content, 0, '%', 'P', 'D', 'F', '-')) return Optional.of(PDF);
    if (startsWith(content, 0, 'A', 'C', '1', '0')) return Optional.of(DWG);
    if (startsWith(content, 0, 'g', 'l', 'T', 'F')) return Optional.of(GLB);
    if (startsWith(content, 4, 'f', 't', 'y', 'p')) return Optional.of(MP4);
    if (startsWith(content, 0, 'P', 'K', 3, 4)) return zipped(content);
    if (decoded(content, StandardCharsets.UTF_8).filter(SafeSvg::accepts).isPresent()) return Optional.of(SVG);
    return isPlainText(content) ? Optional.of(TEXT) : Optional.empty();
  }

  private static boolean startsWith(byte[] content, int offset, int... magic) {
    if (content.length < offset + magic.length) return false;
    for (int i = 0; i < magic.length; i++) {
      if ((content[offset + i] & 0xFF) != magic[i]) return false;
    }
    return true;
  }

  /** Office files are archives: the names in their directory tell. Nothing is unpacked. */
  private static Optional<FileType> zipped(byte[] content) {
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      List<String> names = Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
      if (names.stream().anyMatch(name -> name.startsWith("word/"))) return Optional.of(DOCX);
      if (names.stream().anyMatch(name -> name.startsWith("xl/"))) return Optional.of(XLSX);
      return Optional.of(ZIP);
    } catch (IOException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static boolean isPlainText(byte[] content) {
    if (content.length == 0) return false;
    String text = decoded(content, StandardCharsets.UTF_8).or(() -> decoded(content, Charset.forName("GB18030"))).orElse("\0");
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0x1A)) return false;
    String start = text.strip().toLowerCase(Locale.ROOT);
    return !start.contains("<script") && !start.contains("<svg") && !start.contains("<html") && !start.startsWith("<?xml")
        && !start.startsWith("<!");
  }

  private static Optional<String> decoded(byte[] content, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
