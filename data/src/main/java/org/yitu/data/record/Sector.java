package org.yitu.data.record;

import java.util.List;

/**
 * The kinds of enterprises of the demo city: how frequent, where, how large. Shares are those the project set for its
 * demo; sizes are invented and log-normal.
 */
enum Sector {
  DISTILLERY(20, "LIGHT_INDUSTRY", "1512", "酒业有限公司", Where.ANYWHERE, 45, 38, List.of("乙醇")),
  TRADE(12, "COMMERCE", "5211", "商贸有限公司", Where.CENTRE, 22, 90, List.of()),
  FILLING_STATION(10, "CHEMICAL_TRADING", "5265", "加油站", Where.MAIN_ROAD, 9, 260, List.of("汽油")),
  NON_COAL_MINE(8, "NON_COAL_MINE", "1011", "石灰岩矿", Where.HILLS, 38, 45, List.of()),
  BUILDING_MATERIALS(8, "BUILDING_MATERIALS", "3011", "建材有限公司", Where.COUNTRY, 60, 50,
      List.of("煤气（CO，CO和H2、CH4的混合物等）")),
  LIGHT_INDUSTRY(8, "LIGHT_INDUSTRY", "1371", "食品有限公司", Where.TOWN, 55, 45, List.of("氨")),
  MACHINERY(6, "MACHINERY", "3411", "机械制造有限公司", Where.TOWN, 110, 60, List.of("乙炔")),
  STORAGE(5.5, "CHEMICAL_TRADING", "5942", "危化品仓储有限公司", Where.PARK, 35, 110,
      List.of("甲醇", "汽油", "乙醇", "苯", "甲苯", "丙酮", "液化石油气")),
  CHEMICALS(5, "CHEMICAL_PRODUCTION", "2614", "化工有限公司", Where.PARK, 180, 95,
      List.of("氨", "氯", "甲醇", "环氧乙烷", "苯", "硫化氢", "氢", "氯化氢", "甲醛（含量＞90%）", "硝酸铵（含可燃物≤0.2%）", "二氧化硫", "丙烯腈")),
  FIREWORKS(5, "OTHER", "2672", "烟花爆竹有限公司", Where.REMOTE, 70, 18, List.of("硝化纤维素")),
  ROAD_TRANSPORT(4, "ROAD_TRANSPORT", "5431", "运输有限公司", Where.TOWN, 60, 30, List.of()),
  COAL_MINE(3.5, "COAL_MINE", "0610", "煤矿", Where.HILLS, 260, 40, List.of("甲烷，天然气")),
  TOWN_GAS(3, "TOWN_GAS", "4511", "燃气有限公司", Where.TOWN, 30, 70, List.of("甲烷，天然气", "液化石油气")),
  TEXTILES(2, "TEXTILES", "1751", "纺织有限公司", Where.TOWN, 130, 28, List.of());

  /** What part of the city and which roads a kind of enterprise seeks. */
  enum Where { ANYWHERE, CENTRE, MAIN_ROAD, TOWN, COUNTRY, HILLS, REMOTE, PARK }

  private final double share;
  private final String industry;
  private final String economicCode;
  private final String suffix;
  private final Where where;
  private final int employees;
  private final int revenuePerEmployee;
  private final List<String> substances;

  Sector(double share, String industry, String economicCode, String suffix, Where where, int employees,
      int revenuePerEmployee,
      List<String> substances) {
    this.share = share;
    this.industry = industry;
    this.economicCode = economicCode;
    this.suffix = suffix;
    this.where = where;
    this.employees = employees;
    this.revenuePerEmployee = revenuePerEmployee;
    this.substances = substances;
  }

  /** Per cent of all enterprises. */
  double share() {
    return share;
  }

  /** The constant of the platform's industry category. */
  String industry() {
    return industry;
  }

  /** Class of GB/T 4754-2017. */
  String economicCode() {
    return economicCode;
  }

  /** How the names of its enterprises end. */
  String suffix() {
    return suffix;
  }

  Where where() {
    return where;
  }

  /** Median. */
  int employees() {
    return employees;
  }

  /** Median, in 10,000 CNY a year. */
  int revenuePerEmployee() {
    return revenuePerEmployee;
  }

  /** Dangerous substances its enterprises may hold, as named in GB 18218. */
  List<String> substances() {
    return substances;
  }
}
