package org.yitu.business.sample;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.enterprise.Department;
import org.yitu.business.record.RecordService;

/** Employees for tests, as rows: how they come about is not what is tested here. */
@Component
public class People {
  private final RecordService records;
  private final JdbcTemplate jdbc;

  People(RecordService records, JdbcTemplate jdbc) {
    this.records = records;
    this.jdbc = jdbc;
  }

  public long department(Actor plant) {
    return (Long) records.create(plant, Department.TYPE, Map.of("name", "示例部门", "orderNumber", 1)).get("id");
  }

  public long person(Actor plant, boolean exposed) {
    Long id = jdbc.queryForObject("select coalesce(max(id), 0) + 1000 from person", Long.class);
    jdbc.update("insert into person (id, version, owner_code, sector, enterprise_id, created_at, created_by, entered_by, updated_at, "
        + "updated_by, name, gender, kind, department_id, exposed_to_hazards, holds_certificate) values (?, 0, 510502103, "
        + "'CHEMICAL_PRODUCTION', ?, current_timestamp, 'test', 'ENTERPRISE', current_timestamp, 'test', '示例员工', 'MALE', 'OTHER', ?, ?, false)",
        id, plant.enterpriseId(), department(plant), exposed);
    return id;
  }
}
