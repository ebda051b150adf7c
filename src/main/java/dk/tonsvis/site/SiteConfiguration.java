package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.pathway.PathwayDoor;
import dk.tonsvis.pathway.PathwayEngine;
import dk.tonsvis.pathway.TooBusy;
import dk.tonsvis.web.Assets;
import dk.tonsvis.web.Doorkeeper;
import dk.tonsvis.web.Freshness;
import dk.tonsvis.web.Installation;
import dk.tonsvis.web.LanguageOfPath;
import dk.tonsvis.web.OwnForms;
import dk.tonsvis.web.PageHeaders;
import dk.tonsvis.web.Refused;
import dk.tonsvis.web.Shelf;
import dk.tonsvis.web.SignInAddress;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.view.RedirectView;

/// Wires the pages. The house comes from outside; everything else is made here.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
class SiteConfiguration implements WebMvcConfigurer {
  /// The same for figures that may stand in a frame on any page; they have no script.
  private static final String EMBEDDED_POLICY =
      "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
          + "form-action 'none'; frame-ancestors *";

  /// Of pages that are kept in memory: a hundred municipalities, and room in the program's heap.
  private static final long KEPT_BYTES = 16_000_000;

  private final House house;

  SiteConfiguration(House house) {
    this.house = house;
  }

