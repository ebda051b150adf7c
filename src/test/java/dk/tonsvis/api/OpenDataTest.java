package dk.tonsvis.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The catalogue and the feeds, read by what others read them with.
class OpenDataTest {
  private static final String BASE = "https://data.example.org/data/katalog";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @Test
  void the_catalogue_is_turtle_and_says_what_dcat_ap_asks_for() throws Exception {
    Model model = turtle();
    assertThat(things(model, "Catalog")).hasSize(1);
    for (IRI catalogue : things(model, "Catalog")) {
      assertSaid(model, catalogue, DCT + "title", DCT + "description", DCT + "publisher");
    }
    Set<IRI> datasets = things(model, "Dataset");
    assertThat(datasets).hasSizeGreaterThan(5);
    for (IRI dataset : datasets) {
      assertSaid(model, dataset, DCT + "title", DCT + "description", DCAT + "distribution");
    }
    for (IRI distribution : things(model, "Distribution")) {
      assertSaid(model, distribution, DCAT + "accessURL", DCT + "license", DCT + "format");
    }
    for (IRI service : things(model, "DataService")) {
      assertSaid(model, service, DCT + "title", DCAT + "endpointURL");
    }
  }

  @Test
  void the_national_account_has_its_years_its_place_and_its_vintages() throws Exception {
    String turtle = RunningApi.get("/data/katalog.ttl").body();
    assertThat(turtle)
        .contains("dcat:startDate \"2018-01-01\"^^xsd:date")
        .contains("dcat:endDate \"2023-12-31\"^^xsd:date")
        .contains("authority/country/DNK")
        .contains("dcat:version \"2026-03-17\"")
        .contains("dcat:version \"2026-05-18\"")
        .contains("Energi- og CO2-regnskabet, Energistyrelsen / klimaregnskabet.dk")
        .doesNotContain("Vindby");
    assertThat(RunningApi.get("/data/katalog.ttl").body()).isEqualTo(turtle);
  }

  @Test
  void everything_that_the_catalogue_names_within_itself_is_described_in_it() throws Exception {
    Model model = turtle();
    Set<Value> described = new TreeSet<>((a, b) -> a.stringValue().compareTo(b.stringValue()));
    described.addAll(model.subjects());
    assertThat(model.objects())
        .filteredOn(value -> value.stringValue().startsWith("https://data.example.org/data#"))
        .filteredOn(value -> !isAnchorOfThePage(value))
        .allMatch(described::contains);
  }

  private static boolean isAnchorOfThePage(Value value) {
    return !value.stringValue().contains(".") && value.stringValue().endsWith("#api");
  }

  @Test
  void every_file_that_the_catalogue_names_can_be_had() throws Exception {
    Set<String> addresses = new TreeSet<>();
    for (String property : List.of("accessURL", "endpointDescription")) {
      turtle()
          .filter(null, org.eclipse.rdf4j.model.util.Values.iri(DCAT + property), null)
          .objects()
          .forEach(value -> addresses.add(value.stringValue()));
    }
    assertThat(addresses).hasSizeGreaterThan(8);
    for (String address : addresses) {
      String path = address.replace("https://data.example.org/api/v1", "");
      assertThat(Checked.get(path)).as(path).isNotNull();
    }
  }

  @Test
  void json_ld_makes_the_same_statements_as_turtle() throws Exception {
    Set<String> inTurtle = new TreeSet<>();
    turtle()
        .forEach(
            each ->
                inTurtle.add(
                    each.getSubject().stringValue()
                        + " "
                        + each.getPredicate().stringValue()
                        + " "
                        + written(each.getObject())));
    HttpResponse<String> response = RunningApi.get("/data/katalog.jsonld");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/ld+json");
    assertThat(new Expansion(JsonMapper.shared().readTree(response.body())).statements())
        .isEqualTo(inTurtle);
  }

  private static Model turtle() throws Exception {
    HttpResponse<String> response = RunningApi.get("/data/katalog.ttl");
    assertThat(Checked.type(response)).isEqualTo("text/turtle");
    return Rio.parse(new StringReader(response.body()), BASE + ".ttl", RDFFormat.TURTLE);
  }

  private static Set<IRI> things(Model model, String type) {
    Set<IRI> things = new TreeSet<>((a, b) -> a.stringValue().compareTo(b.stringValue()));
    model
        .filter(
            null,
            org.eclipse.rdf4j.model.vocabulary.RDF.TYPE,
            org.eclipse.rdf4j.model.util.Values.iri(DCAT + type))
        .subjects()
        .forEach(subject -> things.add((IRI) subject));
    return things;
  }

  private static void assertSaid(Model model, IRI subject, String... predicates) {
    for (String predicate : predicates) {
      assertThat(model.filter(subject, org.eclipse.rdf4j.model.util.Values.iri(predicate), null))
          .as(predicate + " of " + subject)
          .isNotEmpty();
    }
  }

  private static String written(Value value) {
    return switch (value) {
      case Literal literal ->
          literal.getLabel()
              + literal.getLanguage().map(language -> "@" + language).orElse("")
              + (literal.getLanguage().isPresent() ? "" : "^^" + literal.getDatatype());
      case BNode blank -> throw new AssertionError("a thing without a name: " + blank);
      default -> value.stringValue();
    };
  }

  /// As much of JSON-LD as the catalogue uses: prefixes, `@id`, `@type`, `@value`.
  private record Expansion(JsonNode document) {
    Set<String> statements() {
      Set<String> statements = new TreeSet<>();
      for (JsonNode thing : document.path("@graph")) {
        String subject = address(thing.path("@id").asString());
        for (Map.Entry<String, JsonNode> said : thing.properties()) {
          if (said.getKey().equals("@type")) {
            said.getValue()
                .forEach(
                    type ->
                        statements.add(
                            subject
                                + " http://www.w3.org/1999/02/22-rdf-syntax-ns#type "
                                + address(type.asString())));
          } else if (!said.getKey().equals("@id")) {
            said.getValue()
                .forEach(
                    object ->
                        statements.add(
                            subject + " " + address(said.getKey()) + " " + object(object)));
          }
        }
      }
      return statements;
    }

