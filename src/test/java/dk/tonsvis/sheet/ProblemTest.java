package dk.tonsvis.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problem.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void every_kind_of_problem_has_a_sentence_in_both_languages(FileKind kind) {
    for (Language language : Language.values()) {
      assertThat(Words.of("sheet", language).say(kind.key())).matches("[A-ZÆØÅ»“{0].*[.?]");
    }
    assertThat(arguments(kind, Language.DANISH)).isEqualTo(arguments(kind, Language.ENGLISH));
  }

  @Test
  void no_sentence_is_left_over() {
    List<String> kinds = Stream.of(FileKind.values()).map(FileKind::key).toList();
    for (Language language : Language.values()) {
      assertThat(Words.of("sheet", language).keys())
          .filteredOn(key -> key.startsWith("problem."))
          .containsExactlyInAnyOrderElementsOf(kinds);
    }
  }

  @Test
  void text_from_a_file_is_shown_short_and_cannot_steer_a_terminal() {
    Problem problem =
        Problem.of(Place.FILE, FileKind.NOT_A_NUMBER, new Text("\u001b[2J\n" + "x".repeat(200)));
    assertThat(problem.text(Language.ENGLISH))
        .hasSize("“” is not a number.".length() + 120)
        .doesNotContain("\u001b", "\n")
        .contains("…");
  }

  @Test
  void a_problem_of_the_whole_file_has_no_place() {
    assertThat(Problem.of(Place.FILE, FileKind.EMPTY_FILE).text(Language.DANISH))
        .isEqualTo("Der står intet i filen.");
  }

  private static List<String> arguments(FileKind kind, Language language) {
    String sentence = Words.of("sheet", language).say(kind.key());
    return ARGUMENT.matcher(sentence).results().map(r -> r.group()).sorted().distinct().toList();
  }
}
