package org.yitu.business.emergency;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.WordDocument;

/**
 * The application form for filing an emergency plan, to print and sign, filled with what is known of the enterprise (A11.2). It asks for
 * what the rules on emergency plans (Order 88 as amended by Order 2 of 2019) ask for; the layout is this platform's own.
 */
@RestController
class PlanFilingForm {
  private static final List<Integer> WIDTHS = List.of(18, 32, 18, 32);
  private final RecordService records;

  PlanFilingForm(RecordService records) {
    this.records = records;
  }

  /** @param enterprise whose; an enterprise's user needs not say it, without one the form is blank */
  @GetMapping("/api/plan-filing-form.docx")
  ResponseEntity<byte[]> form(Actor actor, @RequestParam(required = false) Long enterprise) {
    Long whose = actor.isEnterprise() ? actor.enterpriseId() : enterprise;
    Map<String, Object> known = whose == null ? Map.of() : records.get(actor, records.types().get("enterprise"), whose);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("单位名称", value(known, "name"), "统一社会信用代码", value(known, "creditCode")));
    rows.add(List.of("法定代表人", value(known, "legalRepresentative"), "主要负责人", value(known, "principal")));
    rows.add(List.of("联系人", value(known, "contact"), "联系电话", value(known, "contactPhone")));
    rows.add(List.of("单位地址", value(known, "registrationAddress"), "经济行业代码", value(known, "economicCode")));
    rows.add(List.of("从业人数", "", "预案名称", ""));
    rows.add(List.of("评审形式", "□ 评审　□ 论证", "评审日期", ""));
    byte[] form = new WordDocument(false).title("生产安全事故应急预案备案申请表").table(WIDTHS, List.of(), rows)
        .line("").line("现将我单位编制的应急预案及下列材料报送备案：")
        .line("□ 应急预案评审或者论证意见").line("□ 应急预案文本及目录").line("□ 风险评估结果和应急资源调查清单").line("□ 其他：____________________")
        .line("").line("单位主要负责人（签字）：____________________　　（单位公章）").line("________年____月____日").bytes();
    String name = ContentDisposition.attachment().filename("应急预案备案申请表.docx", StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(WordDocument.CONTENT_TYPE)).header(HttpHeaders.CONTENT_DISPOSITION, name)
        .body(form);
  }

  private static String value(Map<String, Object> known, String field) {
    return known.get(field) == null ? "" : known.get(field).toString();
  }
}
