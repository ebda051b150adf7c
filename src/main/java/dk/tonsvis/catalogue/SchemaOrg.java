package dk.tonsvis.catalogue;

import dk.tonsvis.language.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/// Describes datasets as search engines read them (schema.org), to stand within a page.
public final class SchemaOrg {
  private SchemaOrg() {}

  /// One dataset.
  ///
  /// @param page the address of the page that shows it
  /// @param place what it is about, by name
  public static String dataset(Dataset dataset, Language language, String page, String place) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.putAll(body(dataset, language, page, place));
    return JsonLd.embedded(document);
  }

  /// The whole catalogue.
  public static String catalogue(Catalogue catalogue, Language language, String page) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@type", "DataCatalog");
    document.put("name", Catalogue.said("catalogue.title").in(language));
    document.put("description", Catalogue.said("catalogue.description").in(language));
    document.put("url", page);
    document.put("inLanguage", language.code());
    document.put(
        "dataset",
        catalogue.datasets().stream()
            .map(each -> body(each, language, page + "#" + each.id(), denmark(language)))
            .toList());
    return JsonLd.embedded(document);
  }

  private static String denmark(Language language) {
    return Catalogue.said("denmark").in(language);
  }

  private static Map<String, Object> body(
      Dataset dataset, Language language, String page, String place) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("@type", "Dataset");
    body.put("name", dataset.title().in(language));
    body.put(
        "description", dataset.title().in(language) + ". " + dataset.description().in(language));
    body.put("url", page);
    body.put("creator", named("Organization", dataset.publisher()));
    body.put("license", named("CreativeWork", dataset.terms().in(language)));
    body.put("isAccessibleForFree", true);
    body.put("spatialCoverage", named("Place", place));
    dataset
        .years()
        .ifPresent(years -> body.put("temporalCoverage", years.first() + "/" + years.last()));
    dataset.modified().ifPresent(day -> body.put("dateModified", day.toString()));
    body.put("distribution", dataset.distributions().stream().map(SchemaOrg::download).toList());
    return body;
  }

  private static Map<String, String> download(Dataset.Distribution distribution) {
    Map<String, String> download = new LinkedHashMap<>();
    download.put("@type", "DataDownload");
    download.put("encodingFormat", distribution.format().mediaType());
    download.put("contentUrl", distribution.address());
    return download;
  }

  private static Map<String, String> named(String type, String name) {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("@type", type);
    named.put("name", name);
    return named;
  }
}
