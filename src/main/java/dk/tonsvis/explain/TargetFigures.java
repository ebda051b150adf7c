package dk.tonsvis.explain;

import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Targets;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Boundary;
import java.util.List;
import java.util.Optional;

/// Explains how far the account of a municipality is from a target.
record TargetFigures(Subject subject, AccountFigures account, Targets targets) {
  Optional<Explanation> find(Name name) {
    return targets.of(subject.code()).stream()
        .filter(target -> Name.part(target.id()).equals(name.parts().getFirst()))
        .findFirst()
        .flatMap(
            target ->
                switch (name.kind()) {
                  case LEVEL -> Optional.of(level(target));
                  case GAP -> measured(target).map(this::gap);
                  case NEEDED -> measured(target).flatMap(this::needed);
                  default -> Optional.empty();
                });
  }

  Explanation level(Target target) {
    return Explanation.given(
        name(Kind.LEVEL, target),
        Value.tonnes(target.level()),
        Formula.AS_DECIDED,
        new Origin.Decided(target, Optional.empty()));
  }

  private Name name(Kind kind, Target target) {
    return Name.of(kind, subject.slug(), Name.part(target.id()));
  }

  private Optional<TargetGap.Measured> measured(Target target) {
    AccountIdentity identity = account.origin().identity();
    TargetGap gap =
        TargetGap.between(
            target,
            identity.id(),
            identity.boundary() == Boundary.TERRITORIAL,
            account.emissions().series(subject.code()));
    return gap instanceof TargetGap.Measured measured ? Optional.of(measured) : Optional.empty();
  }

  private Explanation gap(TargetGap.Measured gap) {
    return Explanation.computed(
        onVintage(Kind.GAP, gap.target()),
        Formula.LESS,
        List.of(
            Input.of(Input.Role.ADDED, account.total(gap.lastYear())),
            Input.of(Input.Role.TAKEN_OFF, level(gap.target()))),
        origin(gap.target()));
  }

  private Optional<Explanation> needed(TargetGap.Measured gap) {
    return gap.neededPerYear()
        .map(
            _ ->
                Explanation.computed(
                    onVintage(Kind.NEEDED, gap.target()),
                    Formula.PER_YEAR,
                    List.of(
                        Input.of(Input.Role.ADDED, gap(gap)),
                        new Input(
                            Optional.empty(),
                            Input.Role.DIVISOR,
                            new Value.Count(gap.target().year() - gap.lastYear(), Value.Of.YEARS))),
                    origin(gap.target())));
  }

  private Name onVintage(Kind kind, Target target) {
    return name(kind, target).asReadOn(account.origin().vintage().readOn());
  }

  private Origin origin(Target target) {
    return new Origin.Decided(target, Optional.of(account.origin()));
  }
}