  @Bean
  static TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, SiteConfiguration.class.getClassLoader(), "dk.tonsvis.pages");
  }

  @Bean
  Frames frames(House house) {
    String version = SiteConfiguration.class.getPackage().getImplementationVersion();
    return new Frames(new Frame.Furniture(Assets.read(), version == null ? "–" : version), house);
  }

  @Bean
  Pages pages(House house, Frames frames, TemplateEngine templates) {
    return new Pages(house, frames, templates);
  }

  @Bean
  AllianceRoutes allianceRoutes(House house, Frames frames, TemplateEngine templates) {
    return new AllianceRoutes(house, frames, templates);
  }

  @Bean
  PathwayDoor pathwayDoor(House house) {
    return PathwayDoor.of(PathwayEngine.of(house.pathways()));
  }

  @Bean
  PathwayRoutes pathwayRoutes(
      House house, Frames frames, TemplateEngine templates, PathwayDoor door) {
    return new PathwayRoutes(house, frames, templates, door);
  }

  @Bean
  WhatIfRoutes whatIfRoutes(
      House house, Frames frames, TemplateEngine templates, PathwayDoor door) {
    return new WhatIfRoutes(house, frames, templates, door);
  }

  @Bean
  PlanRoutes planRoutes(House house, Frames frames, TemplateEngine templates) {
    return new PlanRoutes(house, frames, templates);
  }

  @Bean
  HearingRoutes hearingRoutes(House house, Frames frames, TemplateEngine templates) {
    return new HearingRoutes(house, frames, templates);
  }

  @Bean
  PlanFileRoutes planFileRoutes(House house) {
    return new PlanFileRoutes(house);
  }

  @Bean
  ExplainRoutes explainRoutes(House house, Frames frames, TemplateEngine templates) {
    return new ExplainRoutes(house, frames, templates);
  }

  @Bean
  SearchRoutes searchRoutes(House house, Frames frames, TemplateEngine templates) {
    return new SearchRoutes(house, frames, templates);
  }

  @Bean
  RestatementRoutes restatementRoutes(House house, Frames frames, TemplateEngine templates) {
    return new RestatementRoutes(house, frames, templates);
  }

  @Bean
  EmbedRoutes embedRoutes(House house, Frames frames, TemplateEngine templates) {
    return new EmbedRoutes(house, frames, templates);
  }

  @Bean
  SitemapRoutes sitemapRoutes(House house) {
    return new SitemapRoutes(house);
  }

  @Bean
  DataRoutes dataRoutes(House house, Frames frames, TemplateEngine templates) {
    return new DataRoutes(house, frames, templates);
  }

  @Bean
  ErrorPages errorPages(Frames frames, TemplateEngine templates) {
    return new ErrorPages(frames, templates);
  }

  /// Puts our page in the place of the server's own, innermost, so that it is the first to answer.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableAddresses(
      ErrorPages errors, TemplateEngine templates) {
    return factory ->
        factory.addContextCustomizers(
            context ->
                context.getParent().getPipeline().addValve(new Unreadable(errors, templates)));
  }

  /// Figures that may stand in a frame; asked before the chain for all other addresses.
  @Bean
  @Order(1)
  SecurityFilterChain embedded(HttpSecurity http) {
    return open(http.securityMatcher(EmbedRoutes.PATH + "/**", "/en" + EmbedRoutes.PATH + "/**"))
        .headers(
            headers ->
                PageHeaders.set(headers, EMBEDDED_POLICY).frameOptions(frames -> frames.disable()))
        .build();
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) {
    return open(http).headers(headers -> PageHeaders.set(headers, PageHeaders.POLICY)).build();
  }

  /// Readers get no cookie, so there is no session; pages may be kept but are asked for anew.
  private static HttpSecurity open(HttpSecurity http) {
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        // A token would need a session and so a cookie; there is nothing to write yet.
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> anonymous.disable());
  }

  /// Outside the tags that are computed of each answer, since a kept page has its own.
  @Bean
  FilterRegistrationBean<KeptPages> keptPages(House house) {
    Shelf shelf = new Shelf(() -> today(house) + " " + house.database().state(), KEPT_BYTES);
    FilterRegistrationBean<KeptPages> registration =
        new FilterRegistrationBean<>(new KeptPages(shelf));
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
    return registration;
  }

  /// Regions open and close at days, so a page may be another tomorrow.
  private static LocalDate today(House house) {
    return LocalDate.ofInstant(house.clock().instant(), ZoneId.of("Europe/Copenhagen"));
  }

  /// So that whoever makes a whole address finds what it begins with.
  @Bean
  ServletContextInitializer installed(Installation installation) {
    return context -> context.setAttribute(Installation.class.getName(), installation);
  }

  @Bean
  FilterRegistrationBean<OwnForms> ownForms() {
    FilterRegistrationBean<OwnForms> registration = new FilterRegistrationBean<>(new OwnForms());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
    ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
    // A weak tag, because the same page is sent packed and unpacked.
    filter.setWriteWeakETag(true);
    FilterRegistrationBean<ShallowEtagHeaderFilter> registration =
        new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(
        "/",
        "/en",
        "/en/*",
        "/kommuner",
        "/kommuner/*",
        "/nationalt",
        "/regioner/*",
        "/kkr/*",
        "/sammenlign",
        "/standardindsatser",
        "/kilder",
        "/forklar/*",
        "/soeg",
        "/omregning",
        "/indlejr/*",
        "/data",
        "/api",
        "/metode",
        "/tilgaengelighed");
    return registration;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Doorkeeper(house.places()));
    registry.addInterceptor(new Freshness()).excludePathPatterns("/assets/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new LanguageOfPath());
  }

  /// The domain does not know HTTP: that it is too busy becomes a status here, as does a refusal
  /// that no other door has an answer for.
  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.addFirst(
        (request, response, _, failure) -> {
          if (failure instanceof Refused refused && !refused.isSignedIn()) {
            return new ModelAndView(new RedirectView(SignInAddress.before(request)));
          }
          HttpStatus status = refusal(failure);
          if (status == null) {
            return null;
          }
          try {
            response.sendError(status.value());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return new ModelAndView();
        });
  }

  private static @Nullable HttpStatus refusal(Exception failure) {
    return switch (failure) {
      case TooBusy _ -> HttpStatus.SERVICE_UNAVAILABLE;
      case Refused _ -> HttpStatus.FORBIDDEN;
      default -> null;
    };
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        // With its cache, one browser was sent the packing that another had asked for.
        .resourceChain(false)
        .addResolver(new EncodedResourceResolver());
  }
}
