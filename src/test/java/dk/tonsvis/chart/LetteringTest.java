package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
  @Test
  void text_breaks_at_spaces() {
    assertThat(Lettering.wrap("Affald og spildevand", 112))
        .containsExactly("Affald og", "spildevand");
  }

  @Test
  void a_soft_hyphen_becomes_a_hyphen_only_where_the_word_breaks() {
    assertThat(Lettering.wrap("Industri\u00adprocesser", 112))
        .containsExactly("Industri-", "processer");
    assertThat(Lettering.wrap("Industri\u00adprocesser", 400)).containsExactly("Industriprocesser");
  }

  @Test
  void a_long_word_that_cannot_be_broken_stays_whole() {
    assertThat(Lettering.wrap("Industriprocesser i alt", 60))
        .containsExactly("Industriprocesser", "i alt");
  }

  @Test
  void wide_letters_take_more_room_than_narrow_ones() {
    assertThat(Lettering.width("mmm")).isGreaterThan(Lettering.width("ttt"));
    assertThat(Lettering.width("2023")).isBetween(38.4, 44.0);
  }
}
