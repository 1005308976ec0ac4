package org.yitu.business.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileService;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** Applications from draft to decision, and what is locked on the way. */
@DatabaseTest
class ApprovalTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
  private final RecordService records;
  private final FileService files;
  private final Actor plant;

  ApprovalTest(@Autowired RecordService records, @Autowired FileService files, @Autowired Plants plants) {
    this.records = records;
    this.files = files;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A12.1") @Tag("C6") @Tag("R-LOCK-APPL")
  void aProjectIsEditedAsADraftAndAgainOnceItIsRejectedButNotInBetweenOrAfterwards() {
    long id = project();
    change(ProjectApplication.TYPE, id, "name", "示例改扩建项目");
    step(plant, ProjectApplication.TYPE, id, "Submit", Map.of());
    locked(ProjectApplication.TYPE, id, "name");
    assertThatThrownBy(() -> step(plant, ProjectApplication.TYPE, id, "Pass", Map.of("approvalNumber", "示例1号", "opinion", "同意")))
        .isInstanceOf(Refusal.class);
    step(Actors.COUNTY, ProjectApplication.TYPE, id, "Reject", Map.of("opinion", "缺少评价报告"));
    change(ProjectApplication.TYPE, id, "scope", "示例：补充评价报告");
    step(plant, ProjectApplication.TYPE, id, "Submit", Map.of());
    step(Actors.COUNTY, ProjectApplication.TYPE, id, "Pass", Map.of("approvalNumber", "示例1号", "opinion", "同意"));
    assertThat(records.get(plant, ProjectApplication.TYPE, id)).containsEntry("state", "PASSED").containsEntry("approvalNumber", "示例1号")
        .containsEntry("editable", false).containsEntry("deletable", false);
    locked(ProjectApplication.TYPE, id, "name");
  }

  @Test
  @Tag("A12.2") @Tag("C6") @Tag("R-LOCK-CERT")
  void aCertificateIsChangedOrRenewedByAskingAndNothingIsAllowedWhileOneAsks() {
    long id = certificate();
    step(plant, CertificateApplication.TYPE, id, "Submit", Map.of());
    locked(CertificateApplication.TYPE, id, "scope");
    step(Actors.CITY, CertificateApplication.TYPE, id, "Issue",
        Map.of("number", "示例证001", "issuedOn", "2026-03-02", "validUntil", "2029-03-01"));
    locked(CertificateApplication.TYPE, id, "scope");
    assertThatThrownBy(() -> step(plant, CertificateApplication.TYPE, id, "AskRenewal", Map.of("until", "2028-01-01", "reason", "示例")))
        .as("no later than the present one").isInstanceOf(Refusal.class);
    step(plant, CertificateApplication.TYPE, id, "AskRenewal", Map.of("until", "2032-03-01", "reason", "示例"));
    assertThatThrownBy(() -> step(plant, CertificateApplication.TYPE, id, "AskChange", Map.of("scope", "新范围", "reason", "示例")))
        .as("one at a time").isInstanceOf(Refusal.class);
    step(Actors.CITY, CertificateApplication.TYPE, id, "Grant", Map.of("opinion", "同意"));
    assertThat(records.get(plant, CertificateApplication.TYPE, id)).containsEntry("state", "VALID").extractingByKey("validUntil")
        .asString().isEqualTo("2032-03-01");
    step(plant, CertificateApplication.TYPE, id, "AskChange", Map.of("scope", "示例新范围\n示例：第二行", "reason", "一、新增产品\n二、扩建" + "。".repeat(1_900)));
    step(Actors.CITY, CertificateApplication.TYPE, id, "Grant", Map.of("opinion", "同意"));
    assertThat(records.get(plant, CertificateApplication.TYPE, id)).containsEntry("scope", "示例新范围\n示例：第二行");
  }

  private void locked(RecordType<?> type, long id, String field) {
    assertThatThrownBy(() -> change(type, id, field, "不允许")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.delete(plant, type, id)).isInstanceOf(Refusal.class);
  }

  private void change(RecordType<?> type, long id, String field, Object value) {
    Map<String, Object> item = records.get(plant, type, id);
    records.update(plant, type, id, Map.of("version", item.get("version"), field, value));
  }

  private void step(Actor actor, RecordType<?> type, long id, String step, Map<String, Object> form) {
    records.step(actor, type, id, step, form);
  }

  private long project() {
    Map<String, Object> input = new HashMap<>(Map.of("name", "示例扩建项目", "kind", "SAFETY_CONDITIONS", "address", "示例路1号",
        "investment", 1200, "scope", "示例", "contact", "示例", "phone", "0830-0000000"));
    input.put("files", picture());
    return (Long) records.create(plant, ProjectApplication.TYPE, input).get("id");
  }

  private long certificate() {
    Map<String, Object> input = new HashMap<>(Map.of("kind", "HAZARDOUS_CHEMICALS_TRADING", "scope", "示例范围", "contact", "示例",
        "phone", "0830-0000000"));
    input.put("files", picture());
    return (Long) records.create(plant, CertificateApplication.TYPE, input).get("id");
  }

  private List<String> picture() {
    return List.of(files.store(plant, "示例.png", PICTURE).id().toString());
  }
}
