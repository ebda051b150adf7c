package dk.tonsvis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.journal.Follower.Begin;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.MovingClock;
import dk.tonsvis.store.Sight;
import dk.tonsvis.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowersTest {
  private final MovingClock clock = MovingClock.at("2026-11-24T12:00:00Z");
  private final List<String> read = Collections.synchronizedList(new ArrayList<>());
  private Database database;
  private Journal journal;

  record LampLit(String street) implements Fact {}

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    journal = new Journal(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void light(String... streets) {
    for (String street : streets) {
      database.inTransaction(
          () -> {
            journal.write(Actor.part("test"), Optional.of("0999"), new LampLit(street));
            return true;
          });
    }
  }

  private Followers followers(Follower... all) {
    return new Followers(database, journal, clock, List.of(all));
  }

  private Follower reader(String name, Begin begin) {
    return new Follower(name, begin, entry -> read.add(name + entry.position()));
  }

  @Test
  void a_follower_reads_each_fact_once_from_where_it_begins() {
    light("a", "b");
    Followers followers = followers(reader("first", Begin.FIRST), reader("next", Begin.NEXT));
    light("c");
    followers.catchUp();
    followers.catchUp();
    assertThat(read).containsExactly("first1", "first2", "first3", "next3");
    followers(reader("next", Begin.NEXT)).catchUp();
    light("d");
    followers(reader("next", Begin.NEXT)).catchUp();
    assertThat(read).hasSize(5).endsWith("next4");
    assertThat(followers.standing())
        .containsExactly(
            new FollowerStanding("first", 3, 1, Optional.empty(), Optional.empty()),
            new FollowerStanding("next", 4, 0, Optional.empty(), Optional.empty()));
  }

  @Test
  void a_fact_that_can_never_be_worked_with_is_noted_undone_and_gone_past() {
    light("a", "unheard of", "c", "unheard of too");
    Follower strict =
        new Follower(
            "strict",
            Begin.FIRST,
            entry -> {
              if (entry.body().contains("seen by strict")) {
                return;
              }
              light("seen by strict " + entry.position());
              if (entry.body().contains("unheard of")) {
                throw new Unworkable(new IllegalStateException("no such street"));
              }
              read.add("strict" + entry.position());
            });
    Followers followers = followers(strict);
    followers.catchUp();
    assertThat(read).as("it is tried again first").containsExactly("strict1");
    for (int i = 0; i < 8; i++) {
      clock.pass(Duration.ofMinutes(2));
      followers.catchUp();
    }
    assertThat(read).containsExactly("strict1", "strict3");
    assertThat(followers.standing().getFirst().skipped())
        .hasValueSatisfying(
            skipped -> {
              assertThat(skipped.count()).isEqualTo(2);
              assertThat(skipped.position()).isEqualTo(4);
              assertThat(skipped.reason()).isEqualTo("IllegalStateException: no such street");
            });
    assertThat(followers.standing().getFirst().trouble()).isEmpty();
    assertThat(journal.list(0, 10).stream().map(Entry::body))
        .filteredOn(body -> body.contains("seen by strict"))
        .as("what was written at a fact that was skipped is undone")
        .hasSize(2);
  }

  @Test
  void a_follower_that_is_stuck_says_so_tries_again_later_and_blocks_nobody() {
    light("a", "broken", "c");
    List<Boolean> isMended = new ArrayList<>();
    Follower fragile =
        new Follower(
            "fragile",
            Begin.FIRST,
            entry -> {
              if (entry.body().contains("broken") && isMended.isEmpty()) {
                throw new IllegalStateException("the lamp is broken");
              }
              read.add("fragile" + entry.position());
            });
    Followers followers = followers(fragile, reader("other", Begin.FIRST));
    followers.catchUp();
    assertThat(read).containsExactly("fragile1", "other1", "other2", "other3");
    Instant failed = clock.instant();
    assertThat(followers.standing().getFirst())
        .isEqualTo(
            new FollowerStanding(
                "fragile",
                1,
                2,
                Optional.of(
                    new FollowerStanding.Trouble(
                        failed,
                        "IllegalStateException: the lamp is broken",
                        1,
                        failed.plusSeconds(5))),
                Optional.empty()));
    followers.catchUp();
    assertThat(trouble(followers).attempts()).as("not before its time").isEqualTo(1);
    for (Duration wait :
        List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(1))) {
      clock.pass(Duration.between(clock.instant(), trouble(followers).nextTry()));
      followers.catchUp();
      assertThat(trouble(followers).nextTry()).isEqualTo(clock.instant().plus(wait));
      assertThat(trouble(followers).since()).isEqualTo(failed);
    }
    isMended.add(true);
    followers.retry("fragile");
    followers.catchUp();
    assertThat(read).endsWith("fragile2", "fragile3");
    assertThat(followers.standing().getFirst().trouble()).isEmpty();
  }

  private static FollowerStanding.Trouble trouble(Followers followers) {
    return followers.standing().getFirst().trouble().orElseThrow();
  }

  @Test
  void what_a_follower_writes_is_there_once_however_often_it_fails() {
    light("a");
    List<Boolean> tries = new ArrayList<>();
    Follower writer =
        new Follower(
            "writer",
            Begin.NEXT,
            entry -> {
              if (entry.body().contains("echo")) {
                return;
              }
              journal.write(Actor.part("writer"), Optional.empty(), new LampLit("echo"));
              tries.add(true);
              if (tries.size() < 3) {
                throw new IllegalStateException("killed in the middle");
              }
            });
    Followers followers = followers(writer);
    light("b");
    while (followers.standing().getFirst().lag() > 0) {
      followers.catchUp();
      clock.pass(Duration.ofHours(1));
    }
    assertThat(tries).hasSize(3);
    assertThat(journal.list(0, 10))
        .extracting(Entry::body)
        .filteredOn(b -> b.contains("echo"))
        .hasSize(1);
  }

  @Test
  void a_follower_whose_connection_is_killed_in_the_middle_goes_on_where_it_was() {
    light("a", "b");
    List<Boolean> killed = new ArrayList<>();
    Follower victim =
        new Follower(
            "victim",
            Begin.FIRST,
            entry -> {
              read.add("victim" + entry.position());
              if (killed.isEmpty() && entry.position() == 2) {
                killed.add(true);
                terminateOwnConnection();
              }
            });
    Followers followers = followers(victim);
    followers.catchUp();
    clock.pass(Duration.ofMinutes(1));
    followers.catchUp();
    assertThat(read).containsExactly("victim1", "victim2", "victim2");
    assertThat(followers.standing().getFirst().lag()).isZero();
  }

  private void terminateOwnConnection() {
    database
        .jdbc()
        .sql("select pg_terminate_backend(pg_backend_pid())")
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  @Test
  void of_two_nodes_one_has_the_follower_and_no_fact_is_read_twice() throws Exception {
    for (int i = 0; i < 30; i++) {
      light("x");
    }
    Followers one = followers(reader("shared", Begin.FIRST));
    Followers two = followers(reader("shared", Begin.FIRST));
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both =
          List.of(nodes.submit(() -> one.catchUp()), nodes.submit(() -> two.catchUp()));
      for (Future<?> each : both) {
        each.get();
      }
    }
    one.catchUp();
    assertThat(read).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void a_node_that_is_busy_with_a_fact_is_not_waited_for() throws Exception {
    light("a");
    CountDownLatch isAtIt = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    Followers busy =
        followers(
            new Follower(
                "shared",
                Begin.FIRST,
                _ -> {
                  isAtIt.countDown();
                  await(mayGoOn);
                }));
    try (ExecutorService node = Executors.newSingleThreadExecutor()) {
      Future<?> working = node.submit(() -> busy.catchUp());
      isAtIt.await();
      followers(reader("shared", Begin.FIRST)).catchUp();
      assertThat(read).isEmpty();
      mayGoOn.countDown();
      working.get();
    }
    assertThat(busy.standing().getFirst().lag()).isZero();
  }

  @Test
  void a_follower_sees_the_facts_of_all_municipalities() {
    light("a");
    Followers followers = followers(reader("all", Begin.FIRST));
    Sight.NOTHING.run(followers::catchUp);
    assertThat(read).containsExactly("all1");
  }

  @Test
  void followers_at_work_read_soon_what_happens() throws Exception {
    BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
    Followers followers =
        followers(new Follower("quick", Begin.NEXT, entry -> seen.add(entry.position())));
    try (Following following = followers.follow()) {
      assertThat(following).isNotNull();
      light("a");
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
      light("b");
      assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }

  @Test
  void looking_for_facts_changes_nothing_in_the_database() {
    light("a");
    Followers followers = followers(reader("idle", Begin.NEXT));
    String before = database.state();
    followers.catchUp();
    assertThat(followers(reader("idle", Begin.NEXT)).standing()).hasSize(1);
    assertThat(database.state()).isEqualTo(before);
  }

  @Test
  void a_follower_has_a_name_that_lasts() {
    assertThatThrownBy(() -> reader("Two words", Begin.FIRST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
