package dk.tonsvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  private static TestAccess test;

  @BeforeAll
  static void open() {
    test = new TestAccess();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static Links links() {
    return test.access.links();
  }

  private static IssuedLink draft(String plan) {
    return links().issue(Purpose.READ_DRAFT, plan, Optional.empty(), TestAccess.ACTOR);
  }

  @Test
  void a_link_is_redeemed_once() {
    IssuedLink issued = draft("plan-1");
    assertThat(links().redeem(Purpose.READ_DRAFT, issued.token()))
        .hasValueSatisfying(link -> assertThat(link.subject()).isEqualTo("plan-1"));
    assertThat(links().redeem(Purpose.READ_DRAFT, issued.token())).isEmpty();
    assertThat(links().find(Purpose.READ_DRAFT, issued.token()).map(links()::state))
        .contains(Link.State.REDEEMED);
  }

  @Test
  void a_link_of_one_purpose_is_good_for_no_other() {
    Person anna = test.person("Anna");
    IssuedLink recovery = links().issueAnew(Purpose.RECOVERY, "", anna.id(), TestAccess.ACTOR);
    for (Purpose purpose : Purpose.values()) {
      if (purpose != Purpose.RECOVERY) {
        assertThat(links().find(purpose, recovery.token())).isEmpty();
        assertThat(links().redeem(purpose, recovery.token())).isEmpty();
      }
    }
    assertThat(links().redeem(Purpose.RECOVERY, recovery.token())).isPresent();
  }

  @Test
  void a_link_expires() {
    IssuedLink issued =
        links()
            .issue(
                Purpose.READ_DRAFT,
                "plan-2",
                Optional.empty(),
                Duration.ofHours(1),
                TestAccess.ACTOR);
    assertThat(links().state(issued.link())).isEqualTo(Link.State.GOOD);
    test.clock.pass(Duration.ofHours(1));
    assertThat(links().state(issued.link())).isEqualTo(Link.State.EXPIRED);
    assertThat(links().redeem(Purpose.READ_DRAFT, issued.token())).isEmpty();
  }

  @Test
  void a_link_that_was_taken_back_leads_nowhere() {
    IssuedLink issued = draft("plan-3");
    assertThat(links().revoke(Purpose.READ_DRAFT, issued.link().id(), TestAccess.ACTOR)).isTrue();
    assertThat(links().revoke(Purpose.READ_DRAFT, issued.link().id(), TestAccess.ACTOR)).isFalse();
    assertThat(links().redeem(Purpose.READ_DRAFT, issued.token())).isEmpty();
    assertThat(links().list(Purpose.READ_DRAFT, "plan-3"))
        .singleElement()
        .satisfies(link -> assertThat(links().state(link)).isEqualTo(Link.State.REVOKED));
  }

  @Test
  void only_the_link_in_the_last_letter_works() {
    Person bo = test.person("Bo");
    IssuedLink first = links().issueAnew(Purpose.RECOVERY, "", bo.id(), TestAccess.ACTOR);
    IssuedLink second = links().issueAnew(Purpose.RECOVERY, "", bo.id(), TestAccess.ACTOR);
    assertThat(links().redeem(Purpose.RECOVERY, first.token())).isEmpty();
    assertThat(links().redeem(Purpose.RECOVERY, second.token()))
        .hasValueSatisfying(link -> assertThat(link.person()).contains(bo.id()));
  }

  @Test
  void the_token_is_neither_in_the_database_nor_in_the_journal_nor_in_a_log() {
    IssuedLink issued = draft("plan-4");
    String kept =
        test.database
            .jdbc()
            .sql("select string_agg(l::text, ' ') from access_link l")
            .query((row, _) -> row.getString(1))
            .single();
    String told =
        test.journal.list(0, 10_000).stream()
            .map(entry -> entry.body())
            .collect(Collectors.joining());
    assertThat(kept + told + issued).doesNotContain(issued.token());
    assertThat(kept + told).contains("plan-4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "../../etc/passwd",
        "' or 1=1 --",
        "æøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæ"
      })
  void what_is_no_token_opens_nothing(String text) {
    assertThat(links().find(Purpose.READ_DRAFT, text)).isEmpty();
    assertThat(links().redeem(Purpose.READ_DRAFT, text)).isEmpty();
  }

  @Test
  void of_many_who_redeem_at_once_one_gets_it() throws Exception {
    IssuedLink issued = draft("plan-5");
    assertThat(atOnce(24, () -> links().redeem(Purpose.READ_DRAFT, issued.token())))
        .filteredOn(Optional::isPresent)
        .hasSize(1);
  }

  private static <T> List<T> atOnce(int times, Callable<T> deed) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<T>> futures = IntStream.range(0, times).mapToObj(_ -> pool.submit(deed)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
