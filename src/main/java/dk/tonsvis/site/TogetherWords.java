package dk.tonsvis.site;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Alternative;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an action goes together with the others of its plan, in sentences: what it overlaps with,
/// what it is counted in, and what excludes it.
record TogetherWords(PlanView view, Action action) {
  List<String> sentences() {
    List<String> said = new ArrayList<>();
    replaced().ifPresent(said::add);
    included().ifPresent(said::add);
    plan().grounds().alternatives().stream()
        .filter(alternative -> alternative.actions().contains(action.number()))
        .map(this::excluded)
        .forEach(said::add);
    if (action.effect().terms().isEmpty()) {
      return said;
    }
    List<Action> near = near();
    List<Action> overlapping = near.stream().filter(this::overlaps).toList();
    List<Action> beside = near.stream().filter(other -> !overlaps(other)).toList();
    if (!overlapping.isEmpty()) {
      said.add(voice().say("together.overlap", numbers(overlapping)));
    }
    if (!beside.isEmpty()) {
      said.add(voice().say("together.sum", numbers(beside)));
    }
    if (near.isEmpty()) {
      said.add(voice().say("together.alone"));
    }
    return said;
  }

  private Voice voice() {
    return view.voice();
  }

  private Plan plan() {
    return view.plan();
  }

  private Optional<String> replaced() {
    Optional<String> superseded =
        action.lineage().supersededBy().map(by -> voice().say("together.superseded", told(by)));
    return superseded.isPresent()
        ? superseded
        : action.lineage().mergedWith().map(with -> voice().say("together.merged", told(with)));
  }

  private Optional<String> included() {
    return switch (action.effect().inclusion()) {
      case Inclusion.None _ -> Optional.empty();
      case Inclusion.InAction in ->
          Optional.of(voice().say("together.included", told(in.number())));
      case Inclusion.InProjection in ->
          Optional.of(voice().say("together.projected", voice().numbers().percent(in.part(), 0)));
    };
  }

  private String excluded(Alternative alternative) {
    List<String> others =
        alternative.actions().stream().filter(n -> !n.equals(action.number())).toList();
    boolean isFirst = alternative.actions().getFirst().equals(action.number());
    return voice()
        .say(
            isFirst ? "together.preferred" : "together.excluded",
            others.stream().map(this::told).collect(Collectors.joining(", ")));
  }

  /// The other actions that work on the same emissions.
  private List<Action> near() {
    return plan().actions().stream()
        .filter(other -> !other.equals(action))
        .filter(other -> !other.lineage().isReplaced())
        .filter(other -> pairs(other).findAny().isPresent())
        .toList();
  }

  /// Whether they can hit the same tonnes: shares do, and what is declared to.
  private boolean overlaps(Action other) {
    return pairs(other).anyMatch(pair -> pair.one().canHitOthers() || pair.other().canHitOthers());
  }

  /// A term of this action and one of another on the same emissions.
  private record Pair(Reaching one, Reaching other) {}

  /// A term with the sector of its pool.
  private record Reaching(Term term, String sector) {
    boolean canHitOthers() {
      return term.size() instanceof Size.Part || term.overlapping();
    }

    /// A share of a sector works on the pools that are carved out of it too.
    boolean reaches(Reaching other) {
      boolean isSectorShare = term.size() instanceof Size.Part && term.pool().equals(sector);
      return term.pool().equals(other.term.pool())
          || (isSectorShare && sector.equals(other.sector));
    }
  }

  private Stream<Pair> pairs(Action other) {
    return reaching(action)
        .flatMap(
            one ->
                reaching(other)
                    .filter(two -> one.reaches(two) || two.reaches(one))
                    .map(two -> new Pair(one, two)));
  }

  /// Its terms but for removals, which touch no pool.
  private Stream<Reaching> reaching(Action of) {
    return of.effect().terms().stream()
        .filter(term -> !TermYears.isRemoval(term))
        .map(
            term ->
                new Reaching(
                    term, plan().findPool(term.pool()).map(Pool::sector).orElse(term.pool())));
  }

  private static String numbers(List<Action> actions) {
    return actions.stream().map(Action::number).collect(Collectors.joining(", "));
  }

  /// `7.2 Borgerklimaråd`.
  private String told(String number) {
    return plan()
        .findAction(number)
        .map(other -> number + " " + other.name(voice().language()))
        .orElse(number);
  }
}
