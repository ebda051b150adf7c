package dk.tonsvis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final Settings.External SETTINGS = TestDatabase.settings();
  private static final Database DATABASE = Database.open(SETTINGS, Language.ENGLISH, _ -> {});
  private static final Search SEARCH = new Search(DATABASE);

  static {
    SEARCH.rebuild(
        () ->
            List.of(
                danish("/kommuner/odense", "Odense", "Udledning og mål for Odense.", "0461"),
                danish("/kommuner/laesoe", "Læsø", "Øen optager mere, end den udleder.", "laesoe"),
                danish("/plan", "Varmepumper i gasområder", "Rådgivning om nye pumper.", "1.2"),
                danish("/skov", "Skovrejsning", "Der plantes skove på lavbundsjord.", "2.1"),
                new Item(
                    Language.ENGLISH, "PAGE", "/en/forest", "Afforestation", "New forests.", "")));
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Item danish(String address, String title, String body, String also) {
    return new Item(Language.DANISH, "PAGE", address, title, body, also);
  }

  private static List<String> found(String text) {
    return SEARCH.find(Language.DANISH, text, 10).stream().map(Found::address).toList();
  }

  @Test
  void a_misspelt_name_is_found() {
    assertThat(found("odnse")).containsExactly("/kommuner/odense");
    assertThat(found("varmpumpe")).containsExactly("/plan");
  }

  @Test
  void a_word_is_found_in_its_other_forms_and_before_it_is_written_to_its_end() {
    assertThat(found("skov")).containsExactly("/skov");
    assertThat(found("skovene")).containsExactly("/skov");
    assertThat(found("varmep")).containsExactly("/plan");
    assertThat(found("rådgive")).containsExactly("/plan");
  }

  @Test
  void danish_letters_are_found_as_they_are_typed_with_and_without() {
    assertThat(found("Læsø")).containsExactly("/kommuner/laesoe");
    assertThat(found("laesoe")).containsExactly("/kommuner/laesoe");
    assertThat(found("LÆSØ")).containsExactly("/kommuner/laesoe");
    assertThat(found("0461")).containsExactly("/kommuner/odense");
  }

  @Test
  void all_words_have_to_be_there() {
    assertThat(found("pumper gasområder")).containsExactly("/plan");
    assertThat(found("pumper skov")).isEmpty();
  }

  @Test
  void each_language_has_its_own_pages() {
    assertThat(SEARCH.find(Language.ENGLISH, "forest", 10))
        .extracting(Found::address)
        .containsExactly("/en/forest");
    assertThat(SEARCH.find(Language.ENGLISH, "Odense", 10)).isEmpty();
  }

  @Test
  void an_excerpt_sets_the_words_apart_that_were_searched_for() {
    Found found = SEARCH.find(Language.DANISH, "skov", 10).getFirst();
    assertThat(found.excerpt()).containsExactly("Der plantes ", "skove", " på lavbundsjord.");
  }

  @Test
  void what_is_no_word_finds_nothing_and_does_no_harm() {
    for (String text : List.of("", "  ", "&|!():*'", "';--", "<->", "a'b:*", "%_\\", "🌲")) {
      assertThat(SEARCH.find(Language.DANISH, text, 10)).as(text).isEmpty();
    }
  }

  @Test
  void a_fact_that_makes_something_public_makes_the_index_anew() {
    int[] read = {0};
    SEARCH.bringUpToDate(
        () -> {
          read[0]++;
          return List.of();
        });
    assertThat(read[0]).isZero();
    assertThatThrownBy(
            () ->
                SEARCH.rebuild(
                    () -> {
                      throw new IllegalStateException("a page that fails");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(found("skov")).containsExactly("/skov");
  }

  @Test
  void without_the_extension_whole_words_are_found() throws SQLException {
    Settings.External settings = TestDatabase.settings();
    try (Database database = Database.open(settings, Language.ENGLISH, _ -> {})) {
      drop(settings);
      Search search = new Search(database);
      search.rebuild(() -> List.of(danish("/kommuner/odense", "Odense", "Udledning.", "0461")));
      assertThat(search.findsMisspelt()).isFalse();
      assertThat(search.find(Language.DANISH, "odnse", 10)).isEmpty();
      assertThat(search.find(Language.DANISH, "odense", 10)).hasSize(1);
    }
    assertThat(SEARCH.findsMisspelt()).isTrue();
  }

  private static void drop(Settings.External settings) throws SQLException {
    Settings.Login owner = settings.owner().orElseThrow();
    try (Connection connection =
            DriverManager.getConnection(settings.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute("drop extension pg_trgm");
    }
  }
}
