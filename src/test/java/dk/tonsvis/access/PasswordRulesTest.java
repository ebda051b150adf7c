package dk.tonsvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static Set<PasswordFlaw> flaws(String password) {
    return PasswordRules.flaws(password, "Anna Åkjær", "anna.vind@vindby.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fire grå gæs gik en tur",
        "violinkassetørv",
        "hestehov under sneen i marts",
        "   mellemrum tæller med   ",
        "🐎🔋🧷 rigtig hest batteri"
      })
  void a_long_password_is_good_whatever_it_is_made_of(String password) {
    assertThat(flaws(password)).isEmpty();
  }

  @Test
  void fourteen_characters_are_too_few_and_a_sign_of_four_bytes_counts_as_one() {
    assertThat(flaws("violinkassetør")).containsExactly(PasswordFlaw.TOO_SHORT);
    assertThat(flaws("🐎🔋🧷🍀⛵🌻🧭")).contains(PasswordFlaw.TOO_SHORT);
  }

  @Test
  void there_is_room_for_256_characters() {
    String long256 = "fire grå gæs gik en tur ".repeat(11).substring(0, 256);
    assertThat(flaws(long256)).isEmpty();
    assertThat(flaws(long256 + "x")).containsExactly(PasswordFlaw.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "aaaaaaaaaaaaaaaaaaaa",
        "123456789012345",
        "qwertyuiopasdfghjkl",
        "abcabcabcabcabcabc"
      })
  void what_everybody_tries_first_is_refused_however_long(String password) {
    assertThat(flaws(password)).contains(PasswordFlaw.EASILY_GUESSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "min hund hedder ÅKJÆR og er gul",
        "jeg er anna fra fyn i dag",
        "vindby har en lang strand ude",
        "tonsvis af gode grunde her"
      })
  void what_tells_who_it_is_is_refused(String password) {
    assertThat(flaws(password)).containsExactly(PasswordFlaw.TELLS_WHO);
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    assertThat(flaws("tonsvis"))
        .containsExactlyInAnyOrder(
            PasswordFlaw.TOO_SHORT, PasswordFlaw.EASILY_GUESSED, PasswordFlaw.TELLS_WHO);
  }

  @Test
  void a_letter_typed_in_two_ways_is_the_same_letter() {
    assertThat(PasswordRules.canonical("a\u030a")).isEqualTo(PasswordRules.canonical("\u00e5"));
  }
}
