package dk.tonsvis.site;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.FactorSeries;
import dk.tonsvis.plan.Hazard;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/// How the pages speak of what actions do.
///
/// @param sectors those of the account that the plan counts in
record EffectWords(Voice voice, Plan plan, List<Sector> sectors) {
  // ---- in one line

  /// What an action does, in a line of a list.
  String brief(Action action) {
    Optional<String> replaced = replaced(action);
    if (replaced.isPresent()) {
      return replaced.get();
    }
    if (!action.isMitigation()) {
      return adapts(action);
    }
    return action.effect().terms().isEmpty()
        ? voice.say("action.effect.missing")
        : action.effect().terms().stream().map(this::brief).collect(Collectors.joining("; "));
  }

  /// Why nothing is known of its effect, in the plan's words.
  Text reason(Action action) {
    return action
        .effect()
        .missing()
        .map(reason -> Text.danish(reason, voice.language()))
        .orElseGet(() -> Text.ours(""));
  }

  /// Whether anything is known of what it does.
  static boolean isKnown(Action action) {
    return !action.isMitigation() || !action.effect().terms().isEmpty();
  }

  private Optional<String> replaced(Action action) {
    Optional<String> superseded =
        action.lineage().supersededBy().map(by -> voice.say("action.superseded", by));
    return superseded.isPresent()
        ? superseded
        : action.lineage().mergedWith().map(with -> voice.say("action.merged", with));
  }

  private String adapts(Action action) {
    return action.adapts().hazards().isEmpty()
        ? voice.say("action.adapts")
        : voice.say("action.adapts.hazards", hazards(action.adapts().hazards()));
  }

  /// Several hazards in their order, with commas.
  String hazards(Iterable<Hazard> hazards) {
    List<Hazard> sorted = new ArrayList<>();
    hazards.forEach(sorted::add);
    return sorted.stream().sorted().map(this::hazard).collect(Collectors.joining(", "));
  }

  String hazard(Hazard hazard) {
    return voice.option(hazard);
  }

  private String brief(Term term) {
    String full = String.valueOf(term.course().full());
    return switch (term.size()) {
      case Size.Part part ->
          voice.say(
              plan.findPool(term.pool()).isPresent()
                  ? "action.brief.share.pool"
                  : "action.brief.share",
              share(part.share().likely()),
              pool(term.pool()).words(),
              full);
      case Size.Removal removal ->
          voice.say("action.brief.removal", tonnes(removal.tonnes().likely()), full);
      case Size.Tonnes _, Size.Activity _ ->
          new TermYears(plan)
              .full(term, term.course().full())
              .map(span -> inTonnes(span.likely(), full))
              .orElseGet(() -> voice.say("action.brief.activity", full));
    };
  }

  private String inTonnes(double tonnes, String year) {
    return tonnes < 0
        ? voice.say("action.brief.more", tonnes(-tonnes), year)
        : voice.say("action.brief.tonnes", tonnes(tonnes), year);
  }

  // ---- one by one

  /// How much, with how far it may be off.
  String size(Term term) {
    return switch (term.size()) {
      case Size.Part part -> voice.say("action.size.share", span(part.share(), this::share));
      case Size.Tonnes tonnes ->
          voice.say("action.size.tonnes", span(tonnes.tonnes(), this::tonnes));
      case Size.Removal removal ->
          voice.say("action.size.removal", span(removal.tonnes(), this::tonnes));
      case Size.Activity activity -> activity(activity);
    };
  }

  private String activity(Size.Activity activity) {
    String unit = plan.findFactor(activity.from()).map(FactorSeries::unit).orElse("");
    String amount = span(activity.amount(), v -> number(v) + "\u00a0" + unit);
    String from = factor(activity.from());
    return activity.to().isEmpty()
        ? voice.say("action.size.saved", amount, from)
        : voice.say("action.size.moved", amount, from, factor(activity.to()));
  }

  String factor(String id) {
    return plan.findFactor(id).map(f -> f.name().in(voice.language())).orElse(id);
  }

  private String span(Span span, DoubleFunction<String> write) {
    return span.isCertain()
        ? write.apply(span.likely())
        : voice.say(
            "action.size.span",
            write.apply(span.likely()),
            write.apply(span.low()),
            write.apply(span.high()));
  }

  /// Where it works: the plan's own name of a pool, or the sector.
  Text pool(String id) {
    Optional<Pool> own = plan.findPool(id);
    return own.isPresent() ? Text.of(own.get().name(), voice.language()) : Text.ours(sector(id));
  }

  /// Name of a sector, or of the one that a pool is a part of.
  String sector(String id) {
    String code = plan.findPool(id).map(Pool::sector).orElse(id);
    return sectors.stream()
        .filter(sector -> sector.code().equals(code))
        .map(sector -> sector.name(voice.language()))
        .findFirst()
        .orElse(code);
  }

  String when(Course course) {
    String begins =
        voice.say(
            "action.course." + course.ramp().name(),
            String.valueOf(course.start()),
            String.valueOf(course.full()));
    return course.end().isPresent()
        ? begins + " " + voice.say("action.course.end", String.valueOf(course.end().getAsInt()))
        : begins;
  }

  String sure(Term term) {
    Chance chance = term.chance();
    List<String> said = new ArrayList<>();
    if (chance.success().value() < 1) {
      said.add(voice.say("action.chance", share(chance.success().value())));
    }
    if (chance.delayYears() > 0) {
      said.add(voice.say("action.delay", number(chance.delayYears())));
    }
    if (said.isEmpty()) {
      said.add(voice.say("action.certain"));
    }
    if (term.overlapping()) {
      said.add(voice.say("action.overlapping"));
    }
    return String.join(" ", said);
  }

  // ---- numbers

  String tonnes(double tonnes) {
    return voice.numbers().tonnes(Co2e.round(tonnes * Co2e.GRAMS_PER_TONNE));
  }

  private String share(double share) {
    return voice.numbers().percent(new Share(share), decimals(share * 100));
  }

  private String number(double number) {
    return voice.numbers().decimal(number, decimals(number));
  }

  /// None for a whole number, which a share made of percent may miss by a hair.
  private static int decimals(double number) {
    return Math.abs(number - Math.rint(number)) < 1e-9 ? 0 : 1;
  }
}
