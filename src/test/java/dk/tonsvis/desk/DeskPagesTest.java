package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.site.Axe;
import dk.tonsvis.site.Chromium;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Looks at every page of the desk as it is shown, wide and on a phone, with something on it. A new
/// route has to say here where it is found, and is looked at from then on.
class DeskPagesTest {
  private static final String OWN = "/arbejde/kommuner/vindby";
  private static final String PLAN = OWN + "/plan";
  private static final String WORKS = "/arbejde/drift";

  /// What leads on to somebody else or is no page.
  private static final Set<String> LED_ELSEWHERE =
      Set.of("/log-ind/med/{provider}", "/log-ind/svar/{provider}");

  /// Fills in a form of the page's own token and sends it.
  private static final String SEND =
      """
      ([action, fields]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = action;
        const typed = [...fields, '_csrf', document.querySelector('[name=_csrf]')?.value ?? ''];
        for (let i = 0; i < typed.length; i += 2) {
          const input = document.createElement('input');
          input.type = 'hidden';
          input.name = typed[i];
          input.value = typed[i + 1];
          form.append(input);
        }
        document.body.append(form);
        form.submit();
      }""";

  private static BusyVindby world;

  /// The addresses at which a route with something of its own in its path is looked at.
  private static final Map<String, List<String>> FOUND = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    world = new BusyVindby(Routes.class);
    String letter = Long.toString(world.house().mail().outbox().getFirst().number());
    String kept = PLAN + "/udgave/" + world.draft;
    String heard = PLAN + "/udgave/" + world.inHearing;
    String person = WORKS + "/personer/" + world.omar.id();
    long last = world.house().journal().list(0, 10_000).getLast().position();
    found(PlanAddresses.PLAN, PLAN);
    found("/arbejde/kommuner/{place}", OWN);
    found("/arbejde/kommuner/{place}/personer", OWN + "/personer");
    found(
        "/arbejde/kommuner/{place}/journal",
        OWN + "/journal",
        OWN + "/journal?hvad=PlanStored&fra=2026-01-01",
        OWN + "/journal?fra=i+g%C3%A5r");
    found("/arbejde/kommuner/{place}/journal/{position:[0-9]+}", OWN + "/journal/" + changed());
    found(WORKS + "/journal/{position:[0-9]+}", WORKS + "/journal/" + last);
    found(
        PlanAddresses.PLAN + "/fil/{upload}",
        PLAN + "/fil/" + world.goodFile,
        PLAN + "/fil/" + world.badFile);
    found(PlanAddresses.PLAN + "/fil", PLAN + "/fil");
    found(
        PlanAddresses.PLAN + "/sammenlign",
        PLAN + "/sammenlign?fra=1&til=" + world.inForce,
        PLAN + "/sammenlign?fra=" + world.inForce + "&til=kladde-" + world.copy.id());
    found(PlanAddresses.COPY, copy());
    found(PlanAddresses.COPY + "/{table:[a-z-]+}", tables(List.of("targets", "effects")));
    found(PlanAddresses.ROW, rows(List.of("plan", "targets", "actions", "effects")));
    String comments = copy() + "/kommentarer";
    found(PlanAddresses.COPY + "/kommentarer", comments);
    found(
        PlanAddresses.COPY + "/kommentarer/{comment:[0-9a-f-]{36}}",
        comments + "/" + world.comment);
    found("/arbejde/kommuner/{place}/indstillinger", OWN + "/indstillinger");
    found(PlanAddresses.REVISION, kept, heard, PLAN + "/udgave/" + world.inForce);
    found(PlanAddresses.REVISION + "/deling", kept + "/deling");
    found(PlanAddresses.REVISION + "/hoering", kept + "/hoering");
    found(PlanAddresses.REVISION + "/vedtag", heard + "/vedtag");
    found(PlanAddresses.REVISION + "/svar", heard + "/svar");
    found(
        PlanAddresses.REPLY,
        PLAN + "/svar/" + world.answered.id(),
        PLAN + "/svar/" + world.waiting.id());
    found(WORKS + "/post/{number:[0-9]{1,15}}", WORKS + "/post/" + letter);
    found(WORKS + "/personer/{id:[0-9a-f-]{36}}", person);
    found(
        WORKS + "/organisationer/{id:[a-z0-9-]+}", WORKS + "/organisationer/" + world.company.id());
    found(WORKS + "/log-ind/{provider}", WORKS + "/log-ind/vindby");
    found(VintageRoutes.PATH + "/{number:[0-9]+}", VintageRoutes.PATH + "/" + world.proposed);
    found(WelcomeRoutes.PATH + "/{token}", WelcomeRoutes.PATH + "/" + world.welcome);
    found(RecoveryRoutes.PATH + "/{token}", RecoveryRoutes.PATH + "/" + world.recovery);
    found(InvitationRoutes.PATH + "/{token}", world.linkIn("invitation", InvitationRoutes.PATH));
    found(OfferRoutes.PATH + "/{token}", world.linkIn("role-offered", OfferRoutes.PATH));
    found(DraftRoutes.PATH + "/{token}", DraftRoutes.PATH + "/" + world.shared);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static void found(String route, String... at) {
    FOUND.put(route, List.of(at));
  }

