package dk.tonsvis.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final Places PLACES = Places.load();

  private static Selection read(String... written) {
    return Selection.read(List.of(written), PLACES);
  }

  private static List<String> sentences(Language language, String... written) {
    return switch (read(written)) {
      case Selection.Refused refused ->
          refused.problems().stream().map(problem -> problem.sentence(language)).toList();
      case Selection.Chosen chosen -> throw new AssertionError(chosen);
      case Selection.Nobody nobody -> throw new AssertionError(nobody);
    };
  }

  @Test
  void two_to_four_are_chosen_in_the_order_in_which_they_are_named() {
    assertThat(read("odense", "Læsø", "0101", "aarhus"))
        .isInstanceOfSatisfying(
            Selection.Chosen.class,
            chosen ->
                assertThat(chosen.municipalities())
                    .extracting(Municipality::name)
                    .containsExactly("Odense", "Læsø", "København", "Aarhus"));
  }

  @Test
  void nothing_written_is_nobody() {
    assertThat(read()).isEqualTo(new Selection.Nobody());
    assertThat(read("", "  ", "\u0000")).isEqualTo(new Selection.Nobody());
  }

  @Test
  void a_slip_is_told_with_what_may_have_been_meant() {
    assertThat(sentences(Language.DANISH, "odnse", "Aarhus"))
        .containsExactly("Vi kender ingen kommune, der hedder »odnse«. Mente du Odense?");
    assertThat(sentences(Language.ENGLISH, "qqqq", "Aarhus"))
        .containsExactly("We know no municipality called “qqqq”.");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertThat(sentences(Language.DANISH, "odnse", "vindby", "aarhus", "Aarhus", "qqqq"))
        .containsExactly(
            "Vi kender ingen kommune, der hedder »odnse«. Mente du Odense?",
            "Vindby er opdigtet og har sit eget regnskab. Den kan ikke sammenlignes med de andre.",
            "Aarhus er nævnt to gange. Én gang er nok.",
            "Vi kender ingen kommune, der hedder »qqqq«.",
            "Der er nævnt 5 kommuner. Vælg højst 4, så man kan se dem fra hinanden.");
  }

  @Test
  void one_is_too_few() {
    assertThat(sentences(Language.DANISH, "odense"))
        .containsExactly("Der er nævnt 1 kommune. Vælg mindst 2.");
  }

  @Test
  void what_was_understood_is_kept() {
    assertThat(read("odense", "qqqq", "odense"))
        .isInstanceOfSatisfying(
            Selection.Refused.class,
            refused ->
                assertThat(refused.known())
                    .extracting(Municipality::name)
                    .containsExactly("Odense"));
  }

  @Test
  void a_name_without_end_is_cut_and_half_a_letter_does_no_harm() {
    String endless = "x".repeat(59) + "\ud83d\ude00" + "x".repeat(10_000);
    assertThat(sentences(Language.DANISH, endless, "odense").getFirst())
        .hasSizeLessThan(120)
        .contains("x\ud83d\ude00«");
  }
}
