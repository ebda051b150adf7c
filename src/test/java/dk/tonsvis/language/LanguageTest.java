package dk.tonsvis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final Path BUNDLES = Path.of("src/main/resources/dk/tonsvis");

  private final Numbers danish = Numbers.in(Language.DANISH);
  private final Numbers english = Numbers.in(Language.ENGLISH);

  @Test
  void numbers_are_written_as_people_write_them() {
    Co2e odense = Co2e.parseTonnes("808556.3");
    assertThat(danish.tonnes(odense)).isEqualTo("808.556\u00a0ton");
    assertThat(english.tonnes(odense)).isEqualTo("808,556\u00a0tonnes");
    assertThat(danish.tonnesExact(odense)).isEqualTo("808.556,3");
    assertThat(danish.tonnesSpoken(Co2e.parseTonnes("34039453.5"))).isEqualTo("34,0\u00a0mio. ton");
    assertThat(english.tonnesSpoken(odense)).isEqualTo("808,556\u00a0tonnes");
    assertThat(danish.tonnes(Co2e.parseTonnes("-9374.2"))).isEqualTo("\u22129.374\u00a0ton");
    assertThat(danish.decimal(3.94, 1)).isEqualTo("3,9");
    assertThat(danish.tonnesAbout(Co2e.parseTonnes("633108.4"))).isEqualTo("630.000\u00a0ton");
    assertThat(danish.tonnesAbout(Co2e.parseTonnes("-9374.2"))).isEqualTo("\u22129.400\u00a0ton");
  }

  @Test
  void a_share_carries_its_sign_and_zero_carries_none() {
    assertThat(danish.signedPercent(new Share(-0.50652), 1)).isEqualTo("\u221250,7\u00a0%");
    assertThat(danish.signedPercent(new Share(0.04), 0)).isEqualTo("+4\u00a0%");
    assertThat(danish.signedPercent(new Share(-0.004), 0)).isEqualTo("0\u00a0%");
    assertThat(danish.signedPercent(new Share(0.0004), 1)).isEqualTo("0,0\u00a0%");
    assertThat(english.percentSize(new Share(-0.27), 0)).isEqualTo("27\u00a0%");
  }

  @Test
  void a_missing_figure_is_a_word() {
    assertThat(danish.cell(Figure.missing("NE"))).isEqualTo("mangler");
    assertThat(english.cell(Figure.missing("NE"))).isEqualTo("missing");
  }

  @Test
  void days_are_written_out() {
    LocalDate day = LocalDate.of(2026, 5, 18);
    assertThat(danish.day(day)).isEqualTo("18. maj 2026");
    assertThat(english.day(day)).isEqualTo("18 May 2026");
  }

  @Test
  void arguments_take_their_places_and_apostrophes_stay() {
    Words words = Words.of("language", Language.DANISH);
    assertThatThrownBy(() -> words.say("no-such-key")).isInstanceOf(IllegalArgumentException.class);
    assertThat(Words.of("store", Language.ENGLISH).say("too-powerful", "x", "y"))
        .startsWith("The role x can change or delete facts in y.");
  }

  @Test
  void every_sentence_exists_in_both_languages_with_the_same_arguments() throws IOException {
    List<String> bundles;
    try (var files = Files.walk(BUNDLES)) {
      bundles =
          files
              .filter(file -> file.endsWith("words_da.properties"))
              .map(file -> BUNDLES.relativize(file).getName(0).toString())
              .sorted()
              .toList();
    }
    assertThat(bundles).contains("language", "store");
    for (String bundle : bundles) {
      Words danish = Words.of(bundle, Language.DANISH);
      Words english = Words.of(bundle, Language.ENGLISH);
      assertThat(new TreeSet<>(english.keys()))
          .as("keys of " + bundle)
          .isEqualTo(new TreeSet<>(danish.keys()));
      for (String key : danish.keys()) {
        assertThat(arguments(english.say(key)))
            .as(bundle + " " + key)
            .isEqualTo(arguments(danish.say(key)));
      }
    }
  }

  private static Set<String> arguments(String sentence) {
    Set<String> arguments = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\d}").matcher(sentence);
    while (matcher.find()) {
      arguments.add(matcher.group());
    }
    return arguments;
  }
}
