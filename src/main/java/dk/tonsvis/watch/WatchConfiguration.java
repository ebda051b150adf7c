package dk.tonsvis.watch;

import dk.tonsvis.house.Health;
import dk.tonsvis.house.House;
import dk.tonsvis.web.Installation;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Wires what is asked by machines into the server of the site.
@Configuration(proxyBeanMethods = false)
public class WatchConfiguration {
  @Bean
  Pulse pulse(House house) {
    return new Pulse(() -> Health.of(house));
  }

  @Bean
  HealthRoutes healthRoutes(Pulse pulse) {
    return new HealthRoutes(pulse);
  }

  @Bean(destroyMethod = "close")
  Metrics metrics(House house, Pulse pulse) {
    return new Metrics(house.database(), pulse);
  }

  @Bean
  MetricsRoutes metricsRoutes(Metrics metrics, Installation installation) {
    return new MetricsRoutes(metrics, installation);
  }

  /// Outermost, so that it also sees what other filters answer.
  @Bean
  FilterRegistrationBean<Requests> requests(Metrics metrics) {
    FilterRegistrationBean<Requests> registration =
        new FilterRegistrationBean<>(new Requests(metrics));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
