package dk.tonsvis.site;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.web.Assets;
import java.util.Optional;

/// What stands around every page: its head, its navigation and its foot.
///
/// @param path the page's address without the language, such as `/kommuner/odense`
/// @param title of the browser's window
/// @param description one sentence for who finds the page elsewhere
/// @param section the entry of the navigation that is lit, or empty
/// @param place the municipality that the page belongs to; its news are named in the head
/// @param invented whether the page is about an invented municipality
public record Frame(
    Language language,
    String path,
    String title,
    String description,
    String section,
    Optional<Municipality> place,
    boolean invented,
    Furniture furniture) {

  /// What is the same on every page.
  public record Furniture(Assets assets, String version) {}

  public Words words() {
    return Words.of("site", language);
  }

  public String say(String key, String... arguments) {
    return words().say(key, arguments);
  }

  /// An address of ours in the page's language.
  public String link(String path) {
    return address(language, path);
  }

  /// This page in the other language.
  public String otherLanguage() {
    return address(language.other(), path);
  }

  /// The address of the news of the page's municipality; empty if it belongs to none.
  public Optional<String> news() {
    return place.map(municipality -> link("/data/nyt/" + municipality.slug() + ".atom"));
  }

  public String asset(String name) {
    return furniture.assets().address(name);
  }

  static String address(Language language, String path) {
    return switch (language) {
      case DANISH -> path;
      case ENGLISH -> path.equals("/") ? "/en" : "/en" + path;
    };
  }
}
