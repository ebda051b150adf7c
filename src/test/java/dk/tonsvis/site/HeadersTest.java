package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.web.Assets;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
  private static final Assets ASSETS = Assets.read();

  static Stream<String> addresses() {
    return Stream.of(
            Stream.of(RunningSite.KINDS),
            Stream.of("/findes-ikke", "/kommuner/0461"),
            ASSETS.addresses().values().stream())
        .flatMap(addresses -> addresses);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void every_answer_is_guarded_and_sets_no_cookie(String address) {
    HttpResponse<String> response = RunningSite.get(address);
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy)
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .contains("object-src 'none'")
        .doesNotContain("unsafe-inline")
        .doesNotContain("unsafe-eval")
        .doesNotContain("*")
        .doesNotContain("http");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy"))
        .hasValue("strict-origin-when-cross-origin");
    assertThat(response.headers().firstValue("Permissions-Policy")).isPresent();
    for (String unwanted : List.of("Set-Cookie", "Server", "X-Powered-By")) {
      assertThat(response.headers().allValues(unwanted)).as(unwanted).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void nothing_is_fetched_from_another_host(String address) {
    String body = RunningSite.get(address).body();
    Markup page = new Markup(body);
    List<String> fetched =
        page.tags().stream()
            .filter(tag -> !tag.name().equals("a"))
            .flatMap(
                tag ->
                    Stream.of("src", "srcset", "href", "action", "poster", "data", "xlink:href")
                        .map(tag::at))
            .filter(value -> !value.isEmpty())
            .toList();
    assertThat(fetched).allMatch(value -> value.matches("[/#][^/].*|/"));
    assertThat(body).doesNotContain("@import").doesNotContainPattern("url\\([\"']?(https?:)?//");
    assertThat(page.tags()).noneMatch(tag -> tag.attributes().containsKey("style"));
  }

  @Test
  void head_answers_as_get_does_without_the_page() {
    for (String path : List.of("/", "/kommuner/odense", "/findes-ikke")) {
      HttpResponse<String> head = RunningSite.send("HEAD", path);
      assertThat(head.statusCode()).isEqualTo(RunningSite.get(path).statusCode());
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_that_is_still_the_same_is_not_sent_again(String path) {
    HttpResponse<String> first = RunningSite.get(path);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
    HttpResponse<String> again = RunningSite.get(path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(RunningSite.get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
  }

  static Stream<String> pages() {
    return Stream.of(RunningSite.KINDS).flatMap(path -> Stream.of(path, RunningSite.english(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/en", "/kommuner/odense", "/en/kommuner/laesoe", "/metode", "/data"})
  void a_page_that_many_read_is_kept_with_its_tag(String path) {
    assertThat(RunningSite.get(path).headers().firstValue("ETag").orElse(""))
        .matches("W/\"[0-9a-f]{32}\"");
  }

  @Test
  void pages_are_sent_packed_to_those_who_can_unpack() {
    HttpResponse<String> packed = RunningSite.get("/", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().allValues("Vary")).anyMatch(v -> v.contains("ccept-"));
    assertThat(RunningSite.get("/").headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void assets_are_kept_for_ever_and_lie_packed() {
    for (String name : List.of("tonsvis.css", "tonsvis.js")) {
      String address = ASSETS.address(name);
      HttpResponse<String> packed = RunningSite.get(address, "Accept-Encoding", "br, gzip");
      assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("br");
      assertThat(packed.headers().firstValue("Cache-Control").orElse(""))
          .contains("max-age=31536000")
          .contains("immutable");
      HttpResponse<String> plain = RunningSite.get(address);
      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(packed.body().length()).isLessThan(plain.body().length());
    }
  }
}
