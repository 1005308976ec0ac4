package org.yitu.business.enterprise;

import org.yitu.business.record.Label;

/**
 * The safety-industry category of an enterprise (manual, 行业类别): it decides which later forms apply, and which sector
 * department sees it. The constant's name is the {@code sector} of all rows of the enterprise.
 */
public enum Industry {
  @Label(value = "危险化学品生产", en = "Hazardous chemicals, production") CHEMICAL_PRODUCTION(Group.CHEMICALS),
  @Label(value = "危险化学品经营", en = "Hazardous chemicals, trading") CHEMICAL_TRADING(Group.CHEMICALS),
  @Label("煤矿") COAL_MINE(Group.COAL),
  @Label("非煤矿山") NON_COAL_MINE(Group.MINES),
  @Label(value = "工贸·冶金", en = "Industry and trade: metallurgy") METALLURGY(Group.INDUSTRY_AND_TRADE),
  @Label(value = "工贸·有色", en = "Industry and trade: non-ferrous metals") NON_FERROUS_METALS(Group.INDUSTRY_AND_TRADE),
  @Label(value = "工贸·建材", en = "Industry and trade: building materials") BUILDING_MATERIALS(Group.INDUSTRY_AND_TRADE),
  @Label(value = "工贸·机械", en = "Industry and trade: machinery") MACHINERY(Group.INDUSTRY_AND_TRADE),
  @Label(value = "工贸·轻工", en = "Industry and trade: light industry") LIGHT_INDUSTRY(Group.INDUSTRY_AND_TRADE),
  @Label(value = "工贸·纺织", en = "Industry and trade: textiles") TEXTILES(Group.INDUSTRY_AND_TRADE),
  @Label(value = "工贸·烟草", en = "Industry and trade: tobacco") TOBACCO(Group.INDUSTRY_AND_TRADE),
  @Label(value = "工贸·商贸", en = "Industry and trade: commerce") COMMERCE(Group.INDUSTRY_AND_TRADE),
  @Label("道路运输") ROAD_TRANSPORT(Group.ORDINARY),
  @Label("水上运输") WATER_TRANSPORT(Group.ORDINARY),
  @Label("建筑施工") CONSTRUCTION(Group.ORDINARY),
  @Label("城镇燃气") TOWN_GAS(Group.ORDINARY),
  @Label(value = "民爆生产", en = "Civil explosives, production") EXPLOSIVES_PRODUCTION(Group.ORDINARY),
  @Label(value = "民爆储存使用", en = "Civil explosives, storage and use") EXPLOSIVES_USE(Group.ORDINARY),
  @Label("电力") ELECTRIC_POWER(Group.ORDINARY),
  @Label("通讯") TELECOMMUNICATIONS(Group.ORDINARY),
  @Label("大型游乐场所") AMUSEMENT_PARK(Group.ORDINARY),
  @Label("旅游景点") SCENIC_SPOT(Group.ORDINARY),
  @Label(value = "公共娱乐场所", en = "Public entertainment") ENTERTAINMENT(Group.ORDINARY),
  @Label("林业") FORESTRY(Group.ORDINARY),
  @Label("寺庙") TEMPLE(Group.ORDINARY),
  @Label("养老院") NURSING_HOME(Group.ORDINARY),
  @Label(value = "其他普通监管", en = "Other ordinary supervision") OTHER(Group.ORDINARY);

  /** The heading under which the registration form lists a category. */
  public enum Group {
    @Label(value = "危险化学品", en = "Hazardous chemicals") CHEMICALS,
    @Label("煤矿") COAL,
    @Label("非煤矿山") MINES,
    @Label(value = "工贸行业", en = "Industry and trade") INDUSTRY_AND_TRADE,
    @Label(value = "普通监管行业", en = "Ordinary supervised industries") ORDINARY
  }

  private final Group group;

  Industry(Group group) {
    this.group = group;
  }

  public Group group() {
    return group;
  }
}
