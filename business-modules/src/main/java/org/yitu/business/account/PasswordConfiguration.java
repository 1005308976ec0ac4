package org.yitu.business.account;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed; the algorithm is named in what is stored, so that it can be changed. */
@Configuration
class PasswordConfiguration {
  /** @param strength bcrypt's cost; each step doubles the time. Tests take the least. */
  @Bean
  PasswordEncoder passwordEncoder(@Value("${yitu.password.strength:12}") int strength) {
    return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
  }
}
