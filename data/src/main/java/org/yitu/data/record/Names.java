package org.yitu.data.record;

import java.util.Locale;
import org.yitu.data.land.Dice;

/** Invented names, plainly so: people are called 示例…, telephone numbers begin with 0 behind the area code. */
final class Names {
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "安平宁康泰和顺清明远志诚信德仁义礼智勇刚强健敏慧兰梅竹菊春夏秋冬晨曦星辰山川江河海湖";
  private static final String[] WORDS = {"江", "山", "川", "泸", "永", "龙", "金", "华", "盛", "源", "丰", "泰", "恒", "瑞", "祥",
      "兴", "隆", "昌", "达",
      "通", "远", "宏", "伟", "鑫", "旺", "顺", "和", "康", "宁", "安", "平", "明", "清", "秀", "锦", "云", "春", "秋", "星", "辰"};

  private Names() {}

  static String person(Dice dice) {
    String name = "示例" + SURNAMES.charAt(dice.between(0, SURNAMES.length() - 1))
        + GIVEN.charAt(dice.between(0, GIVEN.length() - 1));
    return dice.chance(0.5) ? name + GIVEN.charAt(dice.between(0, GIVEN.length() - 1)) : name;
  }

  static String phone(Dice dice) {
    return String.format(Locale.ROOT, "0830-0%06d", dice.between(0, 999_999));
  }

  /** Two characters that a firm might be called by. */
  static String firm(Dice dice) {
    return dice.pick(WORDS) + dice.pick(WORDS);
  }

  /** A town's name without what kind of town it is. */
  static String stem(String town) {
    return town.replaceAll("(街道|镇|苗族乡|彝族乡|乡)$", "");
  }
}
