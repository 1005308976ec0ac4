package org.yitu.business.industry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.enterprise.Industry;
import org.yitu.business.record.Enterprises;
import org.yitu.business.record.Labels;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Which forms an enterprise fills because of its industry (A3.16): one profile, once, and for a coal mine its reports (A3.24). */
@Service
public class IndustryForms {
  /** @param record its id, null while it is not filed */
  public record Form(String type, Text title, Long record) {}

  /** @param state MISSING, EXPIRED, ABNORMAL or NORMAL; a report that is missing is taken as not done */
  public record Report(CoalMineAttachment.Kind kind, Text title, String state, Long record) {}

  /** @param reports of a coal mine, by kind; empty for others */
  public record Owed(Text industry, List<Form> forms, List<Report> reports) {}

  private static final Set<Industry> CARRIERS = EnumSet.of(Industry.ROAD_TRANSPORT, Industry.WATER_TRANSPORT);

  private final JdbcTemplate jdbc;
  private final Enterprises enterprises;
  private final Clock clock;

  IndustryForms(JdbcTemplate jdbc, Enterprises enterprises, Clock clock) {
    this.jdbc = jdbc;
    this.enterprises = enterprises;
    this.clock = clock;
  }

  /** The profile that an industry files. */
  static RecordType<?> profileOf(Industry industry) {
    if (CARRIERS.contains(industry)) return TransportProfile.TYPE;
    if (industry == Industry.CONSTRUCTION) return ConstructionProfile.TYPE;
    return switch (industry.group()) {
      case CHEMICALS -> ChemicalProfile.TYPE;
      case COAL -> CoalMineProfile.TYPE;
      case MINES -> MineProfile.TYPE;
      case INDUSTRY_AND_TRADE -> IndustryTradeProfile.TYPE;
      case ORDINARY -> PublicPlaceProfile.TYPE;
    };
  }

  /** What the actor's own enterprise files, and what of it is there. */
  public Owed owed(Actor actor) {
    long enterprise = actor.enterprise().orElseThrow(Refusal::forbidden);
    Industry industry = Industry.valueOf(enterprises.find(enterprise).orElseThrow(Refusal::notFound).sector());
    RecordType<?> profile = profileOf(industry);
    if (!actor.may(profile.id() + ":read")) throw Refusal.forbidden();
    List<Long> filed = ids(profile, enterprise);
    Form form = new Form(profile.id(), profile.title(), filed.isEmpty() ? null : filed.get(0));
    return new Owed(Labels.of(industry), List.of(form), industry == Industry.COAL_MINE ? reports(enterprise) : List.of());
  }

  private List<Long> ids(RecordType<?> type, long enterprise) {
    return jdbc.queryForList("select id from " + type.table() + " where enterprise_id = ? and deleted_at is null", Long.class, enterprise);
  }

  /** Of each kind the latest counts. */
  private List<Report> reports(long enterprise) {
    Map<CoalMineAttachment.Kind, Report> latest = new LinkedHashMap<>();
    Stream.of(CoalMineAttachment.Kind.values()).forEach(kind -> latest.put(kind, new Report(kind, Labels.of(kind), "MISSING", null)));
    LocalDate today = LocalDate.now(clock);
    jdbc.query("select id, kind, result, valid_until from coal_mine_attachment where enterprise_id = ? and deleted_at is null order by tested_on, id",
        row -> {
          CoalMineAttachment.Kind kind = CoalMineAttachment.Kind.valueOf(row.getString("kind"));
          boolean expired = row.getObject("valid_until", LocalDate.class).isBefore(today);
          latest.put(kind, new Report(kind, Labels.of(kind), expired ? "EXPIRED" : row.getString("result"), row.getLong("id")));
        }, enterprise);
    return List.copyOf(latest.values());
  }

  /** A profile is filed by its industry only, and once; reports of a coal mine by coal mines. */
  @EventListener
  void onWritten(RecordWritten event) {
    boolean comes = event.action() == RecordWritten.Action.CREATE || event.action() == RecordWritten.Action.RESTORE;
    if (!comes || !event.type().recordClass().getPackage().equals(getClass().getPackage())) return;
    Industry industry = Industry.valueOf(event.target().sector());
    boolean report = event.isOf(CoalMineAttachment.class);
    if (report ? industry != Industry.COAL_MINE : profileOf(industry) != event.type()) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "“" + event.type().title().zh() + "”不适用于该企业的行业类别（" + Labels.of(industry).zh() + "）。",
          "\"" + event.type().title().en() + "\" is not for this industry (" + Labels.of(industry).en() + ").");
    }
    if (!report && !ids(event.type(), event.target().enterpriseId()).isEmpty()) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "该企业的行业专业信息已填报，请直接修改。", "This profile is filed already: change it.");
    }
  }
}
