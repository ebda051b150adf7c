package dk.tonsvis.catalogue;

import dk.tonsvis.quantity.Years;
import dk.tonsvis.reference.Bilingual;
import java.util.List;

/// Describes the catalogue as DCAT-AP 3 wants it, so that the data portals of Denmark and of the
/// European Union can gather it.
public final class Dcat {
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String DENMARK = AUTHORITY + "country/DNK";
  private static final List<String> THEMES =
      List.of(AUTHORITY + "data-theme/ENVI", AUTHORITY + "data-theme/GOVE");
  private static final List<String> LANGUAGES =
      List.of(AUTHORITY + "language/DAN", AUTHORITY + "language/ENG");
  private static final String PUBLIC = AUTHORITY + "access-right/PUBLIC";
  private static final String MEDIA_TYPE = "http://www.iana.org/assignments/media-types/";

  private static final String CATALOGUE = "/data#katalog";
  private static final String SERVICE = "/data#api";
  private static final String PUBLISHER = "/data#udgiver";

  private final Graph graph = new Graph();

  private Dcat(List<Dataset> datasets) {
    catalogue(datasets);
    service(datasets);
    agent(PUBLISHER, "Tonsvis");
    datasets.forEach(this::dataset);
  }

  public static String turtle(Catalogue catalogue) {
    return Turtle.write(new Dcat(catalogue.datasets()).graph);
  }

  public static String jsonLd(Catalogue catalogue) {
    return JsonLd.write(new Dcat(catalogue.datasets()).graph);
  }

  private void catalogue(List<Dataset> datasets) {
    thing(CATALOGUE, "a", "dcat:Catalog");
    both(CATALOGUE, "dct:title", Catalogue.said("catalogue.title"));
    both(CATALOGUE, "dct:description", Catalogue.said("catalogue.description"));
    thing(CATALOGUE, "dct:publisher", PUBLISHER);
    thing(CATALOGUE, "foaf:homepage", Catalogue.PAGE);
    LANGUAGES.forEach(language -> thing(CATALOGUE, "dct:language", language));
    thing(CATALOGUE, "dct:spatial", DENMARK);
    datasets.forEach(dataset -> thing(CATALOGUE, "dcat:dataset", name(dataset)));
    thing(CATALOGUE, "dcat:service", SERVICE);
  }

  private void service(List<Dataset> datasets) {
    thing(SERVICE, "a", "dcat:DataService");
    both(SERVICE, "dct:title", Catalogue.said("service.title"));
    thing(SERVICE, "dct:publisher", PUBLISHER);
    thing(SERVICE, "dcat:endpointURL", Contract.BASE);
    thing(SERVICE, "dcat:endpointDescription", Contract.BASE + "/openapi.json");
    thing(SERVICE, "foaf:page", "/api");
    datasets.forEach(dataset -> thing(SERVICE, "dcat:servesDataset", name(dataset)));
  }

  private void dataset(Dataset dataset) {
    String name = name(dataset);
    thing(name, "a", "dcat:Dataset");
    both(name, "dct:title", dataset.title());
    both(name, "dct:description", dataset.description());
    value(name, "dct:identifier", dataset.id(), "xsd:string");
    String publisher = name + ".udgiver";
    thing(name, "dct:publisher", publisher);
    THEMES.forEach(theme -> thing(name, "dcat:theme", theme));
    thing(name, "dct:spatial", DENMARK);
    thing(name, "dct:accessRights", PUBLIC);
    thing(name, "dcat:landingPage", "/data#" + dataset.id());
    dataset.modified().ifPresent(day -> value(name, "dct:modified", day.toString(), "xsd:date"));
    dataset.years().ifPresent(years -> thing(name, "dct:temporal", name + ".periode"));
    for (Dataset.Distribution each : dataset.distributions()) {
      thing(name, "dcat:distribution", distributionName(dataset, each));
    }
    for (Dataset.Version version : dataset.versions()) {
      thing(name, "dcat:hasVersion", versionName(dataset, version));
    }
    agent(publisher, dataset.publisher());
    dataset.years().ifPresent(years -> period(name + ".periode", years));
    terms(dataset);
    dataset.distributions().forEach(each -> distribution(dataset, each));
    dataset.versions().forEach(version -> version(dataset, version));
  }

  private void terms(Dataset dataset) {
    String licence = name(dataset) + ".vilkaar";
    thing(licence, "a", "dct:LicenseDocument");
    both(licence, "dct:title", dataset.terms());
  }

  private void distribution(Dataset dataset, Dataset.Distribution distribution) {
    String name = distributionName(dataset, distribution);
    thing(name, "a", "dcat:Distribution");
    both(name, "dct:title", dataset.title());
    thing(name, "dcat:accessURL", distribution.address());
    thing(name, "dcat:downloadURL", distribution.address());
    thing(name, "dct:license", name(dataset) + ".vilkaar");
    thing(name, "dct:format", AUTHORITY + "file-type/" + distribution.format().authorityCode());
    thing(name, "dcat:mediaType", MEDIA_TYPE + distribution.format().mediaType());
    thing(name, "dcat:accessService", SERVICE);
  }

  private void version(Dataset dataset, Dataset.Version version) {
    String name = versionName(dataset, version);
    String file = name + ".csv";
    thing(name, "a", "dcat:Dataset");
    both(name, "dct:title", dataset.title());
    both(name, "dct:description", version.note());
    value(name, "dcat:version", version.readOn().toString(), "xsd:string");
    value(name, "dct:issued", version.readOn().toString(), "xsd:date");
    thing(name, "dcat:isVersionOf", name(dataset));
    thing(name, "dcat:distribution", file);
    thing(file, "a", "dcat:Distribution");
    thing(file, "dcat:accessURL", version.address());
    thing(file, "dct:license", name(dataset) + ".vilkaar");
    thing(file, "dct:format", AUTHORITY + "file-type/CSV");
    thing(file, "dcat:mediaType", MEDIA_TYPE + "text/csv");
  }

  private void period(String name, Years years) {
    thing(name, "a", "dct:PeriodOfTime");
    value(name, "dcat:startDate", years.first() + "-01-01", "xsd:date");
    value(name, "dcat:endDate", years.last() + "-12-31", "xsd:date");
  }

  private void agent(String name, String called) {
    thing(name, "a", "foaf:Agent");
    value(name, "foaf:name", called, "xsd:string");
  }

  private static String name(Dataset dataset) {
    return "/data#" + dataset.id();
  }

  private static String distributionName(Dataset dataset, Dataset.Distribution distribution) {
    return name(dataset)
        + "."
        + distribution.format().authorityCode().toLowerCase(java.util.Locale.ROOT);
  }

  private static String versionName(Dataset dataset, Dataset.Version version) {
    return name(dataset) + ".version-" + version.number();
  }

  private void thing(String subject, String predicate, String object) {
    graph.add(subject, predicate, new Graph.Term.Thing(object));
  }

  private void value(String subject, String predicate, String text, String type) {
    graph.add(subject, predicate, new Graph.Term.Value(text, type));
  }

  private void both(String subject, String predicate, Bilingual text) {
    graph.add(subject, predicate, new Graph.Term.Text(text.danish(), "da"));
    graph.add(subject, predicate, new Graph.Term.Text(text.english(), "en"));
  }
}
