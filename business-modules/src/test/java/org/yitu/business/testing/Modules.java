package org.yitu.business.testing;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.business.sample.SampleModule;

/** Every module of the platform, found as Spring finds them, for tests that need no running application. */
public final class Modules {
  private Modules() {}

  public static List<RecordModule> all() {
    ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(RecordModule.class));
    return scan.findCandidateComponents("org.yitu.business").stream()
        .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
        .filter(found -> found != SampleModule.class)
        .sorted(Comparator.comparing((Class<?> found) -> OrderUtils.getOrder(found, Integer.MAX_VALUE)).thenComparing(Class::getName))
        .map(found -> (RecordModule) BeanUtils.instantiateClass(found)).toList();
  }

  public static List<RecordType<?>> types() {
    return all().stream().<RecordType<?>>flatMap(module -> module.types().stream()).toList();
  }
}
