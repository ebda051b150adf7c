package dk.tonsvis.api;

import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Effect;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Step;
import dk.tonsvis.plan.Term;
import dk.tonsvis.plan.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Answers what plans say, as far as everyone may read them: no drafts, and no names of people.
final class PlanResources {
  private final House house;
  private final TargetResources targets;

  PlanResources(House house, TargetResources targets) {
    this.house = house;
    this.targets = targets;
  }

  record StepDocument(
      String step,
      LocalDate on,
      Optional<LocalDate> until,
      Optional<String> by,
      Optional<String> caseNumber,
      Optional<String> framework,
      Optional<Integer> byRevision) {
    private static StepDocument of(Step step) {
      Optional<String> none = Optional.empty();
      return switch (step) {
        case Step.Hearing h ->
            new StepDocument("hearing", h.on(), h.until(), none, none, none, Optional.empty());
        case Step.Adopted a ->
            new StepDocument(
                "adopted",
                a.on(),
                Optional.empty(),
                Optional.of(a.body()),
                Optional.of(a.caseNumber()).filter(number -> !number.isBlank()),
                none,
                Optional.empty());
        case Step.Certified c ->
            new StepDocument(
                "certified",
                c.on(),
                Optional.empty(),
                Optional.of(c.by()),
                none,
                Optional.of(c.framework()),
                Optional.empty());
        case Step.Superseded s ->
            new StepDocument(
                "superseded",
                s.on(),
                Optional.empty(),
                none,
                none,
                none,
                Optional.of(s.byRevision()));
      };
    }
  }

  record RevisionDocument(
      String municipality,
      int number,
      String state,
      boolean isInForce,
      Optional<Json.Said> title,
      String account,
      List<StepDocument> steps,
      Instant storedAt,
      String sha256,
      int targets,
      int themes,
      int actions) {
    static RevisionDocument of(Revision revision) {
      Plan plan = revision.plan();
      return new RevisionDocument(
          revision.municipality(),
          revision.number(),
          Json.key(revision.state()),
          revision.isInForce(),
          Json.Said.of(plan.head().title()),
          plan.head().account(),
          revision.steps().stream().map(StepDocument::of).toList(),
          revision.storedAt(),
          revision.hash(),
          plan.targets().size(),
          plan.themes().size(),
          plan.actions().size());
    }
  }

  record SpanDocument(double low, double likely, double high) {
    static SpanDocument of(Span span) {
      return new SpanDocument(span.low(), span.likely(), span.high());
    }
  }

  record TermDocument(
      String pool,
      String kind,
      SpanDocument size,
      String unit,
      Optional<String> fromFactor,
      Optional<String> toFactor,
      int start,
      int full,
      OptionalInt end,
      String ramp,
      boolean overlapping) {}

  sealed interface EffectDocument {
    record Known(String kind, List<TermDocument> terms) implements EffectDocument {}

    record Missing(String kind, String reason) implements EffectDocument {}
  }

  record ActionDocument(
      String number,
      Optional<Json.Said> name,
      Optional<Json.Said> description,
      String kind,
      Optional<String> theme,
      List<String> sectors,
      String control,
      Optional<String> standardAction,
      Optional<Integer> start,
      Optional<Integer> fullEffect,
      Optional<Integer> end,
      EffectDocument effect) {}

  sealed interface TonnageDocument {
    record Own(String kind, int year, Json.Amount reduction) implements TonnageDocument {}

    record SharedWith(String kind, String theme) implements TonnageDocument {}

    record None(String kind) implements TonnageDocument {}

    static TonnageDocument of(Theme.Tonnage tonnage) {
      return switch (tonnage) {
        case Theme.Tonnage.Own own -> new Own("own", own.year(), Json.Amount.of(own.reduction()));
        case Theme.Tonnage.SharedWith shared -> new SharedWith("shared_with", shared.theme());
        case Theme.Tonnage.None _ -> new None("none");
      };
    }
  }

  record ThemeDocument(String number, Optional<Json.Said> title, TonnageDocument tonnage) {}

