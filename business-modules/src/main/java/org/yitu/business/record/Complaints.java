package org.yitu.business.record;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Everything that is wrong with one input, gathered, to be refused at once. */
final class Complaints {
  private final Set<Refusal.Complaint> all = new LinkedHashSet<>();

  void add(String field, String zh, String en) {
    all.add(new Refusal.Complaint(field, Text.of(zh, en)));
  }

  void add(Refusal refusal, String field) {
    for (Refusal.Complaint each : refusal.complaints()) all.add(new Refusal.Complaint(field, each.text()));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Adds what Bean Validation finds, in both languages. */
  void check(Validator validator, Object bean) {
    List<ConstraintViolation<Object>> violations = new ArrayList<>(validator.validate(bean));
    violations.sort(Comparator.comparing((ConstraintViolation<Object> each) -> each.getPropertyPath().toString())
        .thenComparing(ConstraintViolation::getMessage));
    for (ConstraintViolation<Object> violation : violations) {
      all.add(new Refusal.Complaint(violation.getPropertyPath().toString(), sentence(violation)));
    }
  }

  void throwIfAny() {
    if (!all.isEmpty()) throw Refusal.invalid(List.copyOf(all));
  }

  List<Refusal.Complaint> asList() {
    return List.copyOf(all);
  }

  static Text text(String written) {
    int bar = written.indexOf('|');
    return bar < 0 ? Text.of(written, written) : Text.of(written.substring(0, bar), written.substring(bar + 1));
  }

  /** A message written at the constraint is Chinese and English parted by a bar; the usual ones are ours. */
  private static Text sentence(ConstraintViolation<?> violation) {
    String written = violation.getMessageTemplate();
    if (!written.startsWith("{")) return text(written);
    Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
    Class<? extends Annotation> rule = violation.getConstraintDescriptor().getAnnotation().annotationType();
    if (rule == NotNull.class || rule == NotBlank.class || rule == NotEmpty.class) return Text.of("必填", "is required");
    return switch (rule.getSimpleName()) {
      case "Size" -> Text.of("长度须在 %s 到 %s 之间", "must have %s to %s characters").with(limits.get("min"), limits.get("max"));
      case "Min", "DecimalMin" -> Text.of("不能小于 %s", "must be %s or more").with(limits.get("value"));
      case "Max", "DecimalMax" -> Text.of("不能大于 %s", "must be %s or less").with(limits.get("value"));
      case "Positive" -> Text.of("必须大于 0", "must be greater than 0");
      case "PositiveOrZero" -> Text.of("不能小于 0", "must not be negative");
      case "Digits" -> Text.of("最多 %s 位整数、%s 位小数", "at most %s digits before and %s behind the point")
          .with(limits.get("integer"), limits.get("fraction"));
      case "Pattern" -> Text.of("格式不正确", "is not written as it should be");
      case "Email" -> Text.of("不是有效的电子邮箱", "is no e-mail address");
      case "Past", "PastOrPresent" -> Text.of("不能晚于现在", "must not lie in the future");
      case "Future", "FutureOrPresent" -> Text.of("不能早于现在", "must not lie in the past");
      default -> Text.of("取值不正确：" + violation.getMessage(), "is not valid: " + violation.getMessage());
    };
  }
}
