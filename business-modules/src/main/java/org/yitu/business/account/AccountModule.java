package org.yitu.business.account;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** System initialisation (manual, 系统管理): institutions, areas, roles, users. */
@Component
@Order(7)
public class AccountModule implements RecordModule {
  @Override
  public String id() {
    return "account";
  }

  @Override
  public Text title() {
    return Text.of("系统管理", "Accounts");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(Institution.TYPE, Area.TYPE, Role.TYPE, AppUser.TYPE);
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(PersonalToken.class);
  }
}
