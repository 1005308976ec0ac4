package org.yitu.business.enterprise;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** The first-login initialisation of an enterprise (A1.10): what later forms depend on, in the order in which it is filled. */
@Service
public class Setup {
  private record Part(String type, Text title, Text why, String table, int least) {}

  /** @param there how many records there are; {@code done} from {@code least} on */
  public record Step(String type, Text title, Text why, long there, int least, boolean done) {}

  public record Progress(List<Step> steps, boolean complete) {}

  /** The registration makes the administrator and the roles; the rest is the enterprise's to enter. */
  private static final List<Part> PARTS = List.of(
      new Part("department", Text.of("部门", "Departments"), Text.of("人员、重点区域、作业许可都要选部门。", "People, key areas and permits name one."),
          "department", 1),
      new Part("post", Text.of("职务", "Posts"), Text.of("添加用户前必须先有职务。", "Users need one."), "post", 1),
      new Part("role", Text.of("角色与权限", "Roles and permissions"), Text.of("一个角色对应一套权限，在角色中勾选。",
          "A role has one set of permissions, ticked in it."), "role", 1),
      new Part("person", Text.of("人员", "People"), Text.of("证书、培训、体检都按人登记。", "Certificates, training and examinations are kept by person."),
          "person", 1),
      new Part("user", Text.of("用户", "Users"), Text.of("建议一人一个账号：管理员之外至少再建一个。", "One account a person: at least one besides the administrator."),
          "app_user", 2));

  private final JdbcTemplate jdbc;

  Setup(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Of the actor's own enterprise.
   *
   * @throws Refusal if he is of no enterprise
   */
  public Progress progress(Actor actor) {
    long enterprise = actor.enterprise().orElseThrow(Refusal::forbidden);
    List<Step> steps = PARTS.stream().map(part -> step(part, enterprise)).toList();
    return new Progress(steps, steps.stream().allMatch(Step::done));
  }

  private Step step(Part part, long enterprise) {
    Long there = jdbc.queryForObject("select count(*) from " + part.table + " where enterprise_id = ? and deleted_at is null", Long.class,
        enterprise);
    long count = there == null ? 0 : there;
    return new Step(part.type, part.title, part.why, count, part.least, count >= part.least);
  }
}
