package dk.tonsvis.plan;

import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// An action field by field, as its row in the file has it, with its terms and milestones in words.
/// What it continues is left out: that is told by what became of the actions.
final class ActionFields {
  private ActionFields() {}

  static Fields of(Action action, NamesOfIds names, RevisionComparison.Readers readers) {
    Fields fields = new Fields();
    fields
        .put("number", action.number())
        .put("name", action.names().working())
        .put("official", action.names().official())
        .put("description", action.names().description())
        .choice("kind", action.kind());
    place(fields, action.placement(), names);
    effect(fields, action.effect(), names);
    deliver(fields, action.delivery(), readers);
    pay(fields, action.economy());
    consider(fields, action.considerations());
    return fields
        .choices("hazards", action.adapts().hazards())
        .list("goals", action.adapts().goals())
        .put("superseded_by", action.lineage().supersededBy())
        .put("merged_with", action.lineage().mergedWith());
  }

  private static void place(Fields fields, Action.Placement placement, NamesOfIds names) {
    fields
        .put("theme", placement.theme())
        .put("sectors", names.sectors(placement.sectors()))
        .choices("roles", placement.roles())
        .choice("control", placement.control())
        .put("standard", names.standard(placement.standard()));
  }

  private static void effect(Fields fields, Effect effect, NamesOfIds names) {
    fields.put("effect_missing", effect.missing().map(Wording::danish).orElse(Wording.NONE));
    fields.said(
        "effects",
        (words, numbers) ->
            effect.terms().stream()
                .map(term -> term(term, names, words, numbers))
                .sorted()
                .collect(Collectors.joining("; ")));
    switch (effect.inclusion()) {
      case Inclusion.None _ -> {}
      case Inclusion.InAction in -> fields.put("included_in", in.number());
      case Inclusion.InProjection in ->
          fields.percent("in_projection_percent", Optional.of(in.part()));
    }
  }

  private static String term(Term term, NamesOfIds names, Words words, Numbers numbers) {
    Course course = term.course();
    List<String> parts = new ArrayList<>();
    parts.add(size(term, names, words, numbers));
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
      parts.add(
          words.say("term.delay", numbers.exact(BigDecimal.valueOf(term.chance().delayYears()))));
    }
    if (term.chance().success().value() < 1) {
      parts.add(
          words.say(
              "term.chance", numbers.exact(BigDecimal.valueOf(term.chance().success().percent()))));
    }
    if (term.overlapping()) {
      parts.add(words.say("term.overlapping"));
    }
    return String.join(", ", parts);
  }

  private static String size(Term term, NamesOfIds names, Words words, Numbers numbers) {
    String pool = names.pool(term.pool(), words.language());
    return switch (term.size()) {
      case Size.Part part -> words.say("term.share", pool, span(part.share(), 100, words, numbers));
      case Size.Tonnes tonnes ->
          words.say("term.tonnes", pool, span(tonnes.tonnes(), 1, words, numbers));
      case Size.Activity moved ->
          words.say(
              moved.to().isEmpty() ? "term.saving" : "term.activity",
              pool,
              span(moved.amount(), 1, words, numbers) + " " + names.unit(moved.from()),
              names.factor(moved.from(), words.language()),
              names.factor(moved.to(), words.language()));
      case Size.Removal removal ->
          words.say("term.removal", pool, span(removal.tonnes(), 1, words, numbers));
    };
  }

  private static String span(Span span, double times, Words words, Numbers numbers) {
    String likely = numbers.exact(BigDecimal.valueOf(span.likely() * times));
    return span.isCertain()
        ? likely
        : words.say(
            "span",
            likely,
            numbers.exact(BigDecimal.valueOf(span.low() * times)),
            numbers.exact(BigDecimal.valueOf(span.high() * times)));
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
