package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.web.Installation;
import dk.tonsvis.web.ReadableForms;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Wires the ways in.
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
  /// After the filter that says how letters are written, and before all that reads them.
  @Bean
  FilterRegistrationBean<ReadableForms> readableForms() {
    FilterRegistrationBean<ReadableForms> registration =
        new FilterRegistrationBean<>(new ReadableForms());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    registration.addUrlPatterns(
        Stream.of(DeskSecurity.PATHS)
            .map(path -> path.replace("/**", "/*"))
            .toArray(String[]::new));
    return registration;
  }

  @Bean
  SigningIn signingIn(House house, Letters letters) {
    return new SigningIn(house, letters);
  }

  @Bean
  SignInRoutes signInRoutes(House house, SigningIn signingIn, Desk desk) {
    return new SignInRoutes(house, signingIn, desk);
  }

  @Bean
  WelcomeRoutes welcomeRoutes(House house, SigningIn signingIn, Desk desk) {
    return new WelcomeRoutes(house, signingIn, desk);
  }

  @Bean
  InvitationRoutes invitationRoutes(House house, SigningIn signingIn, Desk desk) {
    return new InvitationRoutes(house, signingIn, desk);
  }

  @Bean
  RecoveryRoutes recoveryRoutes(House house, Desk desk) {
    return new RecoveryRoutes(house, desk);
  }

  @Bean
  ProfileRoutes profileRoutes(House house, Desk desk) {
    return new ProfileRoutes(house, desk);
  }

  @Bean
  LinkRoutes linkRoutes(House house, Desk desk) {
    return new LinkRoutes(house, desk);
  }

  @Bean
  Passing passing(House house) {
    return new Passing(house.clock());
  }

  @Bean
  OidcRoutes oidcRoutes(
      House house, SigningIn signingIn, Installation installation, Passing passing) {
    return new OidcRoutes(
        house, signingIn, new OidcClient(house.clock(), installation.secrets()), passing);
  }

  @Bean
  PasskeyRoutes passkeyRoutes(House house, SigningIn signingIn, Passing passing) {
    return new PasskeyRoutes(
        house,
        signingIn,
        new PasskeyChecks(house.access(), house.people(), house.clock()),
        passing);
  }

  @Bean
  ProviderRoutes providerRoutes(House house, Installation installation, Desk desk) {
    return new ProviderRoutes(house, installation, desk);
  }
}