  private static String[] tables(List<String> keys) {
    return keys.stream()
        .map(key -> copy() + "/" + PlanAddresses.slug(PlanForm.table(key)))
        .toArray(String[]::new);
  }

  /// The first row of each of some tables.
  private static String[] rows(List<String> tables) {
    return tables.stream()
        .flatMap(table -> world.find(table).stream())
        .map(row -> copy() + "/raekke/" + row.id())
        .toArray(String[]::new);
  }

  private static String copy() {
    return PLAN + "/kladde/" + world.copy.id();
  }

  /// The newest fact of Vindby that tells what was before and what is now.
  private static long changed() {
    return BusyVindby.seeing(() -> world.house().journal().list(0, 10_000)).stream()
        .filter(entry -> entry.kind().equals("CopyRowChanged"))
        .toList()
        .getLast()
        .position();
  }

  /// The addresses of a route's pages.
  private static List<String> addresses(Routes.Route route) {
    return route.path().contains("{")
        ? Optional.ofNullable(FOUND.get(route.path())).orElse(List.of())
        : List.of(route.path());
  }

  /// Every address of a page of the desk, for people who have signed in or for others.
  private static List<String> pages(boolean isOpenToAll) {
    return Routes.list().stream()
        .filter(route -> !route.isPost() && route.door().getPackageName().endsWith(".desk"))
        .filter(route -> (route.right() == Right.SIGN_IN) == isOpenToAll)
        .filter(route -> !route.path().startsWith("/en/") && !LED_ELSEWHERE.contains(route.path()))
        .filter(route -> !route.path().matches(".*\\.(json|csv|xlsx)"))
        .flatMap(route -> addresses(route).stream())
        .toList();
  }

  @Test
  void every_route_of_the_desk_says_where_it_is_looked_at() {
    Set<String> unseen = new TreeSet<>();
    Routes.list().stream()
        .filter(route -> !route.isPost() && route.door().getPackageName().endsWith(".desk"))
        .map(Routes.Route::path)
        .filter(path -> !path.startsWith("/en/") && !path.matches(".*\\.(json|csv|xlsx)"))
        .filter(path -> path.contains("{"))
        .filter(path -> !FOUND.containsKey(path) && !LED_ELSEWHERE.contains(path))
        .forEach(unseen::add);
    assertThat(unseen).isEmpty();
  }

  @Test
  void every_page_keeps_the_rules_wide_and_on_a_phone() {
    try (Windows windows = new Windows(Optional.empty())) {
      pages(true).forEach(windows::look);
      windows.look("/kommuner/vindby/plan/" + world.inHearing + "/hoering");
      windows.look("/log-ind?fejl=signature");
    }
    try (Windows windows = new Windows(Optional.of(world.asta))) {
      pages(false).forEach(windows::look);
    }
  }

  @Tag("long")
  @Test
  void every_page_in_english_keeps_the_rules_wide_and_on_a_phone() {
    try (Windows windows = new Windows(Optional.empty())) {
      pages(true).forEach(path -> windows.look("/en" + path));
    }
    try (Windows windows = new Windows(Optional.of(world.asta))) {
      pages(false).forEach(path -> windows.look("/en" + path));
    }
  }

