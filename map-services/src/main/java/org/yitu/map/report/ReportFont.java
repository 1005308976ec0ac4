package org.yitu.map.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yitu.geo.text.Refusal;

/**
 * The typeface of reports: WenQuanYi Micro Hei, a TrueType collection with Chinese and Latin. It is not shipped but
 * taken from the system, because Debian and its kin have it as a package; without it there is no PDF rather than one
 * full of empty boxes.
 */
@Component
public class ReportFont {
  static final String FAMILY = "WenQuanYi Micro Hei";
  private static final List<Path> PLACES = List.of(
      Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc") /* Debian, Ubuntu: fonts-wqy-microhei */,
      Path.of("/usr/share/fonts/wqy-microhei/wqy-microhei.ttc") /* Fedora, openEuler: wqy-microhei-fonts */);

  private final Optional<File> file;
  private final Font face;

  public ReportFont() {
    this(PLACES);
  }

  ReportFont(List<Path> places) {
    file = places.stream().filter(Files::isReadable).map(Path::toFile).findFirst();
    face = file.map(ReportFont::load).orElse(new Font(Font.SANS_SERIF, Font.PLAIN, 1));
  }

  /** @throws Refusal naming the package that is missing */
  File file() {
    return file.orElseThrow(() -> Refusal.of(Refusal.Kind.UNAVAILABLE,
        "服务器没有安装中文字体，无法生成 PDF：请安装软件包 fonts-wqy-microhei；也可以打开网页版报告后打印。",
        "The server has no Chinese font, so there is no PDF: install the package fonts-wqy-microhei, or print the report's page."));
  }

  /** For the map picture; without the typeface the system's own. */
  public Font face(float size) {
    return face.deriveFont(size);
  }

  private static Font load(File file) {
    try {
      return Font.createFonts(file)[0];
    } catch (FontFormatException | IOException e) {
      throw new UncheckedIOException("not a font: " + file, new IOException(e));
    }
  }
}
