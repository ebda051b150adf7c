package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.place.Municipality;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Follows every link from the two front pages. The ordinary run takes a seeded sample of the
/// municipalities; the long run takes them all.
class CrawlTest {
  private static final long SEED = 461;
  private static final int SAMPLE = 12;
  private static final Path SAID = Path.of("target/pages/html-validate.txt");
  private static final List<String> REFERENCES =
      List.of("for", "list", "data-filter", "aria-labelledby", "aria-describedby");

  /// A page that was come to: what of it others can point at, and where it points.
  private record Leaf(String html, List<Markup.Tag> tags, Set<String> ids, List<String> links) {
    static Leaf of(Markup page) {
      List<Markup.Tag> tags = page.tags();
      Set<String> ids = new TreeSet<>();
      tags.stream().map(tag -> tag.at("id")).filter(id -> !id.isEmpty()).forEach(ids::add);
      return new Leaf(page.html(), tags, ids, followed(tags));
    }

    /// What a well-behaved crawler follows: not the ways into what-if, of which there is no end.
    private static List<String> followed(List<Markup.Tag> tags) {
      return tags.stream()
          .filter(tag -> tag.name().equals("a") && !tag.at("rel").equals("nofollow"))
          .map(tag -> tag.at("href"))
          .filter(link -> !link.startsWith("http"))
          .toList();
    }
  }

  @Test
  void the_pages_of_a_sample_lead_nowhere_wrong_and_are_valid_html() throws Exception {
    List<String> slugs = new ArrayList<>(slugs());
    Collections.shuffle(slugs, new Random(SEED));
    Set<String> sample = new TreeSet<>(slugs.subList(0, SAMPLE));
    sample.addAll(List.of("odense", "assens", "laesoe", "vindby"));
    assertLeadsAndIsValid(sample, "sample");
  }

  @Tag("long")
  @Test
  void all_pages_lead_nowhere_wrong_and_are_valid_html() throws Exception {
    assertLeadsAndIsValid(new TreeSet<>(slugs()), "all");
  }

  /// The links are followed up while another program reads the pages' markup.
  private static void assertLeadsAndIsValid(Set<String> slugs, String name) throws Exception {
    Map<String, Leaf> pages = crawl(slugs);
    Optional<Process> validation = validation(pages, name);
    assertComplete(pages, slugs);
    assertNothingIsBroken(pages);
    assertValid(validation);
  }

  private static List<String> slugs() {
    return RunningSite.house().places().listWithInvented().stream()
        .map(Municipality::slug)
        .toList();
  }

  /// The pages that links lead to, by address; of the municipalities only those that are asked for.
  private static Map<String, Leaf> crawl(Set<String> slugs) {
    Map<String, Leaf> pages = new TreeMap<>();
    Deque<String> ahead = new ArrayDeque<>(List.of("/", "/en"));
    while (!ahead.isEmpty()) {
      String address = ahead.pop();
      if (pages.containsKey(address)) {
        continue;
      }
      Leaf page = Leaf.of(RunningSite.page(address));
      pages.put(address, page);
      page.links().stream()
          .map(CrawlTest::withoutFragment)
          .filter(link -> link.startsWith("/"))
          .filter(link -> !isMunicipality(link) || slugs.contains(slug(link)))
          .filter(link -> !isFile(link))
          .forEach(ahead::push);
    }
    return pages;
  }

  /// Whether there is a page of each kind for each municipality, in both languages.
  private static void assertComplete(Map<String, Leaf> pages, Set<String> slugs) {
    for (String slug : slugs) {
      for (String part : List.of("", "/plan", "/reduktionssti", "/hvorfor", "/omregning")) {
        String address = "/kommuner/" + slug + part;
        assertThat(pages).containsKeys(address, RunningSite.english(address));
      }
    }
    for (String address :
        List.of(
            "",
            "/kommuner",
            "/omregning",
            "/metode",
            "/tilgaengelighed",
            "/nationalt",
            "/sammenlign",
            "/regioner/oestdanmark",
            "/kkr/nordjylland")) {
      assertThat(pages).containsKeys(address.isEmpty() ? "/" : address, "/en" + address);
    }
    assertThat(pages.keySet()).noneMatch(address -> address.contains("/forklar/"));
    assertThat(pages.keySet()).noneMatch(address -> address.contains("/hvad-hvis"));
  }

  private static boolean isMunicipality(String link) {
    return link.matches("(/en)?/kommuner/.+");
  }

  /// The part of an address that names its municipality.
  private static String slug(String link) {
    return link.replaceFirst("(/en)?/kommuner/", "").replaceFirst("[/?].*", "");
  }

