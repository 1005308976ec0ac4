package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** The application form for filing a plan. */
@DatabaseTest
@Tag("A11.2")
class PlanFilingFormTest {
  private final PlanFilingForm form;
  private final Plants plants;

  PlanFilingFormTest(@Autowired PlanFilingForm form, @Autowired Plants plants) {
    this.form = form;
    this.plants = plants;
  }

  @Test
  void anEnterprisesFormNamesItAndABlankOneNobody() throws IOException {
    Actor plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    assertThat(cell(form.form(plant, null).getBody())).isEqualTo("示例企业" + plant.enterpriseId());
    assertThat(cell(form.form(Actors.COUNTY, plant.enterpriseId()).getBody())).isEqualTo("示例企业" + plant.enterpriseId());
    assertThat(cell(form.form(Actors.COUNTY, null).getBody())).isEmpty();
    assertThatThrownBy(() -> form.form(Actors.OTHER_COUNTY, plant.enterpriseId())).isInstanceOf(Refusal.class);
  }

  private static String cell(byte[] document) throws IOException {
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
      return read.getTables().get(0).getRow(0).getCell(1).getText();
    }
  }
}
