package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.web.Assets;
import dk.tonsvis.web.Installation;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the desk into the server of the site.
@Configuration(proxyBeanMethods = false)
@Import({
  DeskSecurity.class,
  DeskSessions.class,
  DoorConfiguration.class,
  PlanDeskConfiguration.class
})
public class DeskConfiguration implements WebMvcConfigurer {
  private final House house;

  DeskConfiguration(House house) {
    this.house = house;
  }

  @Bean
  KeptForms keptForms() {
    return new KeptForms(house.database(), house.clock());
  }

  @Bean
  Desk desk(TemplateEngine templates, KeptForms kept) {
    return new Desk(templates, Assets.read(), kept, house.places());
  }

  @Bean
  StartRoutes startRoutes(Desk desk) {
    return new StartRoutes(house, desk);
  }

  @Bean
  VintageRoutes vintageRoutes(Desk desk) {
    return new VintageRoutes(house, desk);
  }

  @Bean
  Letters letters(Installation installation) {
    return new Letters(house, installation);
  }

  @Bean
  Inviting inviting(Letters letters) {
    return new Inviting(house, letters);
  }

  @Bean
  OfferRoutes offerRoutes(Desk desk) {
    return new OfferRoutes(house, desk);
  }

  @Bean
  ColleagueRoutes colleagueRoutes(Inviting inviting, Desk desk) {
    return new ColleagueRoutes(house, inviting, desk);
  }

  @Bean
  InstallationRoutes installationRoutes(Desk desk) {
    return new InstallationRoutes(desk);
  }

  @Bean
  PeopleRoutes peopleRoutes(Inviting inviting, Desk desk) {
    return new PeopleRoutes(house, inviting, desk);
  }

  @Bean
  SettingRoutes settingRoutes(Desk desk) {
    return new SettingRoutes(house, desk);
  }

  @Bean
  JournalRoutes journalRoutes(Desk desk) {
    return new JournalRoutes(house, desk);
  }

  @Bean
  OrganisationRoutes organisationRoutes(Desk desk) {
    return new OrganisationRoutes(house, desk);
  }

  @Bean
  PersonalRoutes personalRoutes(Desk desk) {
    return new PersonalRoutes(house, desk);
  }

  @Bean
  HealthRoutes deskHealthRoutes(Desk desk) {
    return new HealthRoutes(house, desk);
  }

  @Bean
  OutboxRoutes outboxRoutes(Desk desk) {
    return new OutboxRoutes(house, desk);
  }

  /// After the filters of sessions and security, which come earlier by their defaults.
  @Bean
  FilterRegistrationBean<Entrance> entrance(KeptForms kept) {
    FilterRegistrationBean<Entrance> registration =
        new FilterRegistrationBean<>(new Entrance(house.people(), kept));
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    registration.addUrlPatterns(
        "/arbejde/*",
        "/en/arbejde/*",
        "/log-ind/*",
        "/en/log-ind/*",
        "/log-ud/*",
        "/en/log-ud/*",
        "/velkommen/*",
        "/en/velkommen/*",
        "/invitation/*",
        "/en/invitation/*",
        "/udkast/*",
        "/en/udkast/*",
        "/glemt-adgangskode/*",
        "/en/glemt-adgangskode/*");
    return registration;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new VisitOfRequest(house.places()));
  }
}