  record Document(
      RevisionDocument revision,
      List<TargetResources.Document> targets,
      List<ThemeDocument> themes,
      List<ActionDocument> actions,
      List<String> files) {}

  Answer list(Ask ask) {
    return house
        .places()
        .find(ask.get("municipality"))
        .<Answer>map(
            municipality ->
                Answer.of(
                    Json.Page.of(
                        house.plans().listPublic(municipality.code().digits()).stream()
                            .map(RevisionDocument::of)
                            .toList())))
        .orElseGet(Answer.NotThere::new);
  }

  Answer get(Ask ask) {
    Optional<Municipality> municipality = house.places().find(ask.get("municipality"));
    OptionalInt number = ask.whole("number");
    if (municipality.isEmpty() || number.isEmpty()) {
      return new Answer.NotThere();
    }
    return house
        .plans()
        .findPublic(municipality.get().code().digits(), number.getAsInt())
        .<Answer>map(
            revision ->
                Answer.of(document(revision, municipality.get()), () -> csv(revision.plan(), ask)))
        .orElseGet(Answer.NotThere::new);
  }

  private Document document(Revision revision, Municipality municipality) {
    Plan plan = revision.plan();
    String file = "/kommuner/" + municipality.slug() + "/plan/" + revision.number();
    return new Document(
        RevisionDocument.of(revision),
        plan.targets().stream().map(targets::document).toList(),
        plan.themes().stream()
            .map(
                theme ->
                    new ThemeDocument(
                        theme.number(),
                        Json.Said.of(theme.title()),
                        TonnageDocument.of(theme.tonnage())))
            .toList(),
        plan.actions().stream().map(PlanResources::action).toList(),
        List.of(file + ".json", file + ".xlsx"));
  }

  private static ActionDocument action(Action action) {
    Action.Period period = action.delivery().period();
    return new ActionDocument(
        action.number(),
        Json.Said.of(action.names().working()),
        Json.Said.of(action.names().description()),
        Json.key(action.kind()),
        action.placement().theme(),
        action.placement().sectors(),
        Json.key(action.placement().control()),
        action.placement().standard(),
        period.start(),
        period.fullEffect(),
        period.end(),
        effect(action.effect()));
  }

  private static EffectDocument effect(Effect effect) {
    return effect
        .missing()
        .<EffectDocument>map(why -> new EffectDocument.Missing("missing", why))
        .orElseGet(
            () ->
                new EffectDocument.Known(
                    "known", effect.terms().stream().map(PlanResources::term).toList()));
  }

  private static TermDocument term(Term term) {
    return switch (term.size()) {
      case Size.Part(Span share) -> term(term, "share", share, "share_of_pool");
      case Size.Tonnes(Span tonnes) -> term(term, "tonnes", tonnes, "co2e_t_per_year");
      case Size.Removal(Span tonnes) -> term(term, "removal", tonnes, "co2e_t_per_year");
      case Size.Activity(Span amount, String from, String to) ->
          new TermDocument(
              term.pool(),
              "activity",
              SpanDocument.of(amount),
              "activity_per_year",
              Optional.of(from),
              Optional.of(to).filter(id -> !id.isBlank()),
              term.course().start(),
              term.course().full(),
              term.course().end(),
              Json.key(term.course().ramp()),
              term.overlapping());
    };
  }

  private static TermDocument term(Term term, String kind, Span size, String unit) {
    return new TermDocument(
        term.pool(),
        kind,
        SpanDocument.of(size),
        unit,
        Optional.empty(),
        Optional.empty(),
        term.course().start(),
        term.course().full(),
        term.course().end(),
        Json.key(term.course().ramp()),
        term.overlapping());
  }

  private static Csv csv(Plan plan, Ask ask) {
    Csv csv = new Csv(ask.operation().columns());
    for (Action action : plan.actions()) {
      Action.Period period = action.delivery().period();
      csv.row(
          action.number(),
          action.names().working().danish(),
          action.names().working().english(),
          action.kind(),
          action.placement().theme(),
          String.join(", ", action.placement().sectors()),
          action.placement().control(),
          period.start(),
          period.fullEffect(),
          period.end(),
          action.effect().missing());
    }
    return csv;
  }
}
