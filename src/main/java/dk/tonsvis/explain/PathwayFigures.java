package dk.tonsvis.explain;

import dk.tonsvis.pathway.Central;
import dk.tonsvis.pathway.Grid;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.quantity.Co2e;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Explains a pathway: the amounts that the model gives, and what they add up to.
final class PathwayFigures {
  private final String slug;
  private final Pathway pathway;
  private final Origin origin;
  private final Function<Name, Optional<Explanation>> others;

  /// @param slug of the municipality
  /// @param others explains figures that are not of the pathway
  PathwayFigures(
      String slug, Pathway pathway, Origin origin, Function<Name, Optional<Explanation>> others) {
    this.slug = slug;
    this.pathway = pathway;
    this.origin = origin;
    this.others = others;
  }

  Optional<Explanation> find(Name name) {
    if (name.kind() == Kind.MANKO) {
      return manko(name.parts().getFirst());
    }
    return name.year()
        .filter(pathway.years()::contains)
        .flatMap(year -> find(name.kind(), year, name.second()));
  }

  private Optional<Explanation> find(Kind kind, int year, Optional<String> part) {
    return switch (kind) {
      case BASELINE, WITH_ACTIONS -> sectors(kind, year, part);
      case REMOVAL -> actions(kind, year, part, central().removals());
      case EFFECT ->
          part.flatMap(action -> actions(kind, year, Optional.of(action), central().reductions()));
      case PACKAGE -> part.isEmpty() ? Optional.of(whole(year)) : Optional.empty();
      case PATHWAY -> part.isEmpty() ? Optional.of(net(year)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Central central() {
    return pathway.central();
  }

  private Optional<Explanation> sectors(Kind kind, int year, Optional<String> part) {
    if (part.isEmpty()) {
      return Optional.of(sum(kind, year));
    }
    return Name.sectorAmong(pathway.sectors(), part.get())
        .map(sector -> sector(kind, year, sector));
  }

  private Explanation sum(Kind kind, int year) {
    return Explanation.computed(
        Name.ofYear(kind, slug, year),
        Formula.SUM_OF_SECTORS,
        added(pathway.sectors().stream().map(sector -> sector(kind, year, sector)).toList()),
        origin);
  }

  private Explanation sector(Kind kind, int year, String sector) {
    Grid grid = kind == Kind.BASELINE ? central().baseline() : central().emissions();
    Name ground =
        kind == Kind.BASELINE
            ? Name.ofSector(Kind.EMISSION, slug, pathway.years().first(), sector)
                .asReadOn(pathway.standing().readOn())
            : Name.ofSector(Kind.BASELINE, slug, year, sector);
    // A plan may count in an account of its own; only figures of that one go into the pathway.
    Optional<Explanation> known =
        kind == Kind.BASELINE
            ? others.apply(ground).filter(this::isOfSameAccount)
            : Optional.of(sector(Kind.BASELINE, year, sector));
    return new Explanation(
        Name.ofSector(kind, slug, year, sector),
        Value.tonnes(grid.at(sector, year)),
        Formula.MODELLED,
        known.stream().map(input -> Input.of(Input.Role.GROUND, input)).toList(),
        origin);
  }

  private boolean isOfSameAccount(Explanation explanation) {
    return explanation.origin() instanceof Origin.Account account
        && account.identity().id().equals(pathway.standing().account());
  }

  private static List<Input> added(List<Explanation> parts) {
    return parts.stream().map(part -> Input.of(Input.Role.ADDED, part)).toList();
  }

  private Optional<Explanation> actions(Kind kind, int year, Optional<String> part, Grid amounts) {
    if (part.isEmpty()) {
      return Optional.of(sum(kind, kind, year, amounts));
    }
    return amounts.names().stream()
        .filter(action -> Name.part(action).equals(part.get()))
        .findFirst()
        .map(
            action -> {
              List<Input> grounds =
                  kind == Kind.EFFECT
                      ? List.of(Input.of(Input.Role.GROUND, whole(year)))
                      : List.of();
              return new Explanation(
                  Name.ofAction(kind, slug, year, action),
                  Value.tonnes(amounts.at(action, year)),
                  kind == Kind.EFFECT ? Formula.SHAPLEY : Formula.MODELLED,
                  grounds,
                  origin);
            });
  }

  /// What all actions take away together.
  private Explanation whole(int year) {
    return sum(Kind.PACKAGE, Kind.EFFECT, year, central().reductions());
  }

  private Explanation sum(Kind kind, Kind part, int year, Grid amounts) {
    List<Input> inputs =
        amounts.namesWithAmounts().stream()
            .map(
                action ->
                    new Input(
                        Optional.of(Name.ofAction(part, slug, year, action)),
                        Input.Role.ADDED,
                        Value.tonnes(amounts.at(action, year))))
            .toList();
    return Explanation.computed(
        Name.ofYear(kind, slug, year), Formula.SUM_OF_ACTIONS, inputs, origin);
  }

  private Explanation net(int year) {
    return Explanation.computed(
        Name.ofYear(Kind.PATHWAY, slug, year),
        Formula.LESS,
        List.of(
            Input.of(Input.Role.ADDED, sum(Kind.BASELINE, year)),
            Input.of(Input.Role.TAKEN_OFF, whole(year)),
            Input.of(
                Input.Role.TAKEN_OFF, sum(Kind.REMOVAL, Kind.REMOVAL, year, central().removals()))),
        origin);
  }

  private Optional<Explanation> manko(String target) {
    return pathway.outcomes().stream()
        .filter(Outcome.Held.class::isInstance)
        .map(Outcome.Held.class::cast)
        .filter(held -> Name.part(held.target().id()).equals(target))
        .findFirst()
        .map(this::manko);
  }

  private Explanation manko(Outcome.Held held) {
    String id = Name.part(held.target().id());
    Co2e net = net(held.target().year()).value().amount().orElseThrow();
    Input emitted =
        held.target().reach().sector().isEmpty() && net.equals(held.emitted())
            ? Input.of(Input.Role.ADDED, net(held.target().year()))
            : new Input(Optional.empty(), Input.Role.ADDED, Value.tonnes(held.emitted()));
    return Explanation.computed(
        Name.of(Kind.MANKO, slug, id),
        Formula.LESS,
        List.of(
            emitted,
            new Input(
                Optional.of(Name.of(Kind.LEVEL, slug, id)),
                Input.Role.TAKEN_OFF,
                Value.tonnes(held.level()))),
        origin);
  }
}
