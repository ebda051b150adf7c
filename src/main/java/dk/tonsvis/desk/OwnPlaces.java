package dk.tonsvis.desk;

import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The municipalities that somebody works for, and the way from a page about one to the same kind
/// of page about another.
record OwnPlaces(Places places) {
  /// A page that each municipality has, and the right to read it.
  private record Kind(String below, Right right) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("/plan", Right.READ_DRAFTS),
          new Kind("/personer", Right.SEE_COLLEAGUES),
          new Kind("/journal", Right.READ_JOURNAL),
          new Kind("/indstillinger", Right.KEEP_SETTINGS));

  /// By name.
  List<Municipality> list(Visit visit) {
    Set<String> codes =
        visit.standing().bonds().stream()
            .flatMap(bond -> bond.place().stream())
            .collect(Collectors.toSet());
    return places.listWithInvented().stream()
        .filter(place -> codes.contains(place.code().digits()))
        .toList();
  }

  /// Where to go on in each; none for somebody who has only one.
  List<DeskFrame.Tab> tabs(Visit visit) {
    List<Municipality> own = list(visit);
    return own.size() < 2
        ? List.of()
        : own.stream()
            .map(
                place ->
                    new DeskFrame.Tab(
                        place.name(),
                        same(visit, place),
                        visit.place().filter(place::equals).isPresent()))
            .toList();
  }

  /// The same kind of page there, or the first where there is none or they may not read it. What
  /// only one municipality has, such as a working copy, leads to where those are listed.
  private static String same(Visit visit, Municipality there) {
    Visit other = visit.at(there);
    String prefix =
        visit.place().map(here -> "/arbejde/kommuner/" + here.slug()).orElse(visit.path());
    String rest = visit.path().startsWith(prefix) ? visit.path().substring(prefix.length()) : "";
    return KINDS.stream()
        .filter(kind -> rest.equals(kind.below()) || rest.startsWith(kind.below() + "/"))
        .filter(kind -> other.may(kind.right()))
        .map(kind -> other.here(kind.below()))
        .findFirst()
        .orElseGet(() -> other.here(""));
  }
}
