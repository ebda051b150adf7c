package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.TooBusy;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.Installation;
import dk.tonsvis.web.MayUse;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What goes wrong becomes a page that helps on and tells nothing about the inside.
class ErrorsTest {
  private static final AtomicInteger REACHED = new AtomicInteger();

  /// A part of the site as it should not be.
  @Controller
  public static final class Careless {
    @GetMapping({"/fails", "/en/fails"})
    @MayUse(Right.READ_PUBLISHED)
    String fails() {
      throw new IllegalStateException("the inside of the program");
    }

    @GetMapping({"/busy", "/en/busy"})
    @MayUse(Right.READ_PUBLISHED)
    @SuppressWarnings("DoNotCallSuggester") // only the server calls it
    String busy() {
      throw new TooBusy();
    }

    @GetMapping("/unmarked")
    String unmarked() {
      REACHED.incrementAndGet();
      return "redirect:/";
    }
  }

  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
  private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(ErrorPages.class);
  private static final ServletWebServerApplicationContext CARELESS = start();

  private static ServletWebServerApplicationContext start() {
    return (ServletWebServerApplicationContext)
        new SpringApplicationBuilder(SiteConfiguration.class, Careless.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties(Map.of("server.address", "127.0.0.1", "server.port", "0"))
            .initializers(
                context -> {
                  GenericApplicationContext beans = (GenericApplicationContext) context;
                  beans.registerBean(
                      House.class, RunningSite::house, bean -> bean.setDestroyMethodName(""));
                  beans.registerBean(Installation.class, () -> Installation.UNSAID);
                })
            .run();
  }

  private static HttpResponse<String> ask(String path) {
    int port = java.util.Objects.requireNonNull(CARELESS.getWebServer()).getPort();
    return RunningSite.sendTo("http://127.0.0.1:" + port, "GET", path);
  }

  @BeforeAll
  static void listen() {
    LOG.start();
    LOGGER.setAdditive(false);
    LOGGER.addAppender(LOG);
  }

  @AfterAll
  static void stop() {
    LOGGER.detachAppender(LOG);
    LOGGER.setAdditive(true);
    CARELESS.close();
  }

  @Test
  void what_fails_shows_an_incident_that_the_log_tells_more_about() {
    HttpResponse<String> response = ask("/fails");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(new Markup(response.body()).headline()).isEqualTo("Noget gik galt hos os.");
    assertTellsNothingInside(response.body());
    String incident = response.body().replaceAll("(?s).*<p class=\"incident\">([^<]*)</p>.*", "$1");
    assertThat(incident).matches("[0-9A-F]{4}-[0-9A-F]{4}");
    ILoggingEvent event =
        LOG.list.stream()
            .filter(e -> e.getFormattedMessage().contains(incident))
            .findFirst()
            .orElseThrow();
    assertThat(event.getFormattedMessage()).contains("/fails");
    assertThat(event.getThrowableProxy().getMessage()).contains("the inside of the program");
  }

  @Test
  void what_fails_in_english_is_said_in_english() {
    HttpResponse<String> response = ask("/en/fails");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(new Markup(response.body()).headline())
        .isEqualTo("Something went wrong on our side.");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void who_comes_when_it_is_too_busy_is_told_when_to_come_again_and_nothing_is_wrong() {
    for (String path : List.of("/busy", "/en/busy")) {
      HttpResponse<String> response = ask(path);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(response.body()).doesNotContain("class=\"incident\"");
      assertTellsNothingInside(response.body());
    }
    assertThat(new Markup(ask("/busy").body()).headline())
        .isEqualTo("Der er meget travlt lige nu.");
    assertThat(new Markup(ask("/en/busy").body()).headline())
        .isEqualTo("It is very busy just now.");
  }

  @Test
  void a_route_that_does_not_say_who_may_use_it_is_never_reached() {
    assertThat(ask("/unmarked").statusCode()).isEqualTo(500);
    assertThat(REACHED).hasValue(0);
  }

  @Test
  void every_route_of_the_site_says_who_may_use_it() {
    List<HandlerMethod> routes =
        CARELESS.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
            .filter(route -> route.getBeanType() != Careless.class)
            .toList();
    assertThat(routes).hasSizeGreaterThan(5);
    assertThat(routes).allMatch(route -> route.hasMethodAnnotation(MayUse.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/findes-ikke", "/kommuner/atlantis", "/kommuner/0411", "/kommuner/"})
  void an_unknown_address_gets_a_page_in_its_language(String path) {
    HttpResponse<String> danish = RunningSite.get(path);
    assertThat(danish.statusCode()).isEqualTo(404);
    assertThat(new Markup(danish.body()).headline()).isEqualTo("Der er ingen side her.");
    assertThat(danish.headers().firstValue("Content-Language").orElse("")).startsWith("da");
    HttpResponse<String> english = RunningSite.get("/en" + path);
    assertThat(english.statusCode()).isEqualTo(404);
    assertThat(new Markup(english.body()).headline()).isEqualTo("There is no page here.");
    assertThat(english.headers().firstValue("Content-Language").orElse("")).startsWith("en");
    assertThat(new Markup(english.body()).tags("form").map(form -> form.at("action")))
        .containsExactly("/en/soeg", "/en/kommuner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/no.css", "/error", "/kommuner/odense/mere", "/security.txt"})
  void nothing_else_answers(String path) {
    assertThat(RunningSite.get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kommuner/%00",
        "/kommuner/%zz",
        "/kommuner?q=%zz",
        "/kommuner/..%2f..%2fetc",
        "/kommuner/a%0d%0aSet-Cookie:x=y",
        "/kommuner/<script>",
        "/kommuner/a;b=c",
        "/../../etc/passwd"
      })
  void an_address_that_cannot_be_read_is_refused_with_a_page(String target) {
    String answer = RunningSite.getRaw(target);
    assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
    assertThat(answer)
        .contains("class=\"headline\"")
        .contains("Content-Security-Policy: ")
        .doesNotContain("Set-Cookie");
    assertTellsNothingInside(answer);
  }

  @Test
  void a_null_byte_in_a_search_finds_nothing_and_breaks_nothing() {
    HttpResponse<String> response = RunningSite.get("/kommuner?q=%00");
    assertThat(response.statusCode()).isBetween(200, 499);
    assertTellsNothingInside(response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void pages_are_read_and_not_written(String method) {
    HttpResponse<String> response = RunningSite.send(method, "/kommuner");
    assertThat(response.statusCode()).isIn(403, 405);
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(response.body()).contains("class=\"headline\"");
    assertTellsNothingInside(response.body());
  }

  private static void assertTellsNothingInside(String body) {
    assertThat(body)
        .doesNotContainIgnoringCase("exception")
        .doesNotContain("the inside of the program")
        .doesNotContain("\tat ")
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContainIgnoringCase("whitelabel")
        .doesNotContainIgnoringCase("springframework");
  }
}
