package dk.tonsvis.site;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Alternative;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    List<Action> sharing = sharing();
    said.add(
        sharing.isEmpty()
            ? voice().say("together.alone")
            : voice().say("together.overlap", numbers(sharing)));
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
  private List<Action> sharing() {
    List<String> mine = action.effect().terms().stream().map(Term::pool).distinct().toList();
    return plan().actions().stream()
        .filter(other -> !other.equals(action))
        .filter(other -> !other.lineage().isReplaced())
        .filter(other -> other.effect().terms().stream().map(Term::pool).anyMatch(mine::contains))
        .toList();
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
