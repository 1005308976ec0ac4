package org.yitu.web.app;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.account.AppUser;
import org.yitu.business.account.Institution;
import org.yitu.business.account.Role;
import org.yitu.business.danger.HiddenDanger;
import org.yitu.business.enterprise.DefaultRole;
import org.yitu.business.enterprise.Department;
import org.yitu.business.enterprise.Enterprise;
import org.yitu.business.hazardsource.MajorHazard;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;

/**
 * Opens the accounts of the demo city, one for each group of users. They stand in one chain: the enterprise has a major hazard,
 * and town, county and city are those that supervise it.
 */
@Component
class DemoAccounts {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private final RecordService records;

  DemoAccounts(RecordService records) {
    this.records = records;
  }

  /** @return the password that all of them have */
  String open(String wantedPassword) {
    String password = wantedPassword.isEmpty() ? invented() : wantedPassword;
    Map<String, Object> enterprise = enterprise();
    long town = code(idOf(enterprise.get("owner")));
    Object city = institution(CodeRange.ofCity(town / 100_000 * 100_000).code());
    open("admin", "平台管理员", Map.of("institution", city), DefaultRole.PLATFORM_ADMINISTRATOR, password);
    open("city", "市局值班员", Map.of("institution", city), DefaultRole.CITY_REGULATOR, password);
    open("commander", "应急指挥员", Map.of("institution", city), DefaultRole.COMMANDER, password);
    open("county", "区县监管员", Map.of("institution", institution(town / 1_000 * 1_000)), DefaultRole.COUNTY_REGULATOR, password);
    open("town", "乡镇监管员", Map.of("institution", institution(town)), DefaultRole.TOWN_REGULATOR, password);
    open("department", "行业部门工作人员", Map.of("institution", department(city)), DefaultRole.SECTOR_DEPARTMENT, password);
    open("hospital", "职业病体检机构", Map.of("institution", city), DefaultRole.MEDICAL_EXAMINER, password);
    open("support", "技术支持", Map.of("institution", city), DefaultRole.TECHNICAL_SUPPORT, password);
    open("enterprise", "企业管理员", Map.of("enterprise", enterprise.get("id")), DefaultRole.ENTERPRISE_ADMINISTRATOR, password);
    return password;
  }

  private void open(String username, String name, Map<String, Object> of, DefaultRole defaultRole, String password) {
    Map<String, Object> role = new LinkedHashMap<>();
    role.put("name", defaultRole.title().zh());
    role.put("permissions", List.copyOf(defaultRole.permissions().asSet()));
    if (of.containsKey("enterprise")) role.put("enterprise", of.get("enterprise"));
    Object roleId = records.create(Actor.SYSTEM, Role.TYPE, role).get("id");
    Map<String, Object> user = new LinkedHashMap<>(of);
    user.put("username", username);
    user.put("name", name);
    user.put("role", roleId);
    long id = ((Number) records.create(Actor.SYSTEM, AppUser.TYPE, user).get("id")).longValue();
    records.step(Actor.SYSTEM, AppUser.TYPE, id, new AppUser.SetPassword(password));
  }

  /** One with a major hazard, with departments and dangers, and supervised by a township. */
  private Map<String, Object> enterprise() {
    for (Map<String, Object> hazard : list(MajorHazard.TYPE, Map.of("size", "200", "sort", "id"))) {
      Object id = idOf(hazard.get("enterprise"));
      boolean busy = !list(Department.TYPE, Map.of("enterprise", id.toString())).isEmpty()
          && list(HiddenDanger.TYPE, Map.of("enterprise", id.toString())).size() > 2;
      Map<String, Object> enterprise = records.get(Actor.SYSTEM, Enterprise.TYPE, ((Number) id).longValue());
      if (busy && code(idOf(enterprise.get("owner"))) % 1_000 != 0) return enterprise;
    }
    throw new IllegalStateException("the demo city has no enterprise for the demo account");
  }

  private long code(Object institution) {
    return ((Number) records.get(Actor.SYSTEM, Institution.TYPE, ((Number) institution).longValue()).get("code")).longValue();
  }

  /** A member of the safety committee that answers for some industries only; the bureau itself where there is none. */
  private Object department(Object otherwise) {
    return list(Institution.TYPE, Map.of("size", "200", "sort", "code")).stream()
        .filter(each -> each.get("sectors") instanceof String sectors && sectors.contains("TOWN_GAS")).map(each -> each.get("id"))
        .findFirst().orElse(otherwise);
  }

  private Object institution(long code) {
    return list(Institution.TYPE, Map.of("code", Long.toString(code), "size", "1")).get(0).get("id");
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> list(RecordType<?> type, Map<String, String> parameters) {
    return (List<Map<String, Object>>) records.list(Actor.SYSTEM, type, parameters).get("items");
  }

  private static Object idOf(Object reference) {
    return ((Map<?, ?>) reference).get("id");
  }

  private static String invented() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 16; i++) password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    return password.toString();
  }
}
