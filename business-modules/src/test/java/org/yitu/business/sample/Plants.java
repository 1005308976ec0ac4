package org.yitu.business.sample;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.testing.Actors;

/** Enterprises for tests, as rows: how they come about is not what is tested here. */
@Component
public class Plants {
  private static final AtomicLong IDS = new AtomicLong(9_000_000);
  private final JdbcTemplate jdbc;

  Plants(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The administrator of a new enterprise that belongs to this institution. */
  public Actor under(long ownerCode, String sector, double longitude, double latitude) {
    long id = IDS.incrementAndGet();
    jdbc.update("insert into area (id, version, owner_code, created_at, created_by, entered_by, updated_at, updated_by, name, code, level) "
        + "values (?, 0, ?, current_timestamp, 'test', 'CITY', current_timestamp, 'test', '示例镇', ?, 'TOWN')", id, ownerCode, ownerCode);
    jdbc.update("insert into enterprise (id, version, owner_code, sector, created_at, created_by, entered_by, updated_at, updated_by, name, "
        + "credit_code, contact, contact_phone, legal_representative, principal, registration_address, economic_code, industry, state, area_id, "
        + "position) values (?, 0, ?, ?, current_timestamp, 'test', 'CITY', current_timestamp, 'test', ?, ?, '示例', '0830-0000000', '示例', "
        + "'示例', '示例路', '2611', 'OTHER', 'APPROVED', ?, ST_SetSRID(ST_MakePoint(?, ?), 4490))",
        id, ownerCode, sector, "示例企业" + id, "T" + id, id, longitude, latitude);
    return Actors.ofEnterprise(id);
  }

  public void rename(Actor plant, String name) {
    jdbc.update("update enterprise set name = ? where id = ?", name, plant.enterpriseId());
  }

  /** Gives it a code that its steps accept. */
  public void code(Actor plant, String creditCode) {
    jdbc.update("update enterprise set credit_code = ? where id = ?", creditCode, plant.enterpriseId());
  }
}
