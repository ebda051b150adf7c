package dk.tonsvis.cli;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.FactorSeries;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an action does to emissions, in a line of a table.
record TermText(Shell shell, Names names, Plan plan) {

  /// The effect; the reason where it is not known.
  String of(Action action) {
    if (action.effect().missing().isPresent()) {
      return shell.say("plan.effect-missing", action.effect().missing().get());
    }
    if (action.effect().terms().isEmpty()) {
      return shell.say(action.isMitigation() ? "plan.effect-unknown" : "plan.effect-none");
    }
    return Stream.concat(
            action.effect().terms().stream().map(this::of),
            inclusion(action.effect().inclusion()).stream())
        .collect(Collectors.joining("; "));
  }

  private String of(Term term) {
    String size =
        switch (term.size()) {
          case Size.Part part ->
              shell.say("plan.term.share", span(part.share(), 100), pool(term.pool()));
          case Size.Tonnes tonnes ->
              shell.say("plan.term.tonnes", span(tonnes.tonnes(), 1), pool(term.pool()));
          case Size.Activity activity -> activity(activity, term.pool());
          case Size.Removal removal -> shell.say("plan.term.removal", span(removal.tonnes(), 1));
        };
    return shell.say("plan.term.course", size, years(term.course()));
  }

  private String activity(Size.Activity activity, String pool) {
    String unit = plan.findFactor(activity.from()).map(FactorSeries::unit).orElse("");
    String amount = span(activity.amount(), 1) + " " + unit;
    return activity.to().isEmpty()
        ? shell.say("plan.term.saving", amount, factor(activity.from()), pool(pool))
        : shell.say(
            "plan.term.activity",
            amount,
            factor(activity.from()),
            factor(activity.to()),
            pool(pool));
  }

  private List<String> inclusion(Inclusion inclusion) {
    return switch (inclusion) {
      case Inclusion.None _ -> List.of();
      case Inclusion.InAction other -> List.of(shell.say("plan.included-in", other.number()));
      case Inclusion.InProjection projection ->
          List.of(shell.say("plan.in-projection", shell.numbers().percent(projection.part(), 0)));
    };
  }

  private String factor(String id) {
    return plan.findFactor(id).map(f -> f.name().in(shell.language())).orElse(id);
  }

  /// Of a sector, or of a pool of the plan's own.
  String pool(String id) {
    return plan.findPool(id)
        .map(Pool::name)
        .map(name -> name.in(shell.language()))
        .orElseGet(() -> names.sector(id));
  }

  private static String years(Course course) {
    String growth =
        course.start() == course.full()
            ? Integer.toString(course.full())
            : course.start() + "–" + course.full();
    return course.end().isPresent() ? growth + " … " + course.end().getAsInt() : growth;
  }

  private String span(Span span, int scale) {
    String likely = number(span.likely() * scale);
    return span.isCertain()
        ? likely
        : shell.say("plan.span", likely, number(span.low() * scale), number(span.high() * scale));
  }

  private String number(double number) {
    return shell.numbers().decimal(number, Math.rint(number) == number ? 0 : 1);
  }
}
