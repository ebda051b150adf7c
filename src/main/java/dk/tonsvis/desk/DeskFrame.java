package dk.tonsvis.desk;

import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.web.Assets;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;

/// What stands around every page of the desk.
///
/// @param title of the browser's window
/// @param name of who has signed in; empty where nobody has
/// @param places that they work for, the current one marked; none where there is only one
/// @param navigation of what they may use, the current one marked
/// @param address of the page, with its language and its question
/// @param token that every form sends along
public record DeskFrame(
    Visit visit,
    String title,
    String name,
    List<Tab> places,
    List<Tab> navigation,
    String address,
    Assets assets,
    CsrfToken token) {
  public DeskFrame {
    places = List.copyOf(places);
    navigation = List.copyOf(navigation);
  }

  /// An entry of the navigation.
  public record Tab(String name, String href, boolean isCurrent) {}

  /// The municipality of the page, or that one can be chosen.
  public String place() {
    return visit.place().map(Municipality::name).orElseGet(() -> visit.say("nav.place.choose"));
  }

  public Language language() {
    return visit.language();
  }

  public String say(String key, String... arguments) {
    return visit.say(key, arguments);
  }

  public String link(String path) {
    return visit.link(path);
  }

  public String asset(String name) {
    return assets.address(name);
  }

  /// Who has the page before them, by id; empty where nobody has signed in.
  public String reader() {
    return visit.visitor().person().map(person -> person.id().toString()).orElse("");
  }

  /// This page in the other language.
  public String otherLanguage() {
    return new Visit(language().other(), visit.path(), visit.visitor(), visit.place())
        .link(visit.path());
  }
}
