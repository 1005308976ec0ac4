package org.yitu.business.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.geo.exchange.Workbooks;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** The exchange with the provincial system: there and back, twice, and what is wrong with a sheet. */
@DatabaseTest
@Tag("A0.7") @Tag("C20")
class DangerExchangeTest {
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
  private final RecordService records;
  private final DangerExchange exchange;
  private final TestClock clock;
  private final Actor plant;
  private final String province = UUID.randomUUID().toString();

  DangerExchangeTest(@Autowired RecordService records, @Autowired DangerExchange exchange, @Autowired Plants plants, @Autowired TestClock clock) {
    this.records = records;
    this.exchange = exchange;
    this.clock = clock;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  void aDangerOfTheProvinceIsTakenInOnceHoweverOftenItsSheetComes() {
    List<List<String>> sheet = sheet(line("", province, "示例外来隐患"));
    assertThat(exchange.take(Actors.TOWN, sheet)).isEqualTo(new DangerExchange.Report(1, 0, 0, 0, List.of(), List.of()));
    assertThat(exchange.take(Actors.TOWN, sheet)).isEqualTo(new DangerExchange.Report(0, 0, 0, 1, List.of(), List.of()));
    assertThat(dangers()).hasSize(1);
    assertThat(dangers().get(0)).containsEntry("name", "示例外来隐患").containsEntry("source", "GOVERNMENT_INSPECTION");
  }

  @Test
  void whatTheProvinceChangesIsChangedHereWhileNobodyHasBegun() {
    exchange.take(Actors.TOWN, sheet(line("", province, "示例旧名")));
    assertThat(exchange.take(Actors.TOWN, sheet(line("", province, "示例新名"))).updated()).isEqualTo(1);
    assertThat(dangers().get(0)).containsEntry("name", "示例新名");
    long danger = (Long) dangers().get(0).get("id");
    records.step(plant, HiddenDanger.TYPE, danger, "Rectify", Map.of("rectification", "示例"));
    DangerExchange.Report late = exchange.take(Actors.TOWN, sheet(line("", province, "示例再改")));
    assertThat(late.unchanged()).isEqualTo(1);
    assertThat(late.remarks()).extracting(DangerExchange.Remark::column).containsExactly("隐患名称");
    assertThat(dangers().get(0)).as("under rectification").containsEntry("name", "示例新名");
  }

  @Test
  void ourOwnSheetComesBackWithTheProvincesNumberAndIsLinkedNotDoubled() {
    own("示例自报");
    List<String> line = exported();
    assertThat(line.get(1)).as("the province does not know it yet").isEmpty();
    assertThat(exchange.take(Actors.TOWN, sheet(line)).unchanged()).isEqualTo(1);
    List<String> back = new ArrayList<>(line);
    back.set(1, province);
    assertThat(exchange.take(Actors.TOWN, sheet(back)).linked()).isEqualTo(1);
    assertThat(exchange.take(Actors.TOWN, sheet(back)).unchanged()).isEqualTo(1);
    assertThat(exported().get(1)).isEqualTo(province);
    assertThat(dangers()).hasSize(1);
  }

  @Test
  void anotherStateInTheProvinceIsToldAndMovesNothing() {
    own("示例状态");
    List<String> back = new ArrayList<>(exported());
    back.set(1, province);
    back.set(7, "已整改");
    DangerExchange.Report report = exchange.take(Actors.TOWN, sheet(back));
    assertThat(report.remarks()).singleElement().satisfies(remark -> {
      assertThat(remark.row()).isEqualTo(2);
      assertThat(remark.column()).isEqualTo("状态");
    });
    assertThat(dangers().get(0)).containsEntry("state", "OPEN");
  }

  @Test
  void errorsAreToldByRowAndColumnAndNothingIsTakenIn() {
    List<String> badLevel = line("", province, "示例");
    badLevel.set(5, "特大隐患");
    List<String> badTime = line("", province + "2", "示例");
    badTime.set(10, "昨天");
    List<String> nobody = line("", province + "3", "示例");
    nobody.set(3, "X");
    List<String> noName = line("", province + "4", "");
    List<String> noNumber = line("", "", "示例");
    DangerExchange.Report report = exchange.take(Actors.TOWN, sheet(line("", province + "1", "示例"), badLevel, badTime, nobody, noName, noNumber));
    assertThat(report.errors()).extracting(remark -> remark.row() + " " + remark.column()).containsExactly("3 隐患等级", "4 发现时间",
        "5 统一社会信用代码", "6 隐患名称", "7 省系统编号");
    assertThat(report.created()).isZero();
    assertThat(dangers()).isEmpty();
  }

  @Test
  void aSheetWithoutItsColumnsAndAnEnterprisesHandAreRefused() {
    assertThatThrownBy(() -> exchange.take(Actors.TOWN, List.of(List.of("省系统编号")))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> exchange.take(plant, sheet(line("", province, "示例")))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> exchange.rows(plant, EVER)).isInstanceOf(Refusal.class);
    DangerExchange.Report others = exchange.take(Actors.OTHER_COUNTY, sheet(line("", province, "示例")));
    assertThat(others.errors()).as("an enterprise of somebody else").isNotEmpty();
    assertThat(dangers()).isEmpty();
  }

  @Test
  void theSheetIsAWorkbookThatReadsBackAsItWasWritten() throws IOException {
    own("=示例公式");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<List<Object>> rows = exchange.rows(Actors.TOWN, EVER).stream().filter(row -> row.get(3).equals(code())).toList();
    Workbooks.write(out, "隐患", exchange.heads(), rows);
    List<List<String>> read = new ArrayList<>(Workbooks.read(out.toByteArray()));
    List<String> back = new ArrayList<>(read.get(1));
    back.set(1, province);
    assertThat(exchange.take(Actors.TOWN, List.of(read.get(0), back)).linked()).isEqualTo(1);
    assertThat(exchange.rows(Actors.TOWN, LocalDate.now(clock).plusDays(1))).as("nothing changed since tomorrow").isEmpty();
  }

  private void own(String name) {
    records.create(plant, HiddenDanger.TYPE, Map.of("name", name, "level", "GENERAL", "category", "FIRE", "location", Map.of("type", "Point",
        "coordinates", List.of(105.44, 28.87)), "place", "示例", "description", "示例", "foundAt", clock.instant().toString(), "inspector", "示例",
        "responsible", "示例"));
  }

  private List<Map<String, Object>> dangers() {
    List<Map<String, Object>> found = new ArrayList<>();
    for (Object item : (List<?>) records.list(plant, HiddenDanger.TYPE, Map.of()).get("items")) {
      found.add(records.get(plant, HiddenDanger.TYPE, (Long) ((Map<?, ?>) item).get("id")));
    }
    return found;
  }

  private List<String> exported() {
    return exchange.rows(Actors.TOWN, EVER).stream().filter(row -> row.get(3).equals(code())).findFirst().orElseThrow().stream()
        .map(String::valueOf).toList();
  }

  private String code() {
    return "T" + plant.enterpriseId();
  }

  private List<List<String>> sheet(List<?>... lines) {
    List<List<String>> sheet = new ArrayList<>(List.of(exchange.heads()));
    for (List<?> line : lines) sheet.add(line.stream().map(String::valueOf).toList());
    return sheet;
  }

  private List<String> line(String ours, String number, String name) {
    return new ArrayList<>(List.of(ours, number, "示例企业", code(), name, "一般隐患", "消防", "", "示例部位", "示例描述", "2026-03-01 09:00", "示例",
        "示例", "", "105.44", "28.87", ""));
  }
}
