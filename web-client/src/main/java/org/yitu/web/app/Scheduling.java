package org.yitu.web.app;

import java.lang.reflect.Method;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.TaskManagementConfigUtils;
import org.yitu.business.node.Duty;
import org.yitu.business.node.OnDuty;

/** Scheduled methods; those marked {@link OnDuty} run on one of several nodes. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class Scheduling {
  @Bean(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME)
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static ScheduledAnnotationBeanPostProcessor scheduled(ObjectProvider<Duty> duty) {
    return new ScheduledAnnotationBeanPostProcessor() {
      @Override
      protected Runnable createRunnable(Object target, Method method, String qualifier) {
        Runnable always = super.createRunnable(target, method, qualifier);
        OnDuty once = method.getAnnotation(OnDuty.class);
        return once == null ? always : () -> duty.getObject().run(once.value(), always);
      }
    };
  }
}
