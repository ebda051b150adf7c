package dk.tonsvis.plan;

import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// An action field by field, as its row in the file has it, with its terms and milestones in words.
/// What it continues is left out: that is told by what became of the actions.
final class ActionFields {
  private ActionFields() {}

  static Fields of(Action action, RevisionComparison.Readers readers) {
    Fields fields = new Fields();
    fields
        .put("number", action.number())
        .put("name", action.names().working())
        .put("official", action.names().official())
        .put("description", action.names().description())
        .choice("kind", action.kind());
    place(fields, action.placement());
    effect(fields, action.effect());
    deliver(fields, action.delivery(), readers);
    pay(fields, action.economy());
    consider(fields, action.considerations());
    return fields
        .choices("hazards", action.adapts().hazards())
        .list("goals", action.adapts().goals())
        .put("superseded_by", action.lineage().supersededBy())
        .put("merged_with", action.lineage().mergedWith());
  }

  private static void place(Fields fields, Action.Placement placement) {
    fields
        .put("theme", placement.theme())
        .list("sectors", placement.sectors())
        .choices("roles", placement.roles())
        .choice("control", placement.control())
        .put("standard", placement.standard());
  }

  private static void effect(Fields fields, Effect effect) {
    fields.put("effect_missing", effect.missing().map(Wording::danish).orElse(Wording.NONE));
    fields.said(
        "effects",
        (words, numbers) ->
            effect.terms().stream()
                .map(term -> term(term, words, numbers))
                .sorted()
                .collect(Collectors.joining("; ")));
    switch (effect.inclusion()) {
      case Inclusion.None _ -> {}
      case Inclusion.InAction in -> fields.put("included_in", in.number());
      case Inclusion.InProjection in ->
          fields.percent("in_projection_percent", Optional.of(in.part()));
    }
  }

  private static String term(Term term, Words words, Numbers numbers) {
    Course course = term.course();
    List<String> parts = new ArrayList<>();
    parts.add(size(term, words, numbers));
    parts.add(
        words.say(
            "term.course",
            Integer.toString(course.start()),
            Integer.toString(course.full()),
            Layout.option("ramp", OptionKeys.of(course.ramp()), words.language())));
    OptionalInt end = course.end();
    if (end.isPresent()) {
      parts.add(words.say("term.end", Integer.toString(end.getAsInt())));
    }
    if (term.chance().delayYears() > 0) {
      parts.add(words.say("term.delay", numbers.exact(term.chance().delayYears())));
    }
    if (term.chance().success().value() < 1) {
      parts.add(words.say("term.chance", numbers.exact(term.chance().success().percent())));
    }
    if (term.overlapping()) {
      parts.add(words.say("term.overlapping"));
    }
    return String.join(", ", parts);
  }

  private static String size(Term term, Words words, Numbers numbers) {
    return switch (term.size()) {
      case Size.Part part ->
          words.say("term.share", term.pool(), span(part.share(), 100, words, numbers));
      case Size.Tonnes tonnes ->
          words.say("term.tonnes", term.pool(), span(tonnes.tonnes(), 1, words, numbers));
      case Size.Activity moved ->
          words.say(
              moved.to().isEmpty() ? "term.saving" : "term.activity",
              term.pool(),
              span(moved.amount(), 1, words, numbers),
              moved.from(),
              moved.to());
      case Size.Removal removal ->
          words.say("term.removal", term.pool(), span(removal.tonnes(), 1, words, numbers));
    };
  }

  private static String span(Span span, double times, Words words, Numbers numbers) {
    String likely = numbers.exact(span.likely() * times);
    return span.isCertain()
        ? likely
        : words.say(
            "span", likely, numbers.exact(span.low() * times), numbers.exact(span.high() * times));
  }

  private static void deliver(
      Fields fields, Action.Delivery delivery, RevisionComparison.Readers readers) {
    fields.put("unit", delivery.unit());
    if (readers == RevisionComparison.Readers.MUNICIPALITY) {
      fields.put("owner", delivery.owner());
    }
    fields
        .put("co_actors", delivery.coActors())
        .year("start", delivery.period().start())
        .year("full_effect", delivery.period().fullEffect())
        .year("end", delivery.period().end());
    fields.said(
        "milestones",
        (words, _) ->
            delivery.milestones().stream()
                .map(m -> m.what().in(words.language()) + " (" + m.by() + ")")
                .collect(Collectors.joining("; ")));
  }

  private static void pay(Fields fields, Action.Economy economy) {
    fields
        .whole("budget_kr", economy.yearlyBudget())
        .whole("investment_kr", economy.investment())
        .choice("funding", economy.funding())
        .put("money", economy.note());
  }

  private static void consider(Fields fields, Action.Considerations considerations) {
    fields
        .put("barriers", considerations.barriers())
        .put("co_benefits", considerations.coBenefits())
        .put("distribution", considerations.distribution())
        .put("indicators", considerations.indicators())
        .put("decision", considerations.decision());
  }
}