  private static boolean isFile(String link) {
    return link.startsWith("/api/v1/")
        || link.contains("tegning=")
        || link.matches(".*\\.(xlsx|json|csv|svg|atom|ttl|jsonld|geojson|xml)(\\?.*)?");
  }

  private static String withoutFragment(String link) {
    return link.replaceFirst("#.*", "");
  }

  private static void assertNothingIsBroken(Map<String, Leaf> pages) {
    Set<String> slugs = Set.copyOf(slugs());
    Set<String> broken = new TreeSet<>();
    Set<String> fetched = new TreeSet<>();
    pages.forEach(
        (address, page) -> {
          page.links().forEach(link -> check(address, page, link, pages, slugs, broken));
          page.tags().forEach(tag -> checkReferences(address, page, tag, broken));
          page.tags().forEach(tag -> file(tag).ifPresent(fetched::add));
        });
    for (String address : fetched) {
      HttpResponse<String> response = RunningSite.get(address);
      if (response.statusCode() != 200) {
        broken.add(address + " answers " + response.statusCode());
      }
    }
    assertThat(broken).isEmpty();
  }

  private static void checkReferences(
      String address, Leaf page, Markup.Tag tag, Set<String> broken) {
    for (String reference : REFERENCES) {
      for (String id : tag.at(reference).split(" ", -1)) {
        if (!id.isEmpty() && !page.ids().contains(id)) {
          broken.add(address + ": " + reference + " names " + id);
        }
      }
    }
  }

  /// What a tag has the reader's browser fetch, if it is no page.
  private static Optional<String> file(Markup.Tag tag) {
    return switch (tag.name()) {
      case "a" -> Optional.of(tag.at("href")).filter(CrawlTest::isFile);
      case "link", "script" -> Optional.of(tag.at("href") + tag.at("src"));
      default -> Optional.empty();
    };
  }

  private static void check(
      String address,
      Leaf page,
      String link,
      Map<String, Leaf> pages,
      Set<String> slugs,
      Set<String> broken) {
    String path = withoutFragment(link);
    String fragment = link.substring(Math.min(link.length(), path.length() + 1));
    Optional<Leaf> target = Optional.ofNullable(path.isEmpty() ? page : pages.get(path));
    if (!fragment.isEmpty() && target.stream().noneMatch(leaf -> leaf.ids().contains(fragment))) {
      broken.add(address + ": nothing at " + link);
    }
    if (target.isEmpty() && isMunicipality(path) && !slugs.contains(slug(path))) {
      broken.add(address + ": no municipality at " + link);
    }
  }

  /// Has the pages checked by html-validate, one of the packages that the front-end build installs.
  private static Optional<Process> validation(Map<String, Leaf> pages, String name)
      throws IOException {
    Path program = Path.of("node_modules/.bin/html-validate").toAbsolutePath();
    if (!Files.exists(program)) {
      return Optional.empty();
    }
    Path folder = Path.of("target/pages", name);
    Files.createDirectories(folder);
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "--config", ".htmlvalidate.json"));
    for (Map.Entry<String, String> page : withErrors(pages).entrySet()) {
      Path file = folder.resolve(page.getKey().replaceAll("[^a-z0-9]+", "_") + ".html");
      Files.writeString(file, page.getValue());
      command.add(file.toString());
    }
    return Optional.of(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(SAID.toFile())
            .start());
  }

  /// No crawler comes to an error, a search, an explanation or a scenario, but they are pages too.
  private static Map<String, String> withErrors(Map<String, Leaf> pages) {
    Map<String, String> all = new TreeMap<>();
    pages.forEach((address, page) -> all.put(address, page.html()));
    for (String path :
        List.of(
            "/findes-ikke",
            "/kommuner?q=nord",
            "/kommuner?q=qqqq",
            "/sammenlign?kommuner=odnse,vindby,aarhus,aarhus,ingen",
            "/soeg?q=varme",
            "/soeg?q=qqqqzzzz",
            "/forklar/udledning/odense/2023",
            "/forklar/aendring/danmark/2018-2023",
            "/forklar/effekt/vindby/2030/1.1",
            "/indlejr/kommuner/odense",
            "/kommuner/vindby/hvad-hvis",
            "/kommuner/vindby/hvad-hvis?handlinger=ingen",
            "/kommuner/vindby/hvad-hvis?i=0:0")) {
      all.put(path, RunningSite.get(path).body());
      String english = RunningSite.english(path);
      all.put(english, RunningSite.get(english).body());
    }
    return all;
  }

  private static void assertValid(Optional<Process> validation)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        validation.isPresent(), "html-validate is not installed in node_modules");
    int answer = validation.orElseThrow().waitFor();
    assertThat(answer).as(Files.readString(SAID)).isZero();
  }
}
