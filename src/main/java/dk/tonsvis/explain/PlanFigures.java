package dk.tonsvis.explain;

import dk.tonsvis.plan.Plans;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.plan.Theme.Tonnage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Explains what the directions of a municipality's public plan are to bring. Tonnes that one
/// shares with another stand with that other, and so once.
record PlanFigures(Subject subject, Plans plans) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  Optional<Explanation> find(Name name) {
    return Optional.of(name.parts().getFirst())
        .filter(number -> NUMBER.matcher(number).matches())
        .flatMap(number -> plans.findPublic(subject.code(), Integer.parseInt(number)))
        .flatMap(revision -> find(name, revision));
  }

  private Optional<Explanation> find(Name name, Revision revision) {
    List<Explanation> parts =
        themes(revision)
            .filter(theme -> name.kind() == Kind.THEME || isOf(theme, name))
            .map(theme -> theme(revision, theme))
            .toList();
    if (name.kind() == Kind.THEME) {
      return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Explanation.computed(
                name,
                Formula.SUM_OF_THEMES,
                parts.stream().map(part -> Input.of(Input.Role.ADDED, part)).toList(),
                new Origin.Planned(revision)));
  }

  private static Stream<Theme> themes(Revision revision) {
    return revision.plan().themes().stream()
        .filter(theme -> theme.tonnage() instanceof Tonnage.Own);
  }

  private static boolean isOf(Theme theme, Name name) {
    return theme.tonnage() instanceof Tonnage.Own own
        && name.second().equals(Optional.of(String.valueOf(own.year())));
  }

  private Explanation theme(Revision revision, Theme theme) {
    Value value =
        theme.tonnage() instanceof Tonnage.Own own
            ? Value.tonnes(own.reduction())
            : Value.unknown("the plan gives the direction no tonnes of its own");
    return Explanation.given(
        Name.ofTheme(subject.slug(), revision.number(), theme.number()),
        value,
        Formula.AS_PUBLISHED,
        new Origin.Planned(revision));
  }
}
