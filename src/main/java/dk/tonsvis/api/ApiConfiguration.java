package dk.tonsvis.api;

import dk.tonsvis.catalogue.Catalogue;
import dk.tonsvis.catalogue.Contract;
import dk.tonsvis.catalogue.Dcat;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.pathway.PathwayDoor;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.web.Limits;
import dk.tonsvis.web.Rendered;
import dk.tonsvis.web.Shelf;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the API and the files of open data into the server of the site.
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {
  /// Enough for some hundred answers of the usual size, and little beside the program's heap.
  private static final long SHELF_BYTES = 16_000_000;

  private static final long FILES_BYTES = 1_000_000;

  @Bean
  ServletRegistrationBean<Door> api(House house, PathwayDoor pathways) {
    Contract contract = Contract.read();
    Door door =
        new Door(
            contract,
            Resources.of(house, contract, pathways),
            new Limits(house.clock(), Door.MOST),
            new Shelf(house.database()::state, SHELF_BYTES),
            house.clock());
    return new ServletRegistrationBean<>(door, Contract.BASE + "/*");
  }

  @Bean
  ServletRegistrationBean<OpenData> openData(House house) {
    Catalogue catalogue = new Catalogue(house);
    Map<String, Supplier<Rendered>> files = new HashMap<>();
    files.put(
        "/data/katalog.ttl",
        () -> Rendered.of(Dcat.turtle(catalogue), "text/turtle;charset=UTF-8"));
    files.put(
        "/data/katalog.jsonld", () -> Rendered.of(Dcat.jsonLd(catalogue), "application/ld+json"));
    for (Language language : Language.values()) {
      News.Teller teller = new News.Teller(house, language);
      String all = teller.address("/data/nyt.atom");
      files.put(all, () -> feed(Feed.of(teller, all)));
      for (Municipality place : house.places().listWithInvented()) {
        String one = teller.address("/data/nyt/" + place.slug() + ".atom");
        files.put(one, () -> feed(Feed.of(teller, place, one)));
      }
    }
    return new ServletRegistrationBean<>(
        new OpenData(files, new Shelf(house.database()::state, FILES_BYTES)),
        "/data/katalog.ttl",
        "/data/katalog.jsonld",
        "/data/nyt.atom",
        "/en/data/nyt.atom",
        "/data/nyt/*",
        "/en/data/nyt/*");
  }

  private static Rendered feed(Feed feed) {
    return Rendered.of(feed.write(), Feed.MEDIA_TYPE);
  }
}
