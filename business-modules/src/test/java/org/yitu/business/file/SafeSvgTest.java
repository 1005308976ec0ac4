package org.yitu.business.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawing is taken, a programme is not. */
@Tag("A17.7")
class SafeSvgTest {
  private static String drawing(String inside) {
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + inside + "</svg>\n";
  }

  @Test
  void aDrawingThatRefersToItselfIsTaken() {
    assertThat(SafeSvg.accepts(drawing("<defs><linearGradient id=\"g\"/></defs><rect width=\"9\" height=\"9\" fill=\"url(#g)\"/>"
        + "<use href=\"#a\"/><text>罐 V-101</text>"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "<rect onload=\"x()\"/>", "<rect\nonclick = 'x()'/>", "<rect/onclick=x()>",
      "<a href=\"javascript:x()\"/>", "<a href=\"java&#115;cript:x()\"/>", "<use href=\"//elsewhere/x.svg#a\"/>", "<use xlink:href='https://x/y'/>",
      "<image href=\"data:image/png;base64,AA\"/>", "<foreignObject/>", "<svg:script/>", "<style>@import 'x'</style>", "<set attributeName=\"href\"/>",
      "<animate/>", "<rect fill=\"url(https://x/y)\"/>", "<!DOCTYPE svg>", "<!ENTITY x 'y'>", "<![CDATA[x]]>", "<?xml-stylesheet href='x'?>"})
  void whatRunsLoadsOrDeclaresIsNot(String inside) {
    assertThat(SafeSvg.accepts(drawing(inside))).isFalse();
  }

  @Test
  void somethingBeforeOrBehindTheDrawingIsNot() {
    assertThat(SafeSvg.accepts("<!DOCTYPE svg>" + drawing(""))).isFalse();
    assertThat(SafeSvg.accepts("<html></html>" + drawing(""))).isFalse();
    assertThat(SafeSvg.accepts(drawing("") + "<html></html>")).isFalse();
  }
}