    private String object(JsonNode object) {
      if (object.has("@id")) {
        return address(object.path("@id").asString());
      }
      return object.path("@value").asString()
          + (object.has("@language")
              ? "@" + object.path("@language").asString()
              : "^^" + address(object.path("@type").asString()));
    }

    private String address(String name) {
      int colon = name.indexOf(':');
      JsonNode prefix = document.path("@context").path(colon > 0 ? name.substring(0, colon) : "");
      return prefix.isString()
          ? prefix.asString() + name.substring(colon + 1)
          : java.net.URI.create(BASE + ".jsonld").resolve(name).toString();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/nyt.atom", "/en/data/nyt.atom"})
  void the_feed_is_atom_with_lasting_ids_and_no_invented_news(String path) throws Exception {
    HttpResponse<String> response = RunningApi.get(path);
    assertThat(Checked.type(response)).isEqualTo("application/atom+xml");
    assertThat(response.body()).doesNotContain("Vindby");
    Element feed = xml(response.body());
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(texts(feed, "id")).hasSize(1).allMatch(id -> id.startsWith("tag:tonsvis.dk,2026:"));
    assertThat(texts(feed, "title")).hasSize(1);
    assertThat(children(feed, "author")).hasSize(1);
    assertThat(children(feed, "link"))
        .anyMatch(
            link ->
                link.getAttribute("rel").equals("self") && link.getAttribute("href").equals(path));
    List<Element> entries = children(feed, "entry");
    assertThat(entries).hasSizeGreaterThan(2);
    List<String> ids = new ArrayList<>();
    List<String> days = new ArrayList<>();
    for (Element entry : entries) {
      ids.addAll(texts(entry, "id"));
      days.addAll(texts(entry, "updated"));
      assertThat(texts(entry, "title")).hasSize(1);
      assertThat(texts(entry, "updated")).hasSize(1);
      String address = children(entry, "link").getFirst().getAttribute("href");
      assertThat(RunningApi.get(address).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(entries);
    assertThat(days).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(texts(feed, "updated").getFirst()).isEqualTo(days.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/en"})
  void a_municipality_has_a_feed_of_what_everybody_may_know(String language) throws Exception {
    String path = language + "/data/nyt/vindby.atom";
    HttpResponse<String> response = RunningApi.get(path);
    assertThat(Checked.type(response)).isEqualTo("application/atom+xml");
    Element feed = xml(response.body());
    List<String> addresses =
        children(feed, "entry").stream()
            .map(entry -> children(entry, "link").getFirst().getAttribute("href"))
            .toList();
    assertThat(addresses)
        .contains(
            language + "/kommuner/vindby",
            language + "/kommuner/vindby/plan/1",
            language + "/kommuner/vindby/plan/2");
    for (String address : addresses) {
      assertThat(RunningApi.get(address).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(texts(feed, "id")).hasSize(1);
    assertThat(children(feed, "entry").stream().flatMap(e -> texts(e, "id").stream()).toList())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("tag:tonsvis.dk,2026:"));
  }

  @Test
  void the_feed_of_a_real_municipality_tells_of_the_national_account_and_of_no_other_place()
      throws Exception {
    String odense = RunningApi.get("/data/nyt/odense.atom").body();
    assertThat(odense).doesNotContain("Vindby").doesNotContain("/kommuner/assens");
    assertThat(children(xml(odense), "entry").stream().flatMap(e -> texts(e, "id").stream()))
        .anyMatch(id -> id.contains(":regnskab/ens-kommuner/"))
        .anyMatch(id -> id.contains(":plan/0461/"));
    assertThat(RunningApi.get("/data/nyt/ingensteds.atom").statusCode()).isEqualTo(404);
    assertThat(RunningApi.get("/kommuner/odense/plan").body())
        .contains("href=\"/data/nyt/odense.atom\"");
  }

  private static Element xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .filter(node -> name.equals(node.getLocalName()))
        .map(Element.class::cast)
        .toList();
  }

  private static List<String> texts(Element parent, String name) {
    return children(parent, name).stream().map(Element::getTextContent).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data", "/en/data", "/kommuner/odense", "/en/kommuner/laesoe"})
  void a_page_tells_search_engines_what_it_offers(String path) {
    Matcher script =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
            .matcher(RunningApi.get(path).body());
    assertThat(script.find()).isTrue();
    JsonNode document = JsonMapper.shared().readTree(script.group(1));
    JsonNode dataset =
        document.path("@type").asString().equals("DataCatalog")
            ? document.path("dataset").path(0)
            : document;
    assertThat(dataset.path("@type").asString()).isEqualTo("Dataset");
    assertThat(dataset.path("description").asString().length()).isBetween(50, 5000);
    for (JsonNode download : dataset.path("distribution")) {
      String address = download.path("contentUrl").asString();
      assertThat(Checked.type(RunningApi.get(address)))
          .isEqualTo(download.path("encodingFormat").asString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/katalog.ttl", "/data/katalog.jsonld", "/data/nyt.atom"})
  void a_file_that_is_still_the_same_is_not_sent_again(String path) {
    String tag = RunningApi.get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(RunningApi.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(RunningApi.send("HEAD", path).body()).isEmpty();
    assertThat(RunningApi.send("POST", path).statusCode()).isEqualTo(405);
  }
}
