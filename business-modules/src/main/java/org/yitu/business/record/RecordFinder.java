package org.yitu.business.record;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Hibernate;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileHolder;

/** Finds records as somebody: which ids, by SQL; then the records themselves, by JPA. */
@Component
class RecordFinder implements FileHolder {
  private static final int FETCHED = 5_000;

  private final RecordTypes types;
  private final EntityManager entities;
  private final JdbcTemplate jdbc;

  RecordFinder(RecordTypes types, EntityManager entities, DataSource database) {
    this.types = types;
    this.entities = entities;
    this.jdbc = new JdbcTemplate(database);
  }

  RecordTypes types() {
    return types;
  }

  RecordQuery query(RecordType<?> type, Actor actor) {
    return new RecordQuery(type, actor, new Columns(type, types.find(Enterprises.TYPE).orElse(null)));
  }

  long count(RecordQuery query) {
    Sql sql = query.count();
    Long count = jdbc.queryForObject(sql.text(), Long.class, sql.parameters());
    return count == null ? 0 : count;
  }

  <R extends BusinessRecord> List<R> page(RecordType<R> type, RecordQuery query, RecordQuery.Sort sort, int page, int size) {
    Sql sql = query.ids(sort, page, size);
    return loaded(type, jdbc.queryForList(sql.text(), Long.class, sql.parameters()));
  }

  /** Which rows, in their order, as numbers alone; to be called within a transaction, or the driver fetches all at once. */
  long[] ids(RecordQuery query, RecordQuery.Sort sort, int most) {
    Sql sql = query.ids(sort, 0, most);
    LongStream.Builder found = LongStream.builder();
    jdbc.query(connection -> {
      PreparedStatement statement = connection.prepareStatement(sql.text());
      statement.setFetchSize(FETCHED);
      new ArgumentPreparedStatementSetter(sql.parameters()).setValues(statement);
      return statement;
    }, row -> {
      found.add(row.getLong(1));
    });
    return found.build().toArray();
  }

  /** These records, in this order, as far as the query lets them through. */
  <R extends BusinessRecord> List<R> these(RecordType<R> type, RecordQuery query, long[] ids) {
    Sql sql = query.among(ids).select("r.id", RecordQuery.Stand.ANYWHERE);
    Set<Long> allowed = Set.copyOf(jdbc.queryForList(sql.text(), Long.class, sql.parameters()));
    return loaded(type, Arrays.stream(ids).boxed().filter(allowed::contains).toList());
  }

  private <R extends BusinessRecord> List<R> loaded(RecordType<R> type, List<Long> ids) {
    if (ids.isEmpty()) return List.of();
    Map<Long, R> found = new HashMap<>();
    entities.createQuery("select r from " + type.recordClass().getSimpleName() + " r where r.id in :ids", type.recordClass())
        .setParameter("ids", ids).getResultList().forEach(each -> found.put(each.id(), itself(type, each)));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** The record and not the proxy that another record of the session may hold of it: fields are read by reflection here. */
  private static <R extends BusinessRecord> R itself(RecordType<R> type, R found) {
    return type.recordClass().cast(Hibernate.unproxy(found));
  }

  boolean sees(Actor actor, RecordType<?> type, long id) {
    return count(query(type, actor).withId(id)) > 0;
  }

  <R extends BusinessRecord> Optional<R> find(Actor actor, RecordType<R> type, long id) {
    return sees(actor, type, id) ? Optional.ofNullable(entities.find(type.recordClass(), id)).map(found -> itself(type, found))
        : Optional.empty();
  }

  @Override
  public boolean mayRead(Actor actor, String holderType, long holderId) {
    return actor.may(holderType + ":read")
        && types.find(holderType).filter(type -> sees(actor, type, holderId)).isPresent();
  }

  /** Ids of rows whose deadline has come; one indexed query. */
  List<Long> due(RecordType<?> type, Flow.Deadline deadline, Object now, int most) {
    String column = type.findField(deadline.attribute()).orElseThrow().column();
    Object[] parameters = Stream.of(deadline.from().stream(), Stream.of(now, most)).flatMap(each -> each).toArray();
    return jdbc.queryForList("select id from " + type.table() + " where deleted_at is null and state in ("
        + Sql.placeholders(deadline.from().size()) + ") and " + column + " <= ? order by " + column + " limit ?", Long.class, parameters);
  }

  /**
   * All rows of an enterprise follow it to its new owner and sector. They are of a new version then: who had one of them open would
   * write its former owner back.
   */
  void follow(long enterpriseId, long ownerCode, String sector) {
    for (RecordType<?> type : types.all()) {
      if (type.isEnterprise()) continue;
      jdbc.update("update " + type.table() + " set owner_code = ?, sector = ?, version = version + 1 where enterprise_id = ? "
          + "and (owner_code <> ? or sector is distinct from ?)", ownerCode, sector, enterpriseId, ownerCode, sector);
    }
  }
}
