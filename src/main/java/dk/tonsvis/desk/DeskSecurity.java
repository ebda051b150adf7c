package dk.tonsvis.desk;

import dk.tonsvis.web.PageHeaders;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Guards the addresses where people sign in and work: sessions, forged requests, headers.
@Configuration(proxyBeanMethods = false)
class DeskSecurity {
  /// All else is for readers, who get no cookie.
  static final String[] PATHS =
      Stream.of(
              "/arbejde",
              "/log-ind",
              "/log-ud",
              "/glemt-adgangskode",
              "/velkommen",
              "/invitation",
              "/udkast")
          .flatMap(path -> Stream.of(path, path + "/**"))
          .flatMap(path -> Stream.of(path, "/en" + path))
          .toArray(String[]::new);

  @Bean
  @Order(0)
  SecurityFilterChain deskSecurity(HttpSecurity http, KeptForms kept) {
    return http.securityMatcher(PATHS)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> anonymous.disable())
        .csrf(csrf -> csrf.csrfTokenRepository(new FormToken()))
        .sessionManagement(sessions -> sessions.disable())
        .securityContext(context -> context.disable())
        .exceptionHandling(refused -> refused.accessDeniedHandler(new LateForms(kept)))
        .headers(headers -> PageHeaders.set(headers, PageHeaders.POLICY))
        .build();
  }
}
