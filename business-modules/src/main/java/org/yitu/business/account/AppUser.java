package org.yitu.business.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.yitu.business.access.Party;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.RecordType;
import org.yitu.business.workflow.Workflow;

/**
 * Somebody's account: of an institution, or of an enterprise. What has to do with the password has no label: it neither enters
 * nor leaves with the record.
 */
@Entity
@Label("用户")
public class AppUser extends BusinessRecord implements HasState<AppUser.State> {
  public enum State implements HasSeverity {
    @Label("正常") ACTIVE(0), @Label("待审核") PENDING(2), @Label("已停用") DISABLED(1);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  static final String USERNAME = "[A-Za-z0-9._-]{3,40}";
  /** Wrong passwords in a row before the account is closed for {@link #LOCKED_FOR} (GB/T 22239 asks for both). */
  static final int FAILURES_ALLOWED = 5;
  static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  @Label("用户名") @NotBlank @Pattern(regexp = USERNAME,
      message = "由 3 至 40 个字母、数字或 . _ - 组成|3 to 40 letters, digits or . _ -") @Size(max = 40) @InTable @InSearch
  @Column(unique = true) private String username;
  @Label("姓名") @NotBlank @Size(max = 60) @InTable @InSearch private String name;
  @Label("所属机构") @ManyToOne(fetch = FetchType.LAZY) @InTable @InSearch private Institution institution;
  @Label("角色") @NotNull @ManyToOne(fetch = FetchType.LAZY) @InTable @InSearch private Role role;
  @Label("联系电话") @Size(max = 30) @InTable private String phone;
  @Label("状态") @NotNull @Enumerated(EnumType.STRING) @InTable @InSearch private State state;

  @Column(length = 200) private String passwordHash;
  @Column(nullable = false) private int failures;
  private OffsetDateTime lockedUntil;

  @Label(value = "设置密码", en = "Set the password")
  public record SetPassword(@Label("新密码") @NotBlank @Size(max = 128) String password) {}

  @Label("启用")
  public record Enable() {}

  @Label("停用")
  public record Disable() {}

  public static final Workflow<AppUser, State> FLOW = Workflow.of(AppUser.class, State.class).initial(State.ACTIVE)
      .step(SetPassword.class).from(State.ACTIVE, State.PENDING).to(AppUser::state)
          .by(Party.ENTERPRISE, Party.GOVERNMENT, Party.PLATFORM)
      .step(Enable.class).from(State.DISABLED, State.PENDING).to(State.ACTIVE)
          .by(Party.ENTERPRISE, Party.GOVERNMENT, Party.PLATFORM)
      .step(Disable.class).from(State.ACTIVE, State.PENDING).to(State.DISABLED)
          .by(Party.ENTERPRISE, Party.GOVERNMENT, Party.PLATFORM)
      .build();

  public static final RecordType<AppUser> TYPE = RecordType.of(AppUser.class).named("user").flow(FLOW)
      .computes(AppUser::belongToInstitution)
      .build();

  protected AppUser() {}

  public String username() {
    return username;
  }

  public String name() {
    return name;
  }

  /** Null for an enterprise's user. */
  public Institution institution() {
    return institution;
  }

  public Role role() {
    return role;
  }

  @Override
  public State state() {
    return state;
  }

  /** Null until a password is chosen: then nobody can sign in. */
  String passwordHash() {
    return passwordHash;
  }

  void choosePassword(String hash) {
    passwordHash = hash;
    failures = 0;
    lockedUntil = null;
  }

  private void belongToInstitution() {
    if (institution != null) ownedBy(institution.code(), null);
  }

  boolean isLocked(OffsetDateTime now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  void signedIn() {
    failures = 0;
    lockedUntil = null;
  }

  void failed(OffsetDateTime now) {
    failures++;
    if (failures >= FAILURES_ALLOWED) {
      lockedUntil = now.plus(LOCKED_FOR);
      failures = 0;
    }
  }
}
