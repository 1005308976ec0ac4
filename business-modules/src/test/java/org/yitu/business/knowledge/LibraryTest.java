package org.yitu.business.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.file.FileService;
import org.yitu.business.record.Paging;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** What is found in the library, in which order, by whom. */
@DatabaseTest
@Tag("A20.1")
class LibraryTest {
  private static final Paging FIRST = new Paging(0, 20);
  private final RecordService records;
  private final Library library;
  private final Texts texts;
  private final FileService files;
  private final Actor plant;
  private final Actor neighbour;

  LibraryTest(@Autowired RecordService records, @Autowired Library library, @Autowired Texts texts, @Autowired FileService files,
      @Autowired Plants plants) {
    this.records = records;
    this.library = library;
    this.texts = texts;
    this.files = files;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.neighbour = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.45, 28.87);
  }

  @Test
  void aQueryInChineseFindsTheTextThatHoldsItAndTheTitleFirst() {
    long inText = article(Actors.CITY, "示例甲", "STANDARD", "进入鼹鼠隧道之前须先通风，再检测，后进入。", Map.of());
    long inTitle = article(Actors.CITY, "鼹鼠隧道作业规范", "STANDARD", "示例：先通风。", Map.of());
    long other = article(Actors.CITY, "示例乙", "STANDARD", "隧道照明。", Map.of());
    assertThat(found(plant, "鼹鼠隧道")).containsExactly(inTitle, inText).doesNotContain(other);
    Library.Hit hit = library.search(plant, ask("鼹鼠隧道"), FIRST).items().get(1);
    int[] mark = hit.marks().get(0);
    assertThat(hit.excerpt().substring(mark[0], mark[1])).isEqualTo("鼹鼠隧道");
  }

  @Test
  void aQuestionInWordsOfOnesOwnIsFoundByMostOfItsWords() {
    long id = article(Actors.CITY, "示例丙", "PROCEDURE", "霜降前检查储罐的防冻保温层和伴热带。", Map.of());
    assertThat(found(plant, "霜降储罐防冻怎么查")).contains(id);
    assertThat(found(plant, "霜降霜冻霜害霜灾")).as("one word of many").doesNotContain(id);
  }

  @Test
  void aNumberIsFoundInAnyWriting() {
    long id = article(Actors.CITY, "示例丁", "STANDARD", "示例", Map.of("number", "GB 98765-2031"));
    assertThat(found(plant, "ｇｂ98765")).as("one word is no number").isEmpty();
    assertThat(found(plant, "gb 98765")).containsExactly(id);
    assertThat(found(plant, "98765")).containsExactly(id);
  }

  @Test
  void whatIsEditedIsFoundByItsNewWordsAndWhatIsDeletedNotAtAll() {
    long id = article(Actors.CITY, "示例戊", "RULE", "犀牛管理。", Map.of());
    assertThat(found(plant, "犀牛")).containsExactly(id);
    Map<String, Object> item = new HashMap<>(Map.of("title", "示例戊", "kind", "RULE", "content", "河马管理。", "source", "示例"));
    item.put("version", records.get(Actors.CITY, KnowledgeArticle.TYPE, id).get("version"));
    records.update(Actors.CITY, KnowledgeArticle.TYPE, id, item);
    assertThat(found(plant, "犀牛")).isEmpty();
    assertThat(found(plant, "河马")).containsExactly(id);
    records.delete(Actors.CITY, KnowledgeArticle.TYPE, id);
    assertThat(found(plant, "河马")).isEmpty();
  }

  @Test
  @Tag("A5.16") @Tag("A15.7") @Tag("C18")
  void anEnterprisesOwnRulesAreFoundByItAndItsRegulatorsAlone() {
    long id = article(plant, "示例己", "DUTIES", "獬豸班组岗位职责。", Map.of());
    long health = article(Actors.CITY, "示例庚", "HEALTH_PREVENTION", "獬豸粉尘防控知识。", Map.of());
    assertThat(found(plant, "獬豸")).containsExactlyInAnyOrder(id, health);
    assertThat(found(Actors.TOWN, "獬豸")).contains(id);
    assertThat(found(neighbour, "獬豸")).containsExactly(health);
    assertThat(library.search(plant, new Library.Question("獬豸", "knowledge-article", "HEALTH_PREVENTION", "", false), FIRST).items())
        .extracting(Library.Hit::id).containsExactly(health);
    Actor blind = Actor.ofEnterprise(1, "x", "x", plant.enterpriseId(), Permissions.of(List.of("person:read")));
    assertThat(found(blind, "獬豸")).as("without the permission").isEmpty();
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldOneAndBothAreListed() {
    long old = article(Actors.CITY, "麒麟规范", "STANDARD", "示例一版", Map.of("edition", "2018", "inForceSince", "2018-01-01"));
    long now = article(Actors.CITY, "麒麟规范", "STANDARD", "示例二版", Map.of("edition", "2026", "inForceSince", "2026-01-01", "supersedes", old));
    assertThat(found(plant, "麒麟规范")).containsExactly(now);
    assertThat(library.search(plant, new Library.Question("麒麟规范", "", "", "", true), FIRST).items()).extracting(Library.Hit::id)
        .contains(old, now);
    assertThat(texts.versions(plant, now)).extracting(Texts.Edition::id).containsExactly(now, old);
    assertThat(texts.versions(plant, old)).extracting(Texts.Edition::id).containsExactly(now, old);
    assertThat(records.get(plant, KnowledgeArticle.TYPE, old)).containsEntry("superseded", true);
    assertThat(String.valueOf(records.get(plant, KnowledgeArticle.TYPE, old).get("repealedOn"))).isEqualTo("2026-01-01");
    assertThatThrownBy(() -> article(plant, "示例", "STANDARD", "示例", Map.of("supersedes", now))).as("somebody else's").isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A14.7")
  void documentsOfTheSafetyCultureStandUnderTheirTypesAndAreFound() {
    long type = (Long) records.create(plant, CultureDocumentType.TYPE, Map.of("name", "示例宣传册")).get("id");
    long id = (Long) records.create(plant, CultureDocument.TYPE, Map.of("name", "示例安全月", "type", type, "writtenOn", "2026-03-01", "content",
        "貔貅车间安全月活动。")).get("id");
    assertThat(found(plant, "貔貅车间")).containsExactly(id);
    assertThat(found(neighbour, "貔貅车间")).isEmpty();
    assertThatThrownBy(() -> records.create(neighbour, CultureDocument.TYPE, Map.of("name", "示例", "type", type, "writtenOn", "2026-03-01",
        "content", "示例"))).as("a type of somebody else").isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A11.2")
  void rescueKnowledgeIsFoundWithTheRest() {
    long id = (Long) records.create(Actors.CITY, records.types().get("rescue-knowledge"), Map.of("name", "示例饕餮气泄漏处置", "category", "RELEASE",
        "content", "示例")).get("id");
    Library.Hit hit = library.search(plant, ask("饕餮气"), FIRST).items().get(0);
    assertThat(hit.id()).isEqualTo(id);
    assertThat(hit.type()).isEqualTo("rescue-knowledge");
    assertThat(hit.kind().label().zh()).isEqualTo("泄漏处置");
  }

  @Test
  @Tag("A0.6") @Tag("A20.2") @Tag("A20.3")
  void guidesFrequentQuestionsAndContactsArePublicAndNothingElse() {
    var form = files.store(Actors.CITY, "示例申请表.txt", "示例".getBytes(StandardCharsets.UTF_8));
    long guide = (Long) records.create(Actors.CITY, ServiceGuide.TYPE, Map.of("name", "示例鲲鹏证办理", "matter", "LICENCE", "audience", "企业",
        "steps", "一、网上申请\n二、现场核查", "materials", "申请表", "office", "示例窗口", "files", List.of(form.id().toString()))).get("id");
    long faq = article(Actors.CITY, "示例鲲鹏证丢失怎么办", "FAQ", "示例：申请补发。", Map.of());
    long law = article(Actors.CITY, "鲲鹏证管理办法", "LAW", "示例", Map.of());
    long own = article(plant, "本厂鲲鹏证问答", "FAQ", "示例", Map.of());
    assertThat(library.searchPublic("鲲鹏证", FIRST).items()).extracting(Library.Hit::id).containsExactlyInAnyOrder(guide, faq);
    assertThat(texts.guide("service-guide", guide)).containsEntry("steps", "一、网上申请\n二、现场核查");
    assertThat(files.heldBy("service-guide", guide, form.id()).name()).isEqualTo("示例申请表.txt");
    assertThat(texts.guide("knowledge-article", faq)).containsEntry("content", "示例：申请补发。");
    assertThatThrownBy(() -> texts.guide("knowledge-article", law)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> texts.guide("knowledge-article", own)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.create(plant, ServiceGuide.TYPE, Map.of("name", "示例"))).isInstanceOf(Refusal.class);

    records.create(Actors.CITY, SupportContact.TYPE, Map.of("name", "示例咨询群", "channel", "QQ_GROUP", "address", "000000000"));
    assertThat(texts.contacts()).anySatisfy(contact -> assertThat(contact.name()).isEqualTo("示例咨询群"));
  }

  @Test
  void theMenuCountsWhatIsThereByHeadingAndTopic() {
    article(plant, "示例目录一", "MODEL_STANDARD", "示例", Map.of("topic", "示例主题"));
    Library.Level level = library.menu(plant).stream().filter(each -> each.type().equals("knowledge-article")).findFirst().orElseThrow();
    Library.Entry kind = level.kinds().stream().filter(each -> each.value().equals("MODEL_STANDARD")).findFirst().orElseThrow();
    assertThat(kind.topics()).contains(new Library.Topic("示例主题", 1));
    assertThat(library.search(plant, new Library.Question("", "knowledge-article", "MODEL_STANDARD", "示例主题", false), FIRST).total()).isEqualTo(1);
    assertThat(kind.count()).isEqualTo(library.search(plant, new Library.Question("", "knowledge-article", "MODEL_STANDARD", "", false), FIRST)
        .total());
  }

  @Test
  void anOverlongQueryIsRefused() {
    assertThatThrownBy(() -> library.search(plant, ask("示".repeat(101)), FIRST)).isInstanceOf(Refusal.class);
  }

  private static Library.Question ask(String words) {
    return new Library.Question(words, "", "", "", false);
  }

  private List<Long> found(Actor actor, String words) {
    return library.search(actor, ask(words), FIRST).items().stream().map(Library.Hit::id).toList();
  }

  private long article(Actor actor, String title, String kind, String content, Map<String, ?> more) {
    Map<String, Object> form = new HashMap<>(Map.of("title", title, "kind", kind, "content", content, "source", "示例"));
    form.putAll(more);
    return (Long) records.create(actor, KnowledgeArticle.TYPE, form).get("id");
  }
}
