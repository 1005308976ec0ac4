package org.yitu.web.reference;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.reference.ReferenceTable;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Reference tables over HTTP: which there are, and of the tables of codes what stands below a code or is found by words, a page
 * at a time. Whoever is signed in may ask; a registrant may ask for what his form needs.
 */
@RestController
@RequestMapping("/api/reference")
class ReferenceController {
  private static final int LONGEST_QUERY = 100;
  private static final int LARGEST_PAGE = 100;

  /** @param above the names of what it stands under, from the root */
  record Line(String code, Text name, Text title, int level, boolean leaf, List<Text> above, Map<String, String> more) {}

  record Lines(String id, Text title, Text source, String edition, Text checked, List<Text> levels, List<Line> items, int total, int page,
      int size) {}

  /** @param codes whether its codes can be asked for */
  record Described(String id, Text title, Text source, String edition, Text checked, int rows, boolean codes) {}

  @GetMapping
  Map<String, List<Described>> tables() {
    return Map.of("items", ReferenceTables.ids().stream().map(id -> {
      ReferenceTable table = ReferenceTables.get(id);
      ReferenceTable.Heading heading = table.heading();
      return new Described(id, heading.title(), heading.source(), heading.edition(), heading.checked(), table.rows().size(),
          ReferenceTables.findCodes(id).isPresent());
    }).toList());
  }

  @GetMapping("/{table}")
  Lines lines(@PathVariable String table, @RequestParam(defaultValue = "") String parent, @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    CodeTable codes = ReferenceTables.findCodes(table).orElseThrow(Refusal::notFound);
    if (q.length() > LONGEST_QUERY) throw Refusal.invalid("q", "查询内容太长。", "The query is too long.");
    if (!parent.isEmpty() && codes.find(parent).isEmpty()) throw Refusal.notFound();
    if (page < 0 || size < 1 || size > LARGEST_PAGE) {
      throw Refusal.invalid("size", "每页 1 到 " + LARGEST_PAGE + " 行，页码从 0 开始。", "A page has 1 to " + LARGEST_PAGE + " rows; pages begin with 0.");
    }
    CodeTable.Page found = codes.search(parent, q, page, size);
    ReferenceTable.Heading heading = codes.table().heading();
    return new Lines(table, heading.title(), heading.source(), heading.edition(), heading.checked(), heading.levels(),
        found.entries().stream().map(entry -> line(codes, entry)).toList(), found.total(), page, size);
  }

  /** The way from the root to a code, the code itself last. */
  @GetMapping("/{table}/{code:[0-9A-Za-z.-]{1,20}}")
  Map<String, List<Line>> path(@PathVariable String table, @PathVariable String code) {
    CodeTable codes = ReferenceTables.findCodes(table).orElseThrow(Refusal::notFound);
    List<CodeTable.Entry> path = codes.path(code);
    if (path.isEmpty()) throw Refusal.notFound();
    return Map.of("items", path.stream().map(entry -> line(codes, entry)).toList());
  }

  private static Line line(CodeTable codes, CodeTable.Entry entry) {
    List<CodeTable.Entry> path = codes.path(entry.code());
    return new Line(entry.code(), entry.name(), entry.title(), entry.level(), entry.leaf(),
        path.subList(0, path.size() - 1).stream().map(CodeTable.Entry::name).toList(), entry.more());
  }
}
