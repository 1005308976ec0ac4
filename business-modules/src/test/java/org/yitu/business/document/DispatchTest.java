package org.yitu.business.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileService;
import org.yitu.business.file.StoredFile;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** A document on its way: three plants in the sender's county, one of them elsewhere in it, and one in another county. */
@DatabaseTest
@Tag("C7")
class DispatchTest {
  private final RecordService records;
  private final Receipts receipts;
  private final FileService files;
  private final Plants plants;
  private final JdbcTemplate jdbc;
  private final TestClock clock;
  private Actor near;
  private Actor far;
  private Actor other;

  DispatchTest(@Autowired RecordService records, @Autowired Receipts receipts, @Autowired FileService files, @Autowired Plants plants,
      @Autowired JdbcTemplate jdbc, @Autowired TestClock clock) {
    this.records = records;
    this.receipts = receipts;
    this.files = files;
    this.plants = plants;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeEach
  void build() {
    near = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    far = plants.under(510_502_104, "MACHINERY", 105.60, 28.99);
    other = plants.under(510_503_101, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    jdbc.update("update enterprise set industry = sector where id in (?, ?, ?)", near.enterpriseId(), far.enterpriseId(), other.enterpriseId());
  }

  @Test
  void aDocumentReachesTheEnterprisesOfItsSenderAndNobodyElse() {
    long document = draft(Actors.COUNTY, Map.of());
    long reached = receipts.audience(Actors.COUNTY, document);
    send(Actors.COUNTY, document);
    assertThat(received(near, document)).hasSize(1);
    assertThat(received(far, document)).hasSize(1);
    assertThat(received(other, document)).as("another county's").isEmpty();
    assertThat(receipts.progress(Actors.COUNTY, document).sent()).isEqualTo(reached);
    assertThatThrownBy(() -> receipts.progress(Actors.OTHER_COUNTY, document)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.get(near, GovernmentDocument.TYPE, document)).as("read through the receipt alone").isInstanceOf(Refusal.class);
  }

  @Test
  void areaIndustryAndOutlineNarrowTheAudienceTogether() {
    long area = jdbc.queryForObject("select area_id from enterprise where id = ?", Long.class, near.enterpriseId());
    long byArea = sent(Map.of("audienceArea", area));
    assertThat(received(near, byArea)).hasSize(1);
    assertThat(received(far, byArea)).isEmpty();
    long byIndustry = sent(Map.of("audienceIndustry", "MACHINERY"));
    assertThat(received(near, byIndustry)).isEmpty();
    assertThat(received(far, byIndustry)).hasSize(1);
    Map<String, Object> around = Map.of("type", "Polygon", "coordinates", List.of(List.of(List.of(105.59, 28.98), List.of(105.61, 28.98),
        List.of(105.61, 29.0), List.of(105.59, 29.0), List.of(105.59, 28.98))));
    long byOutline = sent(Map.of("audienceOutline", around));
    assertThat(received(near, byOutline)).isEmpty();
    assertThat(received(far, byOutline)).hasSize(1);
    long nobody = draft(Actors.COUNTY, Map.of("audienceOutline", around, "audienceIndustry", "CHEMICAL_PRODUCTION"));
    assertThatThrownBy(() -> send(Actors.COUNTY, nobody)).as("an empty audience").isInstanceOf(Refusal.class);
    assertThat(records.get(Actors.COUNTY, GovernmentDocument.TYPE, nobody)).containsEntry("state", "DRAFT");
  }

  @Test
  void widenedItReachesTheOthersOnce() {
    long document = sent(Map.of("audienceIndustry", "MACHINERY"));
    long before = receipts.progress(Actors.COUNTY, document).sent();
    records.step(Actors.COUNTY, GovernmentDocument.TYPE, document, "Widen", Map.of("industry", "CHEMICAL_PRODUCTION"));
    assertThat(receipts.progress(Actors.COUNTY, document).sent()).isGreaterThan(before);
    assertThat(received(near, document)).hasSize(1);
    assertThat(received(far, document)).as("not twice").hasSize(1);
    assertThatThrownBy(() -> records.step(Actors.COUNTY, GovernmentDocument.TYPE, document, "Widen", Map.of("industry", "MACHINERY")))
        .as("nobody new").isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A18.1")
  void openingIsNotedOnceWithTimeAndPersonAndASignatureNeedsIt() {
    long document = sent(Map.of());
    long receipt = receipt(near, document);
    assertThatThrownBy(() -> records.step(near, DocumentReceipt.TYPE, receipt, "Sign", Map.of())).as("unread").isInstanceOf(Refusal.class);
    assertThat(receipts.open(Actors.COUNTY, receipt).get("receipt")).as("a regulator looks").asInstanceOf(MAP).containsEntry("state", "UNREAD");
    Map<String, Object> opened = receipts.open(near, receipt);
    assertThat(opened.get("document")).asInstanceOf(MAP).containsEntry("content", "示例正文");
    Object at = ((Map<?, ?>) opened.get("receipt")).get("openedAt");
    assertThat(at).isNotNull();
    clock.pass(Duration.ofMinutes(5));
    assertThat(receipts.open(near, receipt).get("receipt")).asInstanceOf(MAP).containsEntry("openedAt", at).containsEntry("openedBy",
        near.displayName());
    records.step(near, DocumentReceipt.TYPE, receipt, "Sign", Map.of("reply", "示例回执"));
    assertThat(records.get(Actors.COUNTY, DocumentReceipt.TYPE, receipt)).containsEntry("state", "SIGNED").containsEntry("reply", "示例回执");
    assertThatThrownBy(() -> receipts.open(far, receipt)).as("somebody else's").isInstanceOf(Refusal.class);
  }

  @Test
  void whoHasNotSignedIsListedRemindedAndOverdueInTime() {
    long document = draft(Actors.COUNTY, Map.of("signBy", clock.instant().plus(Duration.ofDays(1)).toString()));
    send(Actors.COUNTY, document);
    long signed = receipt(near, document);
    receipts.open(near, signed);
    records.step(near, DocumentReceipt.TYPE, signed, "Sign", Map.of());
    Receipts.Progress progress = receipts.progress(Actors.COUNTY, document);
    assertThat(progress.signed()).isEqualTo(1);
    assertThat(progress.outstanding()).isEqualTo(progress.sent() - 1);
    assertThat(receipts.remind(Actors.COUNTY, document)).isEqualTo((int) progress.outstanding());
    assertThat(records.get(far, DocumentReceipt.TYPE, receipt(far, document))).containsEntry("reminders", 1);
    assertThat(records.get(near, DocumentReceipt.TYPE, signed)).containsEntry("reminders", 0);
    assertThatThrownBy(() -> receipts.remind(near, document)).isInstanceOf(Refusal.class);

    clock.pass(Duration.ofDays(2));
    long late = receipt(far, document);
    records.expire(DocumentReceipt.TYPE, late);
    records.expire(DocumentReceipt.TYPE, signed);
    assertThat(records.get(far, DocumentReceipt.TYPE, late)).containsEntry("state", "OVERDUE");
    assertThat(records.get(near, DocumentReceipt.TYPE, signed)).containsEntry("state", "SIGNED");
    assertThat(outstanding(document)).contains(late).doesNotContain(signed);
    receipts.open(far, late);
    records.step(far, DocumentReceipt.TYPE, late, "Sign", Map.of());
    assertThat(records.get(far, DocumentReceipt.TYPE, late)).as("late is better than never").containsEntry("state", "SIGNED");
  }

  @Test
  void anAttachmentIsReadThroughTheReceiptAlone() {
    StoredFile file = files.store(Actors.COUNTY, "示例附件.txt", "示例".getBytes(StandardCharsets.UTF_8));
    long document = sent(Map.of("files", List.of(file.id().toString()), "audienceIndustry", "MACHINERY"));
    long receipt = receipt(far, document);
    assertThat(receipts.file(far, receipt, file.id()).name()).isEqualTo("示例附件.txt");
    assertThatThrownBy(() -> files.get(far, file.id())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> receipts.file(near, receipt, file.id())).isInstanceOf(Refusal.class);
    StoredFile loose = files.store(Actors.COUNTY, "示例二.txt", "示例".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> receipts.file(far, receipt, loose.id())).as("no file of this document").isInstanceOf(Refusal.class);
  }

  @Test
  void whatWasSentIsWithdrawnAndNotChangedAndReceiptsAreNobodysToWrite() {
    StoredFile file = files.store(Actors.COUNTY, "示例附件.txt", "示例".getBytes(StandardCharsets.UTF_8));
    long document = sent(Map.of("files", List.of(file.id().toString())));
    long receipt = receipt(near, document);
    assertThatThrownBy(() -> records.delete(Actors.COUNTY, GovernmentDocument.TYPE, document)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.delete(near, DocumentReceipt.TYPE, receipt)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.create(near, DocumentReceipt.TYPE, Map.of("document", document, "name", "示例"))).isInstanceOf(Refusal.class);
    records.step(Actors.COUNTY, GovernmentDocument.TYPE, document, "Withdraw", Map.of("reason", "示例"));
    assertThat(records.get(near, DocumentReceipt.TYPE, receipt)).containsEntry("state", "WITHDRAWN");
    assertThat(receipts.open(near, receipt).get("document")).asInstanceOf(MAP).containsEntry("withdrawnBecause", "示例")
        .doesNotContainKeys("content", "files");
    assertThat(receipts.open(Actors.COUNTY, receipt).get("document")).asInstanceOf(MAP).containsKey("content");
    assertThatThrownBy(() -> receipts.file(near, receipt, file.id())).isInstanceOf(Refusal.class);
    assertThat(outstanding(document)).isEmpty();
  }

  @Test
  void aSigningTimeThatHasPassedIsRefused() {
    long document = draft(Actors.COUNTY, Map.of("signBy", clock.instant().minus(Duration.ofDays(1)).toString()));
    assertThatThrownBy(() -> send(Actors.COUNTY, document)).isInstanceOf(Refusal.class);
  }




  private long sent(Map<String, ?> more) {
    long document = draft(Actors.COUNTY, more);
    send(Actors.COUNTY, document);
    return document;
  }

  private long draft(Actor sender, Map<String, ?> more) {
    Map<String, Object> form = new HashMap<>(Map.of("name", "示例通知", "kind", "NOTICE", "urgency", "URGENT", "content", "示例正文"));
    form.putAll(more);
    return (Long) records.create(sender, GovernmentDocument.TYPE, form).get("id");
  }

  private void send(Actor sender, long document) {
    records.step(sender, GovernmentDocument.TYPE, document, "Send", Map.of());
  }

  private List<Long> received(Actor plant, long document) {
    return ids(records.list(plant, DocumentReceipt.TYPE, Map.of("document", Long.toString(document))));
  }

  private long receipt(Actor plant, long document) {
    return received(plant, document).get(0);
  }

  private List<Long> outstanding(long document) {
    return ids(records.list(Actors.COUNTY, DocumentReceipt.TYPE, Map.of("document", Long.toString(document), "state",
        "UNREAD,OPENED,OVERDUE", "size", "200")));
  }

  private static List<Long> ids(Map<String, Object> page) {
    return ((List<?>) page.get("items")).stream().map(item -> (Long) ((Map<?, ?>) item).get("id")).toList();
  }
}
