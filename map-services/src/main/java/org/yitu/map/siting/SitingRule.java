package org.yitu.map.siting;

import java.util.List;
import org.yitu.geo.text.Text;

/**
 * A rule that a place for a plant is held against.
 *
 * @param metres what the rule demands; 0 if it gives no number, and what is near is only named
 * @param lookMetres how far is looked
 * @param text what the rule says, shortened to what matters here
 * @param source law or standard with its paragraph
 * @param verified false if the sentence has not been compared with the original document; the reader is told
 */
record SitingRule(String id, Text title, double metres, double lookMetres, Text text, Text source, boolean verified) {
  static final SitingRule RIVER = unverified("river", Text.of("河流岸线", "River banks"), 1_000, 5_000,
      Text.of("禁止在长江干支流岸线一公里范围内新建、扩建化工园区和化工项目。",
          "No chemical park or chemical project is built or extended within one kilometre of the banks of the Yangtze and its tributaries."),
      Text.of("《中华人民共和国长江保护法》第二十六条", "Yangtze River Protection Law of the PRC, article 26"));
  static final SitingRule PUBLIC_BUILDING = unverified("public-building", Text.of("重要公共建筑", "Important public buildings"), 50, 1_000,
      Text.of("甲类厂房与重要公共建筑的防火间距不应小于 50 m。",
          "Between a class A workshop and an important public building the fire separation is at least 50 m."),
      Text.of("GB 50016《建筑设计防火规范》3.4.2", "GB 50016 Code for fire protection design of buildings, 3.4.2"));
  static final SitingRule PROTECTED = unverified("protected", Text.of("防护目标", "Protection targets"), 0, 1_000,
      Text.of("构成重大危险源的生产装置、储存设施与居住区、学校、医院、车站等场所的距离应当符合国家有关规定；外部安全防护距离按 GB/T 37243 计算。",
          "From installations that are major hazards to housing, schools, hospitals and stations the distance keeps to the state's rules; "
              + "the external safety distance is calculated by GB/T 37243."),
      Text.of("《危险化学品安全管理条例》第十九条", "Regulations on the safety of hazardous chemicals, article 19"));
  static final SitingRule DRINKING_WATER = unverified("drinking-water", Text.of("饮用水源", "Drinking water"), 0, 5_000,
      Text.of("饮用水水源保护区内禁止或限制新建、改建、扩建排放污染物的建设项目；保护区边界以批复为准。",
          "In protection zones of drinking water, projects that discharge pollutants are forbidden or restricted; the zones are those decreed."),
      Text.of("《中华人民共和国水污染防治法》第六十五至六十七条", "Water Pollution Prevention Law of the PRC, articles 65 to 67"));
  static final SitingRule HAZARD = unverified("hazard", Text.of("周边重大危险源", "Major hazards around"), 0, 2_000,
      Text.of("选址应当考虑与相邻危险源的相互影响（多米诺效应）。",
          "The choice of a site considers what neighbouring hazards do to each other (domino effects)."),
      Text.of("GB/T 37243—2019 总则", "GB/T 37243—2019, general"));
  static final SitingRule BOUNDARY = new SitingRule("boundary", Text.of("行政区边界", "Boundaries"), 0, 1_000,
      Text.of("距区县边界较近时，建议征求相邻地区意见。", "Near the boundary of a county the neighbour had better be asked."),
      Text.of("平台提示，不是法规要求", "A hint of the platform; no regulation demands it"), true);

  static final List<SitingRule> ALL = List.of(RIVER, PUBLIC_BUILDING, PROTECTED, DRINKING_WATER, HAZARD, BOUNDARY);

  private static SitingRule unverified(String id, Text title, double metres, double lookMetres, Text text, Text source) {
    return new SitingRule(id, title, metres, lookMetres, text, source, false);
  }
}
