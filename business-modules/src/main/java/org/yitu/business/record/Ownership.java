package org.yitu.business.record;

import java.util.Map;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.geo.text.Refusal;

/** Whose a record is: the actor's enterprise's, the enterprise's that a government user names, the institution's, or its place's. */
@Component
class Ownership {
  private final Enterprises enterprises;
  private final Territory territory;

  Ownership(Enterprises enterprises, Territory territory) {
    this.enterprises = enterprises;
    this.territory = territory;
  }

  void assign(Actor actor, RecordType<?> type, BusinessRecord target, Map<String, ?> input, Complaints complaints) {
    if (actor.isEnterprise() && (type.owner() == Owner.GOVERNMENT || type.isEnterprise())) throw Refusal.forbidden();
    OptionalLong enterpriseId = actor.isEnterprise() ? actor.enterprise() : named(type, input, complaints);
    if (actor.isEnterprise() && input.containsKey(Enterprises.TYPE)) complaints.add(Enterprises.TYPE, "此字段不能修改", "cannot be written");
    if (enterpriseId.isPresent()) {
      ofEnterprise(actor, target, enterpriseId.getAsLong(), complaints);
    } else {
      if (type.owner() == Owner.ENTERPRISE && !type.isEnterprise()) complaints.add(Enterprises.TYPE, "必填", "is required");
      target.ownerCode = actor.range().code();
      target.sector = actor.sectors().stream().sorted().findFirst().orElse(null);
    }
  }

  /** A row without an enterprise that belongs where it lies goes to the township there, if the actor answers for it too. */
  void settle(Actor actor, RecordType<?> type, BusinessRecord target) {
    if (!type.belongsWhereItLies() || target.enterpriseId != null) return;
    type.geometryField().map(field -> (Geometry) field.read(target)).map(Geometry::getInteriorPoint).map(territory::townAt)
        .filter(OptionalLong::isPresent).map(OptionalLong::getAsLong).filter(actor.range()::contains).ifPresent(town -> target.ownerCode = town);
  }

  /** Whether the row as it now is lies within what the actor sees: nobody writes a row away from himself or to others. */
  static boolean admits(Actor actor, RecordType<?> type, BusinessRecord target) {
    return RowRule.admits(actor, target.row(type.isEnterprise()), false);
  }

  private void ofEnterprise(Actor actor, BusinessRecord target, long id, Complaints complaints) {
    Enterprises.Enterprise enterprise = enterprises.find(id)
        .filter(found -> RowRule.admits(actor, new RowRule.Row(found.id(), found.ownerCode(), found.sector()), false)).orElse(null);
    if (enterprise == null) {
      complaints.add(Enterprises.TYPE, "没有找到该企业", "was not found");
      return;
    }
    target.enterpriseId = enterprise.id();
    target.ownerCode = enterprise.ownerCode();
    target.sector = enterprise.sector();
  }

  private static OptionalLong named(RecordType<?> type, Map<String, ?> input, Complaints complaints) {
    Object given = input.get(Enterprises.TYPE);
    if (given == null) return OptionalLong.empty();
    if (!type.hasEnterprise()) {
      complaints.add(Enterprises.TYPE, "没有这个字段", "is no field of this record");
      return OptionalLong.empty();
    }
    if (!given.toString().matches("[0-9]{1,18}")) {
      complaints.add(Enterprises.TYPE, "应为企业编号", "must be the id of an enterprise");
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(given.toString()));
  }
}
