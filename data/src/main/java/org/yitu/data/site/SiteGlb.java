package org.yitu.data.site;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The site as binary glTF 2.0 in metres: x to the right of the plan, y upwards from the ground, z down the plan, as glTF's own
 * right-handed axes ask. One flat-shaded mesh for each colour.
 */
public final class SiteGlb {
  private static final int CORNERS = 24;
  private static final int GRASS = 0xB9CDA6;
  private static final int MAGIC = 0x46546C67;
  private static final int JSON = 0x4E4F534A;
  private static final int BIN = 0x004E4942;
  private static final double SLAB = 0.2;

  /** Triangles of one colour: three corners each, with the normal of the face at each corner. */
  private record Part(int colour, List<double[]> corners, List<double[]> normals) {
    void face(double[] normal, double[]... around) {
      for (int i = 1; i + 1 < around.length; i++) {
        for (double[] corner : List.of(around[0], around[i], around[i + 1])) {
          corners.add(corner);
          normals.add(normal);
        }
      }
    }
  }

  private final List<Part> parts = new ArrayList<>();

  private SiteGlb() {}

  public static byte[] write(SiteLayout layout) {
    SiteGlb model = new SiteGlb();
    model.box(0, 0, SiteLayout.HALF_WIDTH * 2, SiteLayout.HALF_DEPTH * 2, SLAB, GRASS);
    layout.boxes().forEach(box -> model.box(box.x(), box.y(), box.width(), box.depth(), box.height(), box.colour()));
    layout.tanks().forEach(model::tank);
    return model.bytes();
  }

  private Part part(int colour) {
    return parts.stream().filter(each -> each.colour() == colour).findFirst().orElseGet(() -> {
      parts.add(new Part(colour, new ArrayList<>(), new ArrayList<>()));
      return parts.get(parts.size() - 1);
    });
  }

  private void box(double x, double y, double width, double depth, double height, int colour) {
    double[][] base = {{x - width / 2, y - depth / 2}, {x + width / 2, y - depth / 2}, {x + width / 2, y + depth / 2}, {x - width / 2, y + depth / 2}};
    prism(base, height, colour);
  }

  private void tank(SiteLayout.Tank tank) {
    double[][] base = new double[CORNERS][];
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * StrictMath.PI * i / CORNERS;
      base[i] = new double[] {tank.x() + tank.radius() * StrictMath.cos(angle), tank.y() + tank.radius() * StrictMath.sin(angle)};
    }
    prism(base, tank.height(), tank.colour());
  }

  /** Walls and roof over an outline that runs against the clock, seen from above. */
  private void prism(double[][] base, double height, int colour) {
    Part part = part(colour);
    double[][] roof = new double[base.length][];
    for (int i = 0; i < base.length; i++) {
      double[] a = base[i];
      double[] b = base[(i + 1) % base.length];
      double length = StrictMath.hypot(b[0] - a[0], b[1] - a[1]);
      double[] outward = {(b[1] - a[1]) / length, 0, (b[0] - a[0]) / length};
      part.face(outward, at(a, 0), at(b, 0), at(b, height), at(a, height));
      roof[i] = at(a, height);
    }
    part.face(new double[] {0, 1, 0}, roof);
  }

  private static double[] at(double[] place, double height) {
    return new double[] {place[0], height, -place[1]};
  }

  private byte[] bytes() {
    ByteBuffer data = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.corners().size() * 24).sum()).order(ByteOrder.LITTLE_ENDIAN);
    List<String> views = new ArrayList<>();
    List<String> accessors = new ArrayList<>();
    List<String> meshes = new ArrayList<>();
    List<String> materials = new ArrayList<>();
    for (Part part : parts) {
      int first = accessors.size();
      views.add(view(data, part.corners()));
      accessors.add(accessor(first, part.corners()));
      views.add(view(data, part.normals()));
      accessors.add(accessor(first + 1, part.normals()));
      meshes.add(String.format(Locale.ROOT, "{\"attributes\":{\"POSITION\":%d,\"NORMAL\":%d},\"material\":%d}", first, first + 1, materials.size()));
      materials.add(material(part.colour()));
    }
    String json = "{\"asset\":{\"version\":\"2.0\",\"generator\":\"yitu demo\"},\"scene\":0,\"scenes\":[{\"nodes\":[0]}],\"nodes\":[{\"mesh\":0}],"
        + "\"meshes\":[{\"primitives\":" + meshes + "}],\"materials\":" + materials + ",\"accessors\":" + accessors + ",\"bufferViews\":" + views
        + ",\"buffers\":[{\"byteLength\":" + data.capacity() + "}]}";
    byte[] text = (json + " ".repeat((4 - json.length() % 4) % 4)).getBytes(StandardCharsets.US_ASCII);
    int length = 12 + 8 + text.length + 8 + data.capacity();
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(MAGIC).putInt(2).putInt(length)
        .putInt(text.length).putInt(JSON).put(text).putInt(data.capacity()).putInt(BIN).put(data.array()).array();
  }

  private static String view(ByteBuffer data, List<double[]> vectors) {
    int from = data.position();
    for (double[] vector : vectors) for (double value : vector) data.putFloat((float) value);
    return String.format(Locale.ROOT, "{\"buffer\":0,\"byteOffset\":%d,\"byteLength\":%d,\"target\":34962}", from, data.position() - from);
  }

  private static String accessor(int view, List<double[]> vectors) {
    String least = bound(vectors, -1);
    String most = bound(vectors, 1);
    return String.format(Locale.ROOT, "{\"bufferView\":%d,\"componentType\":5126,\"count\":%d,\"type\":\"VEC3\",\"min\":[%s],\"max\":[%s]}", view,
        vectors.size(), least, most);
  }

  private static String bound(List<double[]> vectors, int sign) {
    return java.util.stream.IntStream.range(0, 3).mapToObj(axis -> Float.toString((float) (sign * vectors.stream()
        .mapToDouble(vector -> sign * vector[axis]).max().orElseThrow()))).collect(Collectors.joining(","));
  }

  private static String material(int colour) {
    return String.format(Locale.ROOT, "{\"pbrMetallicRoughness\":{\"baseColorFactor\":[%.4f,%.4f,%.4f,1],\"metallicFactor\":0,\"roughnessFactor\":0.9}}",
        linear(colour >> 16 & 255), linear(colour >> 8 & 255), linear(colour & 255));
  }

  /** glTF wants linear light (sRGB's transfer function, approximated by its usual power). */
  private static double linear(int channel) {
    return StrictMath.pow(channel / 255.0, 2.2);
  }
}
