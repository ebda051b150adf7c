package dk.tonsvis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.mail.Outgoing.State;
import dk.tonsvis.mail.Smtp.Security;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonalData;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.MovingClock;
import dk.tonsvis.store.Sight;
import dk.tonsvis.store.TestDatabase;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailTest {
  private static final String MAJA = "maja@vindby.example";

  private final MovingClock clock = MovingClock.at("2026-11-24T12:00:00Z");
  private Database database;
  private Mail mail;
  private GreenMail server;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    mail = new Mail(database, clock);
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
    database.close();
  }

  private Carrier carrier(Security security) {
    return new Carrier(smtp(server.getSmtp().getPort(), security), clock);
  }

  private static Smtp smtp(int port, Security security) {
    return new Smtp("127.0.0.1", port, Optional.empty(), "klima@vindby.example", security);
  }

  private Carrier unreachable() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return new Carrier(smtp(free.getLocalPort(), Security.NONE), clock);
    }
  }

  private boolean queue(Letter letter) {
    return database.inTransaction(() -> mail.queue(letter));
  }

  @Test
  void a_letter_is_sent_as_text_and_page_and_its_words_are_wiped() throws Exception {
    queue(TemplateTest.letter("hearing/1", MAJA));
    assertThat(mail.outbox().getFirst().letter().orElseThrow().written().subject())
        .isEqualTo("Vindbys klimaplan 2026 er i høring");
    assertThat(mail.sendOne(carrier(Security.NONE))).contains(new Delivery.Taken());
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Vindbys klimaplan 2026 er i høring");
    assertThat(message.getFrom()[0]).hasToString("klima@vindby.example");
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getAllRecipients()[0]).hasToString(MAJA);
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Content-Language")).containsExactly("da");
    assertThat(message.getMessageID()).matches("<[0-9a-f]{32}@vindby\\.example>");
    Multipart parts = (Multipart) message.getContent();
    assertThat(message.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("https://klima.example/hoering/hemmeligt")
        .contains("høring");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(mail.outbox()).isEmpty();
    Outgoing sent = mail.log().getFirst();
    assertThat(sent.state()).isEqualTo(State.SENT);
    assertThat(sent.address()).isEmpty();
    assertThat(sent.letter()).isEmpty();
    assertThat(sent.endedAt()).contains(clock.instant());
    assertThat(sent.attempts()).isEqualTo(1);
    assertThat(mail.sendOne(carrier(Security.NONE))).isEmpty();
  }

  @Test
  void a_letter_is_never_sent_twice_under_the_same_key() {
    assertThat(queue(TemplateTest.letter("hearing/1", MAJA))).isTrue();
    assertThat(queue(TemplateTest.letter("hearing/1", MAJA))).isFalse();
    mail.sendOne(carrier(Security.NONE));
    assertThat(queue(TemplateTest.letter("hearing/1", MAJA))).isFalse();
    assertThat(mail.sendOne(carrier(Security.NONE))).isEmpty();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_letter_is_gone_with_the_change_that_failed_and_needs_one() {
    assertThatThrownBy(() -> mail.queue(TemplateTest.letter("k", MAJA)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      mail.queue(TemplateTest.letter("k", MAJA));
                      throw new IllegalStateException("the change failed");
                    }))
        .hasMessage("the change failed");
    assertThat(mail.outbox()).isEmpty();
  }

  @Test
  void any_work_can_add_a_letter_and_only_the_programs_own_sees_it() {
    Sight.of(List.of("0999")).run(() -> queue(TemplateTest.letter("k", MAJA)));
    Sight.of(List.of("0999")).run(() -> queue(TemplateTest.letter("k", MAJA)));
    long seen = Sight.of(List.of("0999")).during(this::rows);
    assertThat(seen).isZero();
    assertThat(rows()).isEqualTo(1);
    List<Outgoing> outbox = Sight.NOTHING.during(() -> mail.outbox());
    assertThat(outbox).hasSize(1);
  }

  private long rows() {
    return database
        .jdbc()
        .sql("select count(*) from mail_letter")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  @Test
  void a_letter_waits_longer_after_each_failure_and_is_given_up_after_three_days()
      throws IOException {
    queue(TemplateTest.letter("k", MAJA));
    Carrier nobody = unreachable();
    List<Duration> waits = new ArrayList<>();
    while (mail.sendOne(nobody).isPresent()) {
      Outgoing letter = mail.outbox().getFirst();
      if (letter.state() == State.GIVEN_UP) {
        break;
      }
      assertThat(mail.sendOne(nobody)).isEmpty();
      Duration wait = Duration.between(clock.instant(), letter.nextTry().orElseThrow());
      waits.add(wait);
      clock.pass(wait);
    }
    assertThat(waits)
        .startsWith(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(4));
    Outgoing given = mail.outbox().getFirst();
    assertThat(given.state()).isEqualTo(State.GIVEN_UP);
    assertThat(given.reason(Language.DANISH)).hasValueSatisfying(r -> assertThat(r).isNotBlank());
    assertThat(Duration.between(given.queuedAt(), clock.instant()))
        .isBetween(Duration.ofHours(67), Duration.ofHours(73));
    assertThat(mail.standing().givenUp()).isEqualTo(1);
    assertThat(mail.sendAgain(given.number())).isTrue();
    assertThat(mail.sendOne(carrier(Security.NONE))).contains(new Delivery.Taken());
    assertThat(mail.sendAgain(given.number())).isFalse();
    assertThat(mail.standing()).isEqualTo(new MailStanding(false, 0, Optional.empty(), 0, 0));
  }

  @Test
  void without_a_server_letters_wait_and_old_ones_are_not_sent_when_one_comes() {
    queue(TemplateTest.letter("old", MAJA));
    clock.pass(Duration.ofDays(4));
    queue(TemplateTest.letter("new", MAJA));
    assertThat(mail.standing().waiting()).isEqualTo(2);
    Carrier carrier = carrier(Security.NONE);
    assertThat(mail.sendOne(carrier)).contains(new Delivery.Refused("too-old"));
    assertThat(mail.sendOne(carrier)).contains(new Delivery.Taken());
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(mail.outbox())
        .singleElement()
        .satisfies(
            old ->
                assertThat(old.reason(Language.DANISH))
                    .contains("Brevet var for gammelt til at blive sendt."));
  }

  @Test
  void a_letter_that_was_cut_off_is_sent_again_under_the_same_message_id() throws Exception {
    queue(TemplateTest.letter("k", MAJA));
    MailStore store = new MailStore(database);
    Outgoing taken = store.take(clock.instant(), clock.instant().plusSeconds(600)).orElseThrow();
    Carrier carrier = carrier(Security.NONE);
    carrier.carry(taken.letter().orElseThrow());
    assertThat(mail.sendOne(carrier)).as("somebody may still be at it").isEmpty();
    clock.pass(Duration.ofMinutes(11));
    assertThat(mail.sendOne(carrier)).contains(new Delivery.Taken());
    store.note(taken, State.WAITING, clock.instant(), Optional.of("late"));
    assertThat(mail.log()).extracting(Outgoing::state).containsExactly(State.SENT);
    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(2);
    assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
  }

  @Test
  void two_postmen_take_no_letter_twice() throws Exception {
    for (int i = 0; i < 20; i++) {
      queue(TemplateTest.letter("k" + i, MAJA));
    }
    Carrier carrier = carrier(Security.NONE);
    try (ExecutorService post = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> rounds = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        rounds.add(
            post.submit(
                () -> {
                  int sent = 0;
                  while (mail.sendOne(carrier).isPresent()) {
                    sent++;
                  }
                  return sent;
                }));
      }
      int all = 0;
      for (Future<Integer> round : rounds) {
        all += round.get();
      }
      assertThat(all).isEqualTo(20);
    }
    assertThat(server.getReceivedMessages()).hasSize(20);
  }

  @Test
  void a_server_that_offers_no_privacy_gets_nothing() {
    queue(TemplateTest.letter("k", MAJA));
    assertThat(mail.sendOne(carrier(Security.STARTTLS)).orElseThrow())
        .isInstanceOf(Delivery.Unreachable.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void letters_to_somebody_who_is_forgotten_are_wiped() {
    Journal journal = new Journal(database, clock);
    Person maja =
        new People(database, journal, clock)
            .create("Maja", MAJA, Language.DANISH, Actor.part("cli"));
    queue(TemplateTest.letter("1", MAJA).withPerson(maja.id()));
    mail.sendOne(carrier(Security.NONE));
    queue(TemplateTest.letter("2", MAJA).withPerson(maja.id()));
    queue(TemplateTest.letter("3", "ole@vindby.example"));
    PersonalData data = new PersonalData(database, journal, clock);
    assertThat(data.export(maja.id()).orElseThrow())
        .contains("mail_letter")
        .doesNotContain("hemmeligt");
    data.erase(maja.id(), Actor.part("cli"));
    assertThat(mail.list(maja.id()))
        .extracting(Outgoing::state)
        .containsExactly(State.SENT, State.DROPPED);
    assertThat(mail.outbox()).extracting(Outgoing::key).containsExactly("3");
    assertThat(mail.drop(mail.outbox().getFirst().number())).isTrue();
    assertThat(mail.sendOne(carrier(Security.NONE))).isEmpty();
  }

  @Test
  void what_was_not_sent_for_a_month_is_wiped_and_a_log_names_nobody_after_a_year() {
    Journal journal = new Journal(database, clock);
    Person maja =
        new People(database, journal, clock)
            .create("Maja", MAJA, Language.DANISH, Actor.part("cli"));
    queue(TemplateTest.letter("1", MAJA).withPerson(maja.id()));
    clock.pass(Duration.ofDays(31));
    PersonalData data = new PersonalData(database, journal, clock);
    data.letGo();
    assertThat(mail.log())
        .singleElement()
        .satisfies(letter -> assertThat(letter.state()).isEqualTo(State.DROPPED));
    clock.pass(Duration.ofDays(36_500));
    data.letGo();
    assertThat(mail.log()).singleElement().satisfies(l -> assertThat(l.person()).isEmpty());
  }

  @Test
  void the_postman_sends_by_himself_what_waits_and_what_comes() {
    queue(TemplateTest.letter("1", MAJA));
    try (Postman postman = mail.deliver(smtp(server.getSmtp().getPort(), Security.NONE))) {
      assertThat(postman).isNotNull();
      assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
      queue(TemplateTest.letter("2", MAJA));
      assertThat(server.waitForIncomingEmail(20_000, 2)).isTrue();
      assertThat(mail.standing().hasServer()).isTrue();
    }
  }

  @Test
  void looking_for_letters_changes_nothing_in_the_database() {
    String before = database.state();
    assertThat(mail.isAnyDue()).isFalse();
    assertThat(database.state()).isEqualTo(before);
  }
}
