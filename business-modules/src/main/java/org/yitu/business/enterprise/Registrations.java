package org.yitu.business.enterprise;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.Actor;
import org.yitu.business.account.AppUser;
import org.yitu.business.account.Role;
import org.yitu.business.record.Enterprises;
import org.yitu.business.record.Labels;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Takes registrations of enterprises (A1.2 to A1.8). One makes the enterprise, which waits for its approval, a role that may do
 * all that an enterprise may, and the account of its administrator, which stays closed until the approval. All or nothing.
 */
@Service
class Registrations {
  /** What the registrant writes down. @param warnings what an approver will ask about */
  record Receipt(String receipt, String username, long enterprise, String name, String owner, List<Text> warnings) {}

  /** How far a registration is. @param opinion of who reviewed it, null until then */
  record Status(String receipt, String name, String state, Text stateLabel, String opinion) {}

  /** Members of a request that are not fields of the enterprise. */
  static final String USERNAME = "username";
  static final String PASSWORD = "password";
  static final String RECEIPT = "receipt";
  private static final int CODE_TAIL = 8;

  private final EntityManager entities;
  private final RecordService records;
  private final RegistrationOptions options;
  private final PositionCheck positions;

  Registrations(EntityManager entities, RecordService records, RegistrationOptions options, PositionCheck positions) {
    this.entities = entities;
    this.records = records;
    this.options = options;
    this.positions = positions;
  }

  @Transactional
  Receipt register(Map<String, ?> request) {
    Map<String, Object> form = enterpriseFields(request);
    String password = text(request, PASSWORD);
    if (password.isEmpty()) throw Refusal.invalid(PASSWORD, "请设置管理员密码。", "Choose a password for the administrator.");
    // The city bureau owns what names no owner (R-DEFAULT-OWNER).
    if (form.get("owner") == null) options.defaultOwner().ifPresent(city -> form.put("owner", city.id()));
    Enterprise enterprise = entities.find(Enterprise.class, create(Enterprise.TYPE, form));
    String username = text(request, USERNAME).isEmpty() ? freeName(enterprise) : text(request, USERNAME);
    openAdministrator(enterprise, username, password);
    return receipt(enterprise, username);
  }

  /** Hands a rejected registration in again, corrected; the account stays the one it was. */
  @Transactional
  Receipt resubmit(Map<String, ?> request) {
    Enterprise enterprise = find(text(request, RECEIPT));
    records.step(Actor.SYSTEM, Enterprise.TYPE, enterprise.id(), new Enterprise.Resubmit(""));
    Map<String, Object> form = enterpriseFields(request);
    form.put("version", enterprise.version());
    records.update(Actor.SYSTEM, Enterprise.TYPE, enterprise.id(), form);
    String username = entities.createQuery("select min(u.username) from AppUser u where u.enterpriseId = :id", String.class)
        .setParameter("id", enterprise.id()).getSingleResult();
    return receipt(enterprise, username);
  }

  @Transactional(readOnly = true)
  Status status(String receipt) {
    Enterprise enterprise = find(receipt);
    return new Status(receipt, enterprise.name(), enterprise.state().name(), Labels.of(enterprise.state()),
        enterprise.reviewOpinion());
  }

  private Enterprise find(String receipt) {
    if (!Receipts.isOne(receipt)) throw Refusal.notFound();
    return entities.createQuery("select e from Enterprise e where e.receipt = :receipt and e.deletedAt is null", Enterprise.class)
        .setParameter("receipt", receipt).getResultList().stream().findFirst().orElseThrow(Refusal::notFound);
  }

  private void openAdministrator(Enterprise enterprise, String username, String password) {
    DefaultRole administrator = DefaultRole.ENTERPRISE_ADMINISTRATOR;
    long role = create(Role.TYPE, Map.of("name", administrator.title().zh(), "permissions",
        List.copyOf(administrator.permissions().asSet()), Enterprises.TYPE, enterprise.id()));
    create(Role.TYPE, Map.of("name", DefaultRole.ENTERPRISE_STAFF.title().zh(), "permissions",
        List.copyOf(DefaultRole.ENTERPRISE_STAFF.permissions().asSet()), Enterprises.TYPE, enterprise.id()));
    long user = create(AppUser.TYPE, Map.of("username", username, "name", enterprise.contact(), "role", role,
        "phone", enterprise.contactPhone(), Enterprises.TYPE, enterprise.id()));
    records.step(Actor.SYSTEM, AppUser.TYPE, user, new AppUser.SetPassword(password));
    records.step(Actor.SYSTEM, AppUser.TYPE, user, new AppUser.Disable());
  }

  /** A user name that tells the enterprise: the end of its credit code, with a number behind it if that is taken. */
  private String freeName(Enterprise enterprise) {
    String code = enterprise.creditCode();
    String base = "qy" + code.substring(code.length() - CODE_TAIL).toLowerCase(Locale.ROOT);
    String name = base;
    for (int i = 2; isTaken(name); i++) name = base + "-" + i;
    return name;
  }

  private boolean isTaken(String username) {
    return entities.createQuery("select count(u) from AppUser u where lower(u.username) = :name", Long.class)
        .setParameter("name", username).getSingleResult() > 0;
  }

  private Receipt receipt(Enterprise enterprise, String username) {
    return new Receipt(enterprise.receipt(), username, enterprise.id(), enterprise.name(),
        enterprise.owner() == null ? "" : enterprise.owner().name(),
        positions.oddity(enterprise.position(), enterprise.area()).stream().toList());
  }

  private long create(RecordType<?> type, Map<String, ?> form) {
    return ((Number) records.create(Actor.SYSTEM, type, form).get("id")).longValue();
  }

  private static Map<String, Object> enterpriseFields(Map<String, ?> request) {
    Map<String, Object> form = new HashMap<>(request);
    form.keySet().removeAll(List.of(USERNAME, PASSWORD, RECEIPT));
    return form;
  }

  private static String text(Map<String, ?> request, String name) {
    Object value = request.get(name);
    if (value == null) return "";
    if (value instanceof String text) return text.strip();
    throw Refusal.invalid(name, "应为文字。", "must be text.");
  }
}
