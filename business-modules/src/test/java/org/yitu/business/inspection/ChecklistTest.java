package org.yitu.business.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** A checklist holds the items of its categories, the government's and one's own, and is a document for Word. */
@DatabaseTest
@Tag("A5.15")
class ChecklistTest {
  private final RecordService records;
  private final Checklists checklists;
  private final Actor plant;
  private final Actor neighbour;

  ChecklistTest(@Autowired RecordService records, @Autowired Checklists checklists, @Autowired Plants plants) {
    this.records = records;
    this.checklists = checklists;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.neighbour = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.45, 28.87);
  }

  @Test
  void aListHoldsTheItemsOfItsCategoriesAndNoNeighbours() throws IOException {
    item(Actors.CITY, "示例通道", "示例疏散");
    item(plant, "示例自有", "示例疏散");
    item(neighbour, "示例邻厂", "示例疏散");
    item(Actors.CITY, "示例配电", "示例用电");
    assertThat(checklists.items(plant, Set.of("示例疏散"))).extracting(Checklists.Item::name).containsExactly("示例通道", "示例自有");
    assertThat(checklists.categories(plant)).contains(new Checklists.Category("示例疏散", 2), new Checklists.Category("示例用电", 1));

    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(checklists.document(plant, Set.of("示例疏散", "示例用电"))))) {
      assertThat(document.getParagraphs().get(0).getText()).isEqualTo("隐患排查清单");
      XWPFTable table = document.getTables().get(0);
      assertThat(table.getNumberOfRows()).isEqualTo(4);
      assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("检查项");
      assertThat(table.getText()).contains("示例通道", "示例自有", "示例配电").doesNotContain("示例邻厂");
      assertThat(table.getRow(1).getCell(5).getText()).contains("□ 不符合");
    }
  }

  @Test
  void withoutACategoryOrWithoutItemsThereIsNoList() {
    assertThatThrownBy(() -> checklists.items(plant, Set.of())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> checklists.document(plant, Set.of("没有这一类"))).isInstanceOf(Refusal.class);
  }

  private void item(Actor actor, String name, String category) {
    records.create(actor, InspectionItem.TYPE, Map.of("name", name, "category", category, "situations", String.join("；", List.of("示例一", "示例二"))));
  }
}
