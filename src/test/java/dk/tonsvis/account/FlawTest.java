package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");

  @ParameterizedTest
  @EnumSource(Flaw.class)
  void every_kind_of_problem_has_a_sentence_in_both_languages(Flaw kind) {
    for (Language language : Language.values()) {
      assertThat(Words.of("account", language).say(kind.key())).matches("[A-ZÆØÅ»“{0].*[.?]");
    }
    assertThat(arguments(kind, Language.DANISH)).isEqualTo(arguments(kind, Language.ENGLISH));
  }

  @Test
  void no_sentence_is_left_over() {
    List<String> kinds = Stream.of(Flaw.values()).map(Flaw::key).toList();
    for (Language language : Language.values()) {
      assertThat(Words.of("account", language).keys())
          .filteredOn(key -> key.startsWith("problem."))
          .containsExactlyInAnyOrderElementsOf(kinds);
    }
  }

  private static List<String> arguments(Flaw kind, Language language) {
    String sentence = Words.of("account", language).say(kind.key());
    return ARGUMENT.matcher(sentence).results().map(r -> r.group()).sorted().distinct().toList();
  }
}
