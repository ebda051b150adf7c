package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.language.Language;
import dk.tonsvis.quantity.Co2e;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// What a reader can take to a page or a file of their own: drawings, tables, both vintages, a
/// figure in a frame, and the list of all pages.
class TakeHomeTest {
  private static final Pattern FILE = Pattern.compile("href=\"([^\"]*[?&]tegning=[^\"]*)\"");

  static Stream<String> drawings() {
    return Stream.of(RunningSite.KINDS)
        .filter(path -> !path.contains("hvad-hvis"))
        .flatMap(path -> FILE.matcher(RunningSite.page(path).html()).results())
        .map(match -> match.group(1).replace("&amp;", "&"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void every_drawing_is_a_file_that_stands_alone(String address) throws Exception {
    HttpResponse<String> file = RunningSite.get(address);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    if (address.endsWith("svg")) {
      assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
      Document svg = parsed(file.body());
      assertThat(svg.getDocumentElement().getAttribute("width")).isNotEmpty();
      assertThat(svg.getDocumentElement().getAttribute("font-family")).isNotEmpty();
      assertThat(file.body()).contains("Kilde: ").doesNotContain("href=").doesNotContain("<style");
    } else {
      assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
      assertThat(file.body()).startsWith("\ufeff").contains("Kilde: ");
      assertThat(Arrays.stream(file.body().split("\r\n", -1)))
          .noneMatch(line -> line.matches("[=@+\\t].*"));
    }
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void the_file_has_the_figures_of_the_table_as_numbers() {
    String danish = RunningSite.get("/kommuner/odense?tegning=development&som=csv").body();
    assertThat(danish).contains("Hovedgruppe;2018;").contains("I alt;1107310;").contains(";808556");
    String english = RunningSite.get("/en/kommuner/odense?tegning=development&som=csv").body();
    assertThat(english).contains("Sector,2018,").contains(",808556");
  }

  @Test
  void a_drawing_that_is_not_there_is_not_found() {
    for (String asked : List.of("tegning=rumfart&som=svg", "tegning=development&som=pdf")) {
      assertThat(RunningSite.get("/kommuner/odense?" + asked).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_text_that_looks_like_a_formula_is_guarded_and_a_negative_number_is_not() {
    CsvText csv = new CsvText(Language.DANISH);
    csv.row(List.of("=1+1", "-12,5", "−9.374", csv.number("−9.374"), "a;b", "@x"));
    csv.row(
        List.of(csv.amount(Optional.of(Co2e.parseTonnes("-0.25"))), csv.amount(Optional.empty())));
    assertThat(new String(csv.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("\ufeff'=1+1;-12,5;−9.374;-9374;\"a;b\";'@x\r\n-0,25;\r\n");
  }

  @Test
  void the_restatement_page_shows_both_vintages_and_the_thresholds_that_were_crossed() {
    Markup page = RunningSite.page("/omregning");
    assertThat(page.headline())
        .isEqualTo("De 98 kommuner: 2.011 af 2.940 tal er regnet om i versionen fra 18. maj 2026.");
    assertThat(page.table("largest-table").getFirst())
        .startsWith("København", "2023")
        .contains("+32.898");
    assertThat(page.table("crossed-table"))
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsExactly(
                        "København", "−50,65 %", "−49,03 %", "når ikke længere −50 %"));
    assertThat(page.text()).contains("Forskellen er en ny opgørelse, ikke en ny udledning.");
  }

  @Test
  void the_file_of_a_restatement_has_every_figure_of_both_vintages() {
    List<Vintage> vintages = RunningSite.house().accounts().list("ens-kommuner");
    Restatement restatement =
        RunningSite.house().accounts().compare(vintages.getFirst(), vintages.getLast());
    String csv = RunningSite.get("/en/omregning.csv").body();
    List<String> lines = csv.lines().skip(1).toList();
    assertThat(lines).hasSize(restatement.compared());
    assertThat(lines.stream().filter(line -> !line.endsWith(",0")).count())
        .isEqualTo(restatement.restated().size());
    String odense = RunningSite.get("/kommuner/odense/omregning.csv").body();
    assertThat(odense.lines().skip(1)).allMatch(line -> line.startsWith("0461;Odense;"));
  }

  @Test
  void a_municipality_shows_what_moved_and_says_that_it_is_no_fall() {
    Markup page = RunningSite.page("/kommuner/odense/omregning");
    assertThat(page.table("omregning-table")).hasSize(6);
    assertThat(page.text()).contains("Forskellen er en ny opgørelse, ikke en ny udledning.");
    assertThat(RunningSite.page("/en/kommuner/vindby/omregning").text())
        .contains("a new account of the same emissions");
  }

  @Test
  void only_a_figure_to_embed_may_stand_in_a_frame_and_it_has_no_script() {
    for (String path : List.of("/indlejr/kommuner/odense", "/en/indlejr/kommuner/vindby")) {
      HttpResponse<String> embedded = RunningSite.get(path);
      assertThat(embedded.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("frame-ancestors *")
          .contains("script-src 'none'");
      assertThat(embedded.headers().firstValue("X-Frame-Options")).isEmpty();
      Markup page = new Markup(embedded.body());
      assertThat(page.tags("script")).isEmpty();
      assertThat(page.tags("a").filter(a -> a.at("target").equals("_top"))).hasSize(1);
      assertThat(page.text()).contains("18").contains("2023");
    }
    HttpResponse<String> page = RunningSite.get("/kommuner/odense");
    assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(RunningSite.page("/kommuner/odense/indlejr").text())
        .contains("<iframe src=\"" + RunningSite.address() + "/indlejr/kommuner/odense\"");
    assertThat(RunningSite.get("/kommuner/odense/indlejr", "X-Forwarded-Proto", "https").body())
        .contains("https://127.0.0.1/indlejr/kommuner/odense");
    assertThat(page.body()).doesNotContain(RunningSite.address());
    assertThat(RunningSite.get("/en/embed/kommuner/odense").headers().firstValue("Location"))
        .hasValue("/en/indlejr/kommuner/odense");
    assertThat(RunningSite.get("/indlejr/kommuner/0461").headers().firstValue("Location"))
        .hasValue("/indlejr/kommuner/odense");
  }

  @Test
  void the_sitemap_lists_pages_that_are_there_in_both_languages() throws Exception {
    Document sitemap = parsed(RunningSite.get("/sitemap.xml").body());
    var places = sitemap.getElementsByTagName("loc");
    List<String> paths =
        IntStream.range(0, places.getLength())
            .mapToObj(at -> places.item(at).getTextContent())
            .map(address -> address.replace(RunningSite.address(), ""))
            .toList();
    assertThat(paths).doesNotHaveDuplicates().contains("/", "/en", "/kommuner/aeroe/omregning");
    assertThat(paths.stream().filter(path -> path.matches("/kommuner/[^/]+"))).hasSize(99);
    for (String path : paths) {
      if (path.matches("(/en)?(/kommuner/(odense|vindby|laesoe).*|/[a-z]*)")) {
        assertThat(RunningSite.get(path).statusCode()).as(path).isEqualTo(200);
      }
    }
    assertThat(RunningSite.get("/robots.txt").body())
        .contains("Disallow: /en/forklar\n")
        .contains("Sitemap: " + RunningSite.address() + "/sitemap.xml");
  }
}
