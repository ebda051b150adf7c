package dk.tonsvis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.language.Language;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private static Map<String, String> arguments(Template template) {
    Map<String, String> arguments = new HashMap<>();
    template.arguments(Language.DANISH).forEach(name -> arguments.put(name, "<" + name + ">"));
    arguments.replace("link", "https://klima.example/a?b=1&c=2");
    return arguments;
  }

  static Letter letter(String key, String address) {
    return new Letter(
        key,
        address,
        Language.DANISH,
        "hearing-draft",
        Map.of(
            "place", "Vindby",
            "plan", "Vindbys klimaplan 2026",
            "until", "1. februar 2027",
            "link", "https://klima.example/hoering/hemmeligt"));
  }

  @ParameterizedTest
  @EnumSource(Template.class)
  void every_letter_has_the_same_arguments_in_both_languages_and_leaves_none_open(
      Template template) {
    assertThat(template.arguments(Language.ENGLISH)).isEqualTo(template.arguments(Language.DANISH));
    for (Language language : Language.values()) {
      Written written = template.write(language, arguments(template));
      assertThat(written.subject()).isNotBlank().doesNotContain("\n", "{");
      assertThat(written.text()).contains("https://klima.example/a?b=1&c=2\n").doesNotContain("{");
      assertThat(written.html())
          .contains("<html lang=\"" + language.code() + "\">")
          .contains("href=\"https://klima.example/a?b=1&amp;c=2\"")
          .doesNotContain("{", "<img", "<script", "src=", "url(");
    }
  }

  @Test
  void a_letter_reads_as_it_was_looked_over() {
    assertThat(letter("k", "maja@vindby.example").written().text())
        .isEqualTo(
            """
            Vindby har sendt Vindbys klimaplan 2026 i høring.

            Du kan læse udkastet og svare på høringen. Frist: 1. februar 2027.

            Læs udkastet:
            https://klima.example/hoering/hemmeligt

            --\s
            Sendt af Tonsvis, de danske kommuners fælles klimaarbejde. Brevet kan ikke besvares.
            """);
  }

  @Test
  void what_an_argument_says_stays_words() {
    Map<String, String> arguments = arguments(Template.HEARING_DRAFT);
    arguments.replace("plan", "<b onclick=\"x\">{place}</b> & $1");
    Written written = Template.HEARING_DRAFT.write(Language.ENGLISH, arguments);
    assertThat(written.subject()).isEqualTo("<b onclick=\"x\">{place}</b> & $1 is in hearing");
    assertThat(written.html())
        .contains("&lt;b onclick=&quot;x&quot;&gt;&#123;place}&lt;/b&gt; &amp; $1")
        .doesNotContain("<b ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maja@vindby.example\r\nBcc: all@kommune.example",
        "maja@vindby.example\nSubject: other",
        "maja@vindby.example, ole@vindby.example",
        "Maja <maja@vindby.example>",
        "maja",
        "@vindby.example",
        "maja@",
        "maja@vindby.example\u0000",
        "maja@vindby.example\u2028x",
        ""
      })
  void an_address_is_one_plain_address(String address) {
    assertThatThrownBy(() -> letter("k", address)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Vindby\r\nBcc: all@kommune.example", "a\nb", "a\u0085b", "a\u2029b", "a\u0000"})
  void no_argument_can_begin_a_new_line_of_the_head(String plan) {
    assertThatThrownBy(
            () ->
                new Letter(
                    "k",
                    "maja@vindby.example",
                    Language.DANISH,
                    "reply-received",
                    Map.of("plan", plan, "place", "Vindby", "link", "https://klima.example/")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "https://klima.example/ x", "//klima.example", "ftp://a/"})
  void a_link_is_a_whole_web_address(String link) {
    assertThatThrownBy(
            () ->
                new Letter(
                    "k",
                    "maja@vindby.example",
                    Language.DANISH,
                    "reply-received",
                    Map.of("plan", "p", "place", "Vindby", "link", link)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_letter_has_exactly_the_arguments_of_its_words() {
    assertThatThrownBy(
            () -> new Letter("k", "a@b.example", Language.DANISH, "reply-received", Map.of()))
        .hasMessageContaining("[link, place, plan]");
    assertThatThrownBy(() -> new Letter("k", "a@b.example", Language.DANISH, "poem", Map.of()))
        .hasMessageContaining("no letter is called poem");
    assertThatThrownBy(() -> letter("a b", "a@b.example")).hasMessageContaining("no key");
  }

  @Test
  void a_letter_is_not_shown_with_what_is_secret() {
    Letter letter = letter("k", "maja@vindby.example");
    assertThat(letter + " " + letter.written()).doesNotContain("hemmeligt", "maja");
  }
}