  @Tag("long")
  @Test
  void every_table_of_a_copy_and_a_row_of_each_keep_the_rules() {
    List<String> keys = PlanForm.tables().stream().map(PlanForm.Table::key).toList();
    try (Windows windows = new Windows(Optional.of(world.asta))) {
      Stream.of(tables(keys), rows(keys)).flatMap(Stream::of).forEach(windows::look);
    }
  }

  /// Two windows side by side in which the same is done.
  private static final class Windows implements AutoCloseable {
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Windows(Optional<Person> person) {
      for (int width : new int[] {1280, 375}) {
        BrowserContext context = Chromium.window(world.desk.address(), width);
        contexts.add(context);
        Page page = context.newPage();
        person.ifPresent(who -> page.navigate(TestSignIn.PATH + "?person=" + who.id()));
        pages.add(page);
      }
    }

    void look(String path) {
      for (Page page : pages) {
        Response answer = page.navigate(path);
        if (answer.status() != 200 || page.url().contains("/log-ind?videre=")) {
          faults.add(path + " answers " + answer.status() + " at " + page.url());
        }
      }
      scan();
    }

    /// Sends a form as people may who type something else than it asks for.
    ///
    /// @param fields names and values in turn
    void refuse(String path, String action, String... fields) {
      for (Page page : pages) {
        page.navigate(path);
        Keyboard.leave(page, () -> page.evaluate(SEND, List.of(action, List.of(fields))));
        assertThat(page.locator("h1").textContent()).as(action).isNotBlank();
      }
      scan();
    }

    private void scan() {
      faults.addAll(Axe.faults(pages.toArray(Page[]::new)));
    }

    /// Closes them, and fails if anything was wrong in them.
    @Override
    public void close() {
      contexts.forEach(BrowserContext::close);
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void what_is_refused_is_told_on_a_page_that_keeps_the_rules() {
    String here = PLAN + "/udgave/" + world.draft;
    String action = copy() + "/raekke/" + world.row("actions").id();
    try (Windows windows = new Windows(Optional.of(world.asta))) {
      windows.refuse(action, action, "version", "1", "unit", "Astas enhed");
      windows.refuse(copy(), copy() + "/udgave");
      windows.refuse(here + "/hoering", here + "/hoering", "fra", "i dag", "til", "i går");
      windows.refuse(here + "/vedtag", here + "/vedtag", "den", "", "af", "");
      windows.refuse(here + "/deling", here + "/deling", "email", "ingen");
      windows.refuse(OWN + "/personer", OWN + "/personer", "navn", "", "til", "i går");
      windows.refuse(WORKS + "/personer", WORKS + "/personer", "navn", "", "email", "x");
      windows.refuse(WORKS + "/organisationer", WORKS + "/organisationer", "navn", "");
      windows.refuse(WORKS + "/log-ind", WORKS + "/log-ind", "navn", "");
      windows.refuse("/arbejde/profil", "/arbejde/profil", "navn", "", "sprog", "tysk");
      windows.refuse("/arbejde/profil", "/arbejde/profil/adgangskode");
      windows.refuse(OWN + "/indstillinger", OWN + "/indstillinger", "email", "ingen");
      windows.refuse(copy(), copy() + "/kommentarer");
      windows.refuse(VintageRoutes.PATH, VintageRoutes.PATH + "/1/udgiv");
      windows.refuse(WORKS + "/post", WORKS + "/post/987654/kasser");
      windows.refuse(OWN + "/personer", OWN + "/personer/godkendere");
      windows.refuse("/arbejde/kommuner/odense/ingenting", "/arbejde/profil");
    }
    try (Windows windows = new Windows(Optional.of(world.omar))) {
      windows.refuse(OWN, WORKS + "/personer");
    }
    try (Windows windows = new Windows(Optional.empty())) {
      windows.refuse("/log-ind", "/log-ind", "email", "omar", "adgangskode", "x");
      windows.refuse(RecoveryRoutes.PATH, RecoveryRoutes.PATH, "email", "omar");
      windows.refuse(
          WelcomeRoutes.PATH + "/" + world.welcome, WelcomeRoutes.PATH + "/" + world.welcome);
      windows.refuse("/log-ind", InvitationRoutes.PATH + "/" + "x".repeat(43));
    }
  }
}
