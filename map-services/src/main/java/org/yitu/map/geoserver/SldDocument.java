package org.yitu.map.geoserver;

import java.util.Locale;
import java.util.stream.Collectors;
import org.yitu.map.style.LayerStyle;
import org.yitu.map.style.LayerStyle.LegendEntry;
import org.yitu.map.style.LayerStyle.Rule;
import org.yitu.map.style.Severity;

/**
 * The one style as SLD 1.1. What the map clusters at low zooms is drawn as small marks there: clusters would need an extension that
 * GeoServer does not bring by itself.
 */
final class SldDocument {
  /** Of zoom 0 of the Web Mercator grid with 256 pixels of 0.28 mm a tile. */
  private static final double LARGEST_DENOMINATOR = 559_082_264.0287178;
  private static final int FAR_PIXELS = 7;
  private static final double OCTAGON = Math.PI / 8;
  private final StringBuilder text = new StringBuilder();

  private SldDocument() {}

  static String of(String name, LayerStyle style) {
    SldDocument sld = new SldDocument();
    sld.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><StyledLayerDescriptor version=\"1.1.0\" xmlns=\"http://www.opengis.net/sld\" "
        + "xmlns:se=\"http://www.opengis.net/se\" xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><se:Name>" + escaped(name)
        + "</se:Name><UserStyle><se:Name>" + escaped(name) + "</se:Name><se:FeatureTypeStyle>");
    for (Rule rule : style.rules()) {
      switch (style.kind()) {
        case "point" -> sld.points(style, rule);
        case "line" -> sld.rule(style, rule, 0, "", "<se:LineSymbolizer>" + stroke(rule) + "</se:LineSymbolizer>");
        default -> sld.rule(style, rule, 0, "", "<se:PolygonSymbolizer>" + fill(rule) + stroke(rule) + "</se:PolygonSymbolizer>");
      }
    }
    if (style.label() != null) sld.label(style);
    return sld.text.append("</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>").toString();
  }

  private void points(LayerStyle style, Rule rule) {
    double edge = denominator(style.cluster().belowZoom());
    rule(style, rule, 0, number(edge), mark(rule, rule.size()));
    rule(style, rule, edge, "", mark(rule, FAR_PIXELS));
  }

  private void rule(LayerStyle style, Rule rule, double least, String most, String symbolizer) {
    text.append("<se:Rule><se:Description><se:Title>" + escaped(title(style, rule.severity())) + "</se:Title></se:Description>"
        + "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>severity</ogc:PropertyName><ogc:Literal>" + rule.severity()
        + "</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>");
    if (least > 0) text.append("<se:MinScaleDenominator>" + number(least) + "</se:MinScaleDenominator>");
    if (!most.isEmpty()) text.append("<se:MaxScaleDenominator>" + most + "</se:MaxScaleDenominator>");
    text.append(symbolizer + "</se:Rule>");
  }

  private void label(LayerStyle style) {
    String placement = style.kind().equals("point")
        ? "<se:LabelPlacement><se:PointPlacement><se:AnchorPoint><se:AnchorPointX>0.5</se:AnchorPointX><se:AnchorPointY>1</se:AnchorPointY>"
            + "</se:AnchorPoint><se:Displacement><se:DisplacementX>0</se:DisplacementX><se:DisplacementY>-13</se:DisplacementY>"
            + "</se:Displacement></se:PointPlacement></se:LabelPlacement>" : "";
    text.append("<se:Rule><se:MaxScaleDenominator>" + number(denominator(style.label().minZoom())) + "</se:MaxScaleDenominator>"
        + "<se:TextSymbolizer><se:Label><ogc:PropertyName>" + escaped(style.label().field()) + "</ogc:PropertyName></se:Label>"
        + "<se:Font><se:SvgParameter name=\"font-family\">WenQuanYi Micro Hei</se:SvgParameter><se:SvgParameter name=\"font-size\">12"
        + "</se:SvgParameter></se:Font>" + placement + "<se:Halo><se:Radius>2</se:Radius><se:Fill><se:SvgParameter name=\"fill\">#ffffff"
        + "</se:SvgParameter></se:Fill></se:Halo><se:Fill><se:SvgParameter name=\"fill\">#26323e</se:SvgParameter></se:Fill>"
        + "<se:VendorOption name=\"conflictResolution\">true</se:VendorOption></se:TextSymbolizer></se:Rule>");
  }

  /** The states that are drawn so, or the severity if the layer has no states. */
  private static String title(LayerStyle style, int severity) {
    String states = style.legend().stream().filter(entry -> entry.severity() == severity && !entry.value().isEmpty())
        .map(LegendEntry::title).map(title -> title.zh()).distinct().collect(Collectors.joining("、"));
    return states.isEmpty() ? Severity.of(severity).title().zh() : states;
  }

  private static String mark(Rule rule, int pixels) {
    boolean diamond = rule.shape().equals("diamond");
    String shape = switch (rule.shape()) {
      case "square", "diamond" -> "square";
      case "triangle" -> "triangle";
      case "octagon" -> octagon();
      default -> "circle";
    };
    // A square on its tip is as high as its diagonal.
    double size = diamond ? pixels / Math.sqrt(2) : pixels;
    return "<se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>" + shape + "</se:WellKnownName><se:Fill><se:SvgParameter name=\"fill\">"
        + rule.colour() + "</se:SvgParameter></se:Fill><se:Stroke><se:SvgParameter name=\"stroke\">#ffffff</se:SvgParameter>"
        + "<se:SvgParameter name=\"stroke-width\">" + (pixels > FAR_PIXELS ? number(rule.width()) : "1") + "</se:SvgParameter></se:Stroke></se:Mark>"
        + "<se:Size>" + number(size) + "</se:Size>" + (diamond ? "<se:Rotation>45</se:Rotation>" : "") + "</se:Graphic></se:PointSymbolizer>";
  }

  private static String octagon() {
    StringBuilder corners = new StringBuilder("wkt://POLYGON((");
    for (int i = 0; i <= 8; i++) {
      double angle = OCTAGON + i % 8 * Math.PI / 4;
      corners.append(i == 0 ? "" : ", ").append(number(Math.cos(angle) / 2)).append(' ').append(number(Math.sin(angle) / 2));
    }
    return corners.append("))").toString();
  }

  private static String fill(Rule rule) {
    return "<se:Fill><se:SvgParameter name=\"fill\">" + rule.colour() + "</se:SvgParameter><se:SvgParameter name=\"fill-opacity\">"
        + number(rule.fillOpacity()) + "</se:SvgParameter></se:Fill>";
  }

  private static String stroke(Rule rule) {
    String dash = rule.dash().isEmpty() ? "" : "<se:SvgParameter name=\"stroke-dasharray\">"
        + rule.dash().stream().map(String::valueOf).collect(Collectors.joining(" ")) + "</se:SvgParameter>";
    return "<se:Stroke><se:SvgParameter name=\"stroke\">" + rule.colour() + "</se:SvgParameter><se:SvgParameter name=\"stroke-width\">"
        + number(rule.width()) + "</se:SvgParameter>" + dash + "</se:Stroke>";
  }

  private static double denominator(int zoom) {
    return LARGEST_DENOMINATOR / (1 << zoom);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
