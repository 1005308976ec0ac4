package org.yitu.business.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.business.duty.HolidayNotice.Holiday;

/** Holidays out of pasted text. The notice is 国办发明电〔2024〕12号, as newspapers printed it. */
@Tag("A18.6")
class HolidayNoticeTest {
  private static final String NOTICE = """
      国务院办公厅关于2025年部分节假日安排的通知
      各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
      经党中央、国务院批准，根据2024年11月修订的《全国年节及纪念日放假办法》，自2025年1月1日起，全体公民放假的假日增加2天。
      按照上述原则，现将2025年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
      一、元旦：1月1日（周三）放假1天，不调休。
      二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
      三、清明节：4月4日（周五）至6日（周日）放假，共3天。
      四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
      五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
      六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
      国务院办公厅
      2024年11月12日
      """;

  @Test
  void aNoticeIsReadAsItIsPrinted() {
    HolidayNotice read = HolidayNotice.read(NOTICE, 2025);

    assertThat(read.holidays()).containsExactly(day("元旦", "2025-01-01", "2025-01-01"), day("春节", "2025-01-28", "2025-02-04"),
        day("清明节", "2025-04-04", "2025-04-06"), day("劳动节", "2025-05-01", "2025-05-05"), day("端午节", "2025-05-31", "2025-06-02"),
        day("国庆节、中秋节", "2025-10-01", "2025-10-08"));
    assertThat(read.unread()).isEmpty();
  }

  @Test
  void aHolidayMayGoOverTheNewYearAndPunctuationMayBeLatin() {
    assertThat(HolidayNotice.read("一、元旦:2022年12月31日至2023年1月2日放假调休,共3天。", 2023).holidays()).containsExactly(day("元旦", "2022-12-31", "2023-01-02"));
    assertThat(HolidayNotice.read("元旦：12月31日(周六)至1月2日(周一)放假", 2022).holidays()).containsExactly(day("元旦", "2022-12-31", "2023-01-02"));
  }

  @Test
  void aPlainListWillDo() {
    assertThat(HolidayNotice.read("National Day 2026-10-01 2026-10-07\n示例活动，2026/5/4\n3. 汛期演练 2026-6-1至2026-6-5", 2026).holidays()).containsExactly(
        day("National Day", "2026-10-01", "2026-10-07"), day("示例活动", "2026-05-04", "2026-05-04"), day("汛期演练", "2026-06-01", "2026-06-05"));
  }

  @Test
  void whatIsNotUnderstoodIsToldAndNothingIsGuessed() {
    HolidayNotice read = HolidayNotice.read("春节：2月30日至3月4日放假\n国庆节 2026-10-07 2026-10-01\n长假 2026-01-01 2026-03-01\n另有8月1日的安排\n没有日期的一行", 2026);

    assertThat(read.holidays()).isEmpty();
    assertThat(read.unread()).containsExactly("春节：2月30日至3月4日放假", "国庆节 2026-10-07 2026-10-01", "长假 2026-01-01 2026-03-01", "另有8月1日的安排");
  }

  private static Holiday day(String name, String first, String last) {
    return new Holiday(name, LocalDate.parse(first), LocalDate.parse(last));
  }
}
