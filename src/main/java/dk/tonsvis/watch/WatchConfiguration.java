package dk.tonsvis.watch;

import dk.tonsvis.house.Health;
import dk.tonsvis.house.House;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
