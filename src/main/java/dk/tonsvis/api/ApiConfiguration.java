package dk.tonsvis.api;

import dk.tonsvis.catalogue.Contract;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.PathwayDoor;
import dk.tonsvis.web.Shelf;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the API into the server of the site.
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {
  /// Enough for some hundred answers of the usual size, and little beside the program's heap.
  private static final long SHELF_BYTES = 16_000_000;

  @Bean
  ServletRegistrationBean<Door> api(House house, PathwayDoor pathways) {
    Contract contract = Contract.read();
    Door door =
        new Door(
            contract,
            Resources.of(house, contract, pathways),
            new Limits(house.clock()),
            new Shelf(house.database()::state, SHELF_BYTES),
            house.clock());
    return new ServletRegistrationBean<>(door, Contract.BASE + "/*");
  }
}
