package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.tonsvis.drafting.CopyId;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two programs on one database behind a proxy. One is killed while somebody works, and then the
/// other: a page has to be asked for again, and nothing else is noticed.
@Tag("long")
class TwoNodesTest {
  private static final String VINDBY = "0999";
  private static final String PLAN = "/arbejde/kommuner/vindby/plan";
  private static final String PASSWORD = "fire grå gæs gik en tur";
  private static final int LETTERS_WAIT_MILLIS = 60_000;

  private final Settings.External database = TestDatabase.settings();
  private final GreenMail post =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private House house;
  private Balancer balancer;
  private Map<String, String> environment;
  private Node first;
  private Node second;
  private Person anna;

  @BeforeEach
  void start() throws Exception {
    post.start();
    house = House.over(Database.open(database, Language.ENGLISH, _ -> {}), Clock.systemUTC());
    anna = worker("Anna Ager", Role.COORDINATOR);
    worker("Omar Ovesen", Role.COORDINATOR);
    worker("Asta Aagaard", Role.APPROVER);
    house.access().passwords().set(anna, PASSWORD, RunningDesk.ACTOR);
    balancer = Balancer.open();
    environment =
        Map.of(
            "TONSVIS_ADDRESS", balancer.address(),
            "TONSVIS_MAIL_HOST", "127.0.0.1",
            "TONSVIS_MAIL_PORT", Integer.toString(post.getSmtp().getPort()),
            "TONSVIS_MAIL_SECURITY", "none",
            "TONSVIS_MAIL_FROM", "klima@vindby.example");
    first = Node.start(database, 0, environment);
    second = Node.start(database, 0, environment);
    balancer.add(first);
    balancer.add(second);
  }

  @AfterEach
  void close() throws Exception {
    first.close();
    second.close();
    balancer.close();
    house.close();
    post.stop();
  }

  private Person worker(String name, Role role) {
    Municipality vindby = house.places().find("vindby").orElseThrow();
    Person person =
        house
            .people()
            .create(
                name,
                name.split(" ", 2)[0] + "@vindby.example",
                Language.DANISH,
                RunningDesk.ACTOR);
    house
        .people()
        .addMembership(
            person.id(),
            Organisation.of(vindby),
            role,
            house.people().today(),
            Optional.empty(),
            RunningDesk.ACTOR);
    return person;
  }

  /// Somebody who reads the public pages all the while.
  private static final class Reader implements AutoCloseable {
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final CountDownLatch isOver = new CountDownLatch(1);
    private final CompletableFuture<Void> reading;

    Reader(Browser browser) {
      reading = CompletableFuture.runAsync(() -> read(browser));
    }

