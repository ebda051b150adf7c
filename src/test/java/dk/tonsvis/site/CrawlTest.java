package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.place.Municipality;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Follows every link from the two front pages. The ordinary run takes a seeded sample of the
/// municipalities; the long run takes them all.
class CrawlTest {
  private static final long SEED = 461;
  private static final int SAMPLE = 12;

  @Test
  void the_pages_of_a_sample_lead_nowhere_wrong_and_are_valid_html() throws Exception {
    List<String> slugs =
        new ArrayList<>(
            RunningSite.house().places().listWithInvented().stream()
                .map(Municipality::slug)
                .toList());
    Collections.shuffle(slugs, new Random(SEED));
    Set<String> sample = new TreeSet<>(slugs.subList(0, SAMPLE));
    sample.addAll(List.of("odense", "assens", "laesoe", "vindby"));
    Map<String, Markup> pages = crawl(sample);
    assertComplete(pages, sample);
    assertNothingIsBroken(pages);
    assertValid(pages, "sample");
  }

  @Tag("long")
  @Test
  void all_pages_lead_nowhere_wrong_and_are_valid_html() throws Exception {
    Set<String> slugs =
        RunningSite.house().places().listWithInvented().stream()
            .map(Municipality::slug)
            .collect(Collectors.toSet());
    Map<String, Markup> pages = crawl(slugs);
    assertComplete(pages, slugs);
    assertNothingIsBroken(pages);
    assertValid(pages, "all");
  }

  /// The pages that links lead to, by address; of the municipalities only those that are asked for.
  private static Map<String, Markup> crawl(Set<String> slugs) {
    Map<String, Markup> pages = new TreeMap<>();
    Deque<String> ahead = new ArrayDeque<>(List.of("/", "/en"));
    while (!ahead.isEmpty()) {
      String address = ahead.pop();
      if (pages.containsKey(address)) {
        continue;
      }
      Markup page = RunningSite.page(address);
      pages.put(address, page);
      links(page)
          .map(CrawlTest::withoutFragment)
          .filter(link -> link.startsWith("/"))
          .filter(link -> !isMunicipality(link) || slugs.contains(slug(link)))
          .filter(link -> !isFile(link))
          .forEach(ahead::push);
    }
    return pages;
  }

  /// Whether there is a page of each kind for each municipality, in both languages.
  private static void assertComplete(Map<String, Markup> pages, Set<String> slugs) {
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

  /// What a well-behaved crawler follows: not the ways into what-if, of which there is no end.
  private static Stream<String> links(Markup page) {
    return page.tags("a")
        .filter(tag -> !tag.at("rel").equals("nofollow"))
        .map(tag -> tag.at("href"))
        .filter(link -> !link.startsWith("http"));
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

  private static void assertNothingIsBroken(Map<String, Markup> pages) {
    Set<String> slugs =
        RunningSite.house().places().listWithInvented().stream()
            .map(Municipality::slug)
            .collect(Collectors.toSet());
    Set<String> broken = new TreeSet<>();
    Set<String> fetched = new TreeSet<>();
    pages.forEach(
        (address, page) -> {
          Set<String> ids = page.ids();
          links(page).forEach(link -> check(address, ids, link, pages, slugs, broken));
          page.tags()
              .forEach(
                  tag -> {
                    for (String reference :
                        List.of(
                            "for", "list", "data-filter", "aria-labelledby", "aria-describedby")) {
                      for (String id : tag.at(reference).split(" ", -1)) {
                        if (!id.isEmpty() && !ids.contains(id)) {
                          broken.add(address + ": " + reference + " names " + id);
                        }
                      }
                    }
                    if (tag.name().equals("a") && isFile(tag.at("href"))) {
                      fetched.add(tag.at("href"));
                    }
                    if (tag.name().equals("link") || tag.name().equals("script")) {
                      fetched.add(tag.at("href") + tag.at("src"));
                    }
                  });
        });
    for (String address : fetched) {
      HttpResponse<String> response = RunningSite.get(address);
      if (response.statusCode() != 200) {
        broken.add(address + " answers " + response.statusCode());
      }
    }
    assertThat(broken).isEmpty();
  }

  private static void check(
      String address,
      Set<String> ids,
      String link,
      Map<String, Markup> pages,
      Set<String> slugs,
      Set<String> broken) {
    String path = withoutFragment(link);
    String fragment = link.substring(Math.min(link.length(), path.length() + 1));
    Markup target = path.isEmpty() ? null : pages.get(path);
    Set<String> there = path.isEmpty() ? ids : target == null ? Set.of() : target.ids();
    if (!fragment.isEmpty() && !there.contains(fragment)) {
      broken.add(address + ": nothing at " + link);
    }
    if (target == null && isMunicipality(path) && !slugs.contains(slug(path))) {
      broken.add(address + ": no municipality at " + link);
    }
  }

  /// Has the pages checked by html-validate, one of the packages that the front-end build installs.
  private static void assertValid(Map<String, Markup> pages, String name)
      throws IOException, InterruptedException {
    Path program = Path.of("node_modules/.bin/html-validate").toAbsolutePath();
    Assumptions.assumeTrue(Files.exists(program), "html-validate is not installed in node_modules");
    Path folder = Path.of("target/pages", name);
    Files.createDirectories(folder);
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "--config", ".htmlvalidate.json"));
    for (Map.Entry<String, Markup> page : withErrors(pages).entrySet()) {
      Path file = folder.resolve(page.getKey().replaceAll("[^a-z0-9]+", "_") + ".html");
      Files.writeString(file, page.getValue().html());
      command.add(file.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  /// No crawler comes to an error, a search, an explanation or a scenario, but they are pages too.
  private static Map<String, Markup> withErrors(Map<String, Markup> pages) {
    Map<String, Markup> all = new TreeMap<>(pages);
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
      all.put(path, new Markup(RunningSite.get(path).body()));
      String english = RunningSite.english(path);
      all.put(english, new Markup(RunningSite.get(english).body()));
    }
    return all;
  }
}
