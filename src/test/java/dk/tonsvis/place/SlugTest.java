package dk.tonsvis.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void danish_letters_are_written_out_and_other_accents_dropped() {
    assertThat(Slug.of("Ærø")).isEqualTo("aeroe");
    assertThat(Slug.of("Århus")).isEqualTo("aarhus");
    assertThat(Slug.of("A\u030arhus")).isEqualTo("aarhus");
    assertThat(Slug.of("Café Über")).isEqualTo("cafe-uber");
  }

  @Test
  void spaces_slashes_and_dashes_become_one_hyphen_and_the_rest_is_dropped() {
    assertThat(Slug.of("Lyngby-Taarbæk")).isEqualTo("lyngby-taarbaek");
    assertThat(Slug.of("  Affald / spildevand (2023) ")).isEqualTo("affald-spildevand-2023");
    assertThat(Slug.of("Tag 2018–2023, tak!")).isEqualTo("tag-2018-2023-tak");
    assertThat(Slug.of("-./!-")).isEmpty();
  }

  @Test
  void the_slug_of_a_slug_is_itself() {
    Random random = new Random(20260518);
    String letters = "aAbBzZæÆøØåÅéü09 -/–._,\u030a\u00a0ßﬁ";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String slug = Slug.of(text.toString());
      assertThat(Slug.of(slug)).as(text.toString()).isEqualTo(slug);
      assertThat(slug).as(text.toString()).matches("([a-z0-9]+(-[a-z0-9]+)*)?");
    }
  }
}