    private void read(Browser browser) {
      try {
        while (!isOver.await(100, TimeUnit.MILLISECONDS)) {
          statuses.add(browser.get("/kommuner/vindby").statusCode());
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    List<Integer> statuses() {
      return List.copyOf(statuses);
    }

    @Override
    public void close() {
      isOver.countDown();
      reading.join();
    }
  }

  @Test
  void who_works_notices_nothing_but_a_page_to_ask_for_again_when_a_node_is_killed()
      throws Exception {
    Browser browser = new Browser(balancer.address());
    List<Integer> read;
    try (Reader reader = new Reader(new Browser(balancer.address()))) {
      Node signedInAt = signIn(browser);
      Node other = signedInAt == first ? second : first;
      CopyId copy = typeWhileOneIsKilled(browser, signedInAt);
      String revision = sendToHearing(browser, copy);
      assertThat(post.waitForIncomingEmail(LETTERS_WAIT_MILLIS, 2)).isTrue();
      Node back = comesBack(signedInAt);
      replyWhileTheOtherIsKilled(other, revision);
      assertThat(post.waitForIncomingEmail(LETTERS_WAIT_MILLIS, 5)).isTrue();
      assertThat(browser.get("/arbejde").body()).contains("Anna Ager");
      bothTakePartAgain(browser, back, comesBack(other));
      read = reader.statuses();
    }
    assertThat(read).hasSizeGreaterThan(10).containsOnly(200);
    assertThat(letters()).hasSize(5).doesNotHaveDuplicates();
    assertThat(house.mail().log()).hasSize(5).allMatch(letter -> letter.attempts() == 1);
  }

  private Node signIn(Browser browser) {
    browser.get("/log-ind");
    HttpResponse<String> in =
        browser.post("/log-ind", "email", anna.email(), "adgangskode", PASSWORD);
    assertThat(in.headers().firstValue("Location")).contains("/arbejde");
    return balancer.tookLastForm(first) ? first : second;
  }

  /// What the script saved is there, and the form whose answer was lost is stored once, however
  /// often it is sent.
  private CopyId typeWhileOneIsKilled(Browser browser, Node killed) {
    browser.get(PLAN);
    Revision inForce = house.plans().findInForce(VINDBY).orElseThrow();
    HttpResponse<String> made =
        browser.post(PLAN + "/kladder", "udgave", Integer.toString(inForce.number()));
    CopyId copy =
        CopyId.parse(
                made.headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceAll(".*/kladde/([0-9a-f-]{36}).*", "$1"))
            .orElseThrow();
    CopyRow action = house.copies().read(copy).orElseThrow().of("actions").getFirst();
    String form = PLAN + "/kladde/" + copy + "/raekke/" + action.id();
    browser.get(form);
    HttpResponse<String> saved =
        browser.postAll(form, List.of("version", "1", "unit", "Skrevet halvt"), Saved.HEADER);
    assertThat(saved.body()).contains("\"version\":\"2\"");
    balancer.cutNextForm(killed, killed::kill);
    String[] sent = {"version", "2", "unit", "Skrevet helt", "end", "2044"};
    assertThat(browser.post(form, sent).statusCode()).isEqualTo(502);
    assertThat(browser.get(form).body()).contains("Skrevet helt", "Anna Ager");
    assertThat(browser.post(form, sent).statusCode()).isEqualTo(303);
    assertThat(house.copies().read(copy).orElseThrow().copy().version()).isEqualTo(3);
    return copy;
  }

  /// Returns the address of the revision's public page.
  private String sendToHearing(Browser browser, CopyId copy) {
    HttpResponse<String> made = browser.post(PLAN + "/kladde/" + copy + "/udgave");
    String revision = made.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    HttpResponse<String> sent =
        browser.post(
            revision + "/hoering", "fra", today.toString(), "til", today.plusDays(30).toString());
    assertThat(sent.statusCode()).isEqualTo(303);
    return "/kommuner/vindby/plan/" + revision.replaceAll(".*/", "");
  }

  private void replyWhileTheOtherIsKilled(Node killed, String revision) {
    Browser citizen = new Browser(balancer.address());
    String[] reply = {
      "svar", UUID.randomUUID().toString(), "body", "Flere træer, tak.", "fra", "citizen"
    };
    assertThat(citizen.get(revision + "/hoering").statusCode()).isEqualTo(200);
    balancer.cutNextForm(killed, killed::kill);
    assertThat(citizen.post(revision + "/hoering", reply).statusCode()).isEqualTo(502);
    assertThat(citizen.follow(citizen.post(revision + "/hoering", reply)).body()).contains("Tak.");
    int number = Integer.parseInt(revision.replaceAll(".*/", ""));
    assertThat(house.hearings().list(VINDBY, number)).hasSize(1);
  }

  /// The same node at the same place, as whoever keeps programs running starts it again.
  private Node comesBack(Node killed) throws Exception {
    Node back = Node.start(database, killed.port(), environment);
    if (killed == first) {
      first = back;
    } else {
      second = back;
    }
    return back;
  }

  private void bothTakePartAgain(Browser browser, Node one, Node other) {
    int ofOne = balancer.answers(one);
    int ofOther = balancer.answers(other);
    Stream.generate(() -> browser.get("/arbejde").statusCode())
        .limit(6)
        .forEach(status -> assertThat(status).isEqualTo(200));
    assertThat(balancer.answers(one)).isGreaterThan(ofOne);
    assertThat(balancer.answers(other)).isGreaterThan(ofOther);
  }

  private List<String> letters() throws Exception {
    List<String> ids = new ArrayList<>();
    for (MimeMessage message : post.getReceivedMessages()) {
      ids.add(message.getMessageID());
    }
    return ids;
  }
}
