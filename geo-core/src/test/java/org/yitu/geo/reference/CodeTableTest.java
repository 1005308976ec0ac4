package org.yitu.geo.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CodeTableTest {
  private static final String HEADING = "# title: 试 || Trial\n# source: x\n# edition: 1\n# checked: no\n# levels: 一; 二; 三\n# code|parent|name|cas\n";
  private static final CodeTable INDUSTRIES = ReferenceTables.codes(ReferenceTables.ECONOMIC_INDUSTRIES);

  @Test
  @Tag("A3.2")
  void theIndustrialClassificationHas20Sections97DivisionsAnd473Groups() {
    assertThat(INDUSTRIES.search("", "", 0, 50).entries()).extracting(CodeTable.Entry::code).hasSize(20).startsWith("A").endsWith("T");
    List<CodeTable.Entry> divisions = INDUSTRIES.search("", "", 0, 50).entries().stream()
        .flatMap(section -> INDUSTRIES.search(section.code(), "", 0, 50).entries().stream()).toList();
    assertThat(divisions).hasSize(97);
    assertThat(divisions.stream().mapToInt(division -> INDUSTRIES.search(division.code(), "", 0, 1).total()).sum()).isEqualTo(473);
  }

  @Test
  @Tag("A3.2")
  void aClassIsFoundByItsCodeItsNameAndBoth() {
    assertThat(INDUSTRIES.meant("1512").orElseThrow().name().zh()).isEqualTo("白酒制造");
    assertThat(INDUSTRIES.meant(" 1512 白酒制造 ").orElseThrow().code()).isEqualTo("1512");
    assertThat(INDUSTRIES.meant("危险化学品仓储").orElseThrow().code()).isEqualTo("5942");
    assertThat(INDUSTRIES.meant("1512 啤酒制造")).isEmpty();
    assertThat(INDUSTRIES.meant("2615")).isEmpty();
  }

  @Test
  @Tag("A3.2")
  void theWayToAClassLeadsThroughAllFourLevels() {
    assertThat(INDUSTRIES.path("0610")).extracting(CodeTable.Entry::code).containsExactly("B", "06", "061", "0610");
    assertThat(INDUSTRIES.path("0610")).extracting(CodeTable.Entry::leaf).containsExactly(false, false, false, true);
    assertThat(INDUSTRIES.path("none")).isEmpty();
  }

  @Test
  @Tag("A3.2")
  void aBranchIsARangeOfItsLeaves() {
    assertThat(INDUSTRIES.range("C")).isEqualTo(new CodeTable.Range("1311", "4390"));
    assertThat(INDUSTRIES.range("26")).isEqualTo(new CodeTable.Range("2611", "2689"));
    assertThat(INDUSTRIES.range("1512")).isEqualTo(new CodeTable.Range("1512", "1512"));
  }

  @Test
  void whatIsSoughtComesBestFirstAndByPages() {
    assertThat(INDUSTRIES.search("", "261", 0, 10).entries()).extracting(CodeTable.Entry::code)
        .containsExactly("261", "2611", "2612", "2613", "2614", "2619");
    assertThat(INDUSTRIES.search("D", "生产", 0, 100).entries()).allMatch(entry -> INDUSTRIES.path(entry.code()).get(0).code().equals("D"));
    CodeTable.Page all = INDUSTRIES.search("", "制造", 0, 10_000);
    assertThat(all.entries()).hasSize(all.total());
    assertThat(INDUSTRIES.search("", "制造", 1, 7).entries()).isEqualTo(all.entries().subList(7, 14));
    assertThat(INDUSTRIES.search("", "制造", 10_000, 50).entries()).isEmpty();
  }


  @Test
  @Tag("A17.4")
  void theCatalogueOfSpecialEquipmentHasItsTenKinds() {
    CodeTable table = ReferenceTables.codes(ReferenceTables.SPECIAL_EQUIPMENT);
    assertThat(table.search("", "", 0, 50).entries()).extracting(CodeTable.Entry::code)
        .containsExactly("1000", "2000", "3000", "4000", "5000", "6000", "7000", "8000", "9000", "F000");
    assertThat(table.path("2170")).extracting(entry -> entry.name().zh()).containsExactly("压力容器", "固定式压力容器", "第一类压力容器");
    assertThat(table.find("1100").orElseThrow().leaf()).isTrue();
  }

  @Test
  @Tag("A15.6")
  void theCatalogueOfOccupationalFactorsIsAsLongAsItSays() {
    CodeTable table = ReferenceTables.codes(ReferenceTables.OCCUPATIONAL_FACTORS);
    assertThat(table.search("", "", 0, 10).entries()).extracting(group -> table.search(group.code(), "", 0, 1).total())
        .containsExactly(52, 375, 15, 8, 6, 3);
    assertThat(table.search("", "100-37-8", 0, 5).entries()).singleElement()
        .satisfies(entry -> assertThat(entry.code()).isEqualTo("2-080"));
    assertThat(table.table().rows()).allSatisfy(row -> assertThat(Cas.passes(row.get("cas"))).as(row.get("name")).isTrue());
  }

  @Test
  @Tag("A13.4")
  void theEightSpecialWorksHaveTheLevelsOfTheStandard() {
    CodeTable table = ReferenceTables.codes(ReferenceTables.SPECIAL_WORKS);
    assertThat(table.search("", "", 0, 10).entries()).extracting(work -> table.search(work.code(), "", 0, 1).total())
        .containsExactly(3, 0, 0, 4, 3, 0, 0, 0);
    assertThat(table.find("5-0").orElseThrow().title().zh()).as("own codes are not shown").isEqualTo("特级动火作业");
    assertThat(table.find("5-0").orElseThrow().more()).containsEntry("hours", "8");
  }

  @Test
  void otherColumnsAreSoughtToo() {
    CodeTable table = table("A||甲|\nA1|A|乙|7664-41-7\nA2|A|丙|\n");

    assertThat(table.search("", "7664", 0, 5).entries()).extracting(CodeTable.Entry::code).containsExactly("A1");
    assertThat(table.find("A1").orElseThrow().more()).containsEntry("cas", "7664-41-7");
    assertThat(table.find("A2").orElseThrow().more()).isEmpty();
  }

  @Test
  void aTableThatIsNotATreeIsRefused() {
    assertThatThrownBy(() -> table("A||甲|\nA||乙|\n")).hasMessageContaining("A stands twice");
    assertThatThrownBy(() -> table("A1|A|乙|\nA||甲|\n")).hasMessageContaining("A1 stands under A");
    assertThatThrownBy(() -> table("A|||\n")).hasMessageContaining("without code or name");
    assertThatThrownBy(() -> table("A||甲|\nB||乙|\nA1|A|丙|\nA2|B|丁|\nA3|A|戊|\n")).hasMessageContaining("do not follow one another");
    assertThatThrownBy(() -> table("A||甲|\nB|A|乙|\nC|B|丙|\nD|C|丁|\n")).hasMessageContaining("deeper");
    assertThatThrownBy(() -> table("A||甲\n")).hasMessageContaining("not 4 columns");
  }

  @Test
  void everyTableThatShipsIsReadAndSaysWhereItComesFrom() {
    assertThat(ReferenceTables.ids()).doesNotHaveDuplicates().allSatisfy(id -> {
      ReferenceTable table = ReferenceTables.get(id);
      assertThat(table.rows()).as(id).isNotEmpty();
      assertThat(table.heading().checked().zh()).as(id).matches("(是|否|部分).*");
    });
    assertThat(ReferenceTables.ids().stream().map(ReferenceTables::findCodes).flatMap(java.util.Optional::stream)
        .map(codes -> codes.table().id()).collect(Collectors.toSet())).contains(ReferenceTables.ECONOMIC_INDUSTRIES);
  }

  private static CodeTable table(String rows) {
    try {
      return CodeTable.of(ReferenceTable.parse("trial", new BufferedReader(new StringReader(HEADING + rows))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
