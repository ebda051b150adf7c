package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A page told in one sentence, one drawing and some sections.
///
/// @param crumbs the pages above this one
/// @param here what this one is called among them
/// @param headline one sentence, in pieces: those at odd places are set strong
/// @param lead what to know at once about the figure in it; may be empty
/// @param choosing the form by which its places are chosen
public record SectionsPage(
    Frame frame,
    List<Link> crumbs,
    String here,
    List<String> headline,
    String lead,
    Optional<Choosing> choosing,
    Optional<Picture> picture,
    List<Section> sections,
    List<Link> next)
    implements Page {
  public SectionsPage {
    crumbs = List.copyOf(crumbs);
    sections = List.copyOf(sections);
    next = List.copyOf(next);
  }

  /// Somewhere to go, and what is there.
  public record Link(String name, String href, String text) {
    static Link of(String name, String href) {
      return new Link(name, href, "");
    }
  }

  /// Municipalities to be chosen.
  ///
  /// @param written what stands in the fields
  /// @param names all that can be chosen
  /// @param problems what was wrong with what was written
  public record Choosing(
      String action, List<String> written, List<String> names, List<String> problems) {
    public Choosing {
      written = List.copyOf(written);
      names = List.copyOf(names);
      problems = List.copyOf(problems);
    }
  }

  @Override
  public List<Picture> pictures() {
    return Stream.concat(
            picture.stream(), sections.stream().flatMap(section -> section.picture().stream()))
        .toList();
  }

  @Override
  public String template() {
    return "sections.jte";
  }
}
