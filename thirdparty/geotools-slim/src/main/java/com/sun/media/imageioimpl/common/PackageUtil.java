package com.sun.media.imageioimpl.common;

/**
 * Replaces the class of the same name in JAI Image I/O, which reads the vendor from its jar's manifest. Re-packed there is
 * no such manifest, the vendor would be null, and then no part of {@code javax.imageio.ImageIO} initialises.
 */
public final class PackageUtil {
  private PackageUtil() {}

  public static boolean isCodecLibAvailable() {
    return false;
  }

  public static String getVersion() {
    return "1.1";
  }

  public static String getVendor() {
    return "JAI Image I/O";
  }

  public static String getSpecificationTitle() {
    return "Java Advanced Imaging Image I/O Tools";
  }
}
