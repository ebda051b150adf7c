package dk.tonsvis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.language.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SightTest {
  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.open(TestDatabase.settings(), Sight.NOTHING, Language.ENGLISH, _ -> {});
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static List<String> seen() {
    return database
        .jdbc()
        .sql("select place from unnest(array['0461', '0999']) as place where sees(place)")
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Test
  void nobody_who_does_not_say_sees_a_draft() {
    assertThat(seen()).isEmpty();
  }

  @Test
  void each_piece_of_work_sees_its_own_also_on_the_same_connection() {
    for (int i = 0; i < 30; i++) {
      assertThat(Sight.of(Set.of("0461")).during(SightTest::seen)).containsExactly("0461");
      assertThat(seen()).isEmpty();
      assertThat(Sight.EVERYTHING.during(SightTest::seen)).containsExactly("0461", "0999");
      assertThat(Sight.of(Set.of("0999")).during(SightTest::seen)).containsExactly("0999");
    }
  }

  @Test
  void what_is_rolled_back_takes_no_sight_with_it() {
    assertThatThrownBy(
            () ->
                Sight.of(Set.of("0461"))
                    .during(
                        () ->
                            database.inTransaction(
                                () -> {
                                  seen();
                                  throw new IllegalStateException("back");
                                })))
        .hasMessage("back");
    assertThat(seen()).isEmpty();
    assertThat(Sight.of(Set.of("0461")).during(SightTest::seen)).containsExactly("0461");
  }

  @Test
  void a_sight_is_of_codes_only() {
    assertThatThrownBy(() -> Sight.of(Set.of("*"))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sight.of(Set.of("0461,0999")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_empty_sight_sees_nothing() {
    assertThat(Sight.of(Set.of()).during(SightTest::seen)).isEmpty();
  }
}
