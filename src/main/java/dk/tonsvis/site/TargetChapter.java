package dk.tonsvis.site;

import dk.tonsvis.explain.Kind;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.OwnFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The targets of a municipality on its page: how far it is to them, or why that is not said.
final class TargetChapter {
  private final MunicipalSubject subject;
  private final House house;
  private final Voice voice;
  private final String code;
  private final AccountIdentity identity;
  private final Whence whence;

  TargetChapter(MunicipalSubject subject) {
    this.subject = subject;
    this.house = subject.house();
    this.voice = subject.voice();
    this.code = subject.code();
    this.identity = subject.identity();
    this.whence = subject.whence();
  }

  MunicipalityPage.Targets targets() {
    List<Target> targets = house.targets().of(code);
    if (targets.isEmpty()) {
      return new MunicipalityPage.Targets(
          voice.say("target.none"), List.of(), subject.source("how.target", "#maal"));
    }
    List<MunicipalityPage.Aim> aims = targets.stream().map(this::aim).toList();
    return new MunicipalityPage.Targets("", aims, subject.source("how.target", "#maal"));
  }

  private MunicipalityPage.Aim aim(Target target) {
    String statement = target.statement().in(voice.language());
    AccountIdentity own = house.reference().getIdentity(target.account());
    String from =
        target
            .adoptedOn()
            .map(day -> voice.say("target.source", voice.numbers().day(day), target.source()))
            .orElseGet(() -> voice.say("target.source.undated", target.source()));
    return switch (subject.gap(target)) {
      case TargetGap.Measured gap ->
          new MunicipalityPage.Aim(
              statement, distance(gap), whyMeasured(target, own), bars(gap), from);
      case TargetGap.OtherAccount _ ->
          new MunicipalityPage.Aim(
              statement,
              voice.say(
                  "target.other-account",
                  own.title().in(voice.language()),
                  identity.title().in(voice.language())),
              ownFigures(own),
              List.of(),
              from);
      case TargetGap.Unknown unknown ->
          new MunicipalityPage.Aim(
              statement,
              voice.say("target.unknown." + unknown.lacking().name()),
              ownFigures(own),
              List.of(),
              from);
    };
  }

  private String distance(TargetGap.Measured gap) {
    String year = String.valueOf(gap.target().year());
    if (gap.isKept()) {
      return voice.say("target.kept", year, String.valueOf(gap.lastYear()));
    }
    String missing =
        voice.say("target.gap", voice.numbers().tonnes(gap.gap()), String.valueOf(gap.lastYear()));
    if (gap.neededPerYear().isEmpty()) {
      return missing;
    }
    String needed = voice.say("target.needed", voice.numbers().tonnes(gap.neededPerYear().get()));
    String achieved =
        gap.achieved()
            .map(
                a ->
                    a.perYear().isPositive()
                        ? voice.say(
                            "target.achieved",
                            voice.numbers().tonnes(a.perYear()),
                            String.valueOf(a.years().span()))
                        : voice.say(
                            "target.achieved.rose",
                            voice.numbers().tonnes(a.perYear().negated()),
                            String.valueOf(a.years().span())))
            .orElse("");
    return String.join(" ", missing, needed, achieved).strip();
  }

  private String whyMeasured(Target target, AccountIdentity own) {
    return target.account().equals(identity.id())
        ? voice.say("target.same-account", identity.title().in(voice.language()))
        : voice.say(
            "target.net-zero-elsewhere",
            identity.title().in(voice.language()),
            own.title().in(voice.language()));
  }

  private List<MunicipalityPage.Bar> bars(TargetGap.Measured gap) {
    if (gap.isKept() || gap.neededPerYear().isEmpty() || gap.achieved().isEmpty()) {
      return List.of();
    }
    Co2e needed = gap.neededPerYear().get();
    TargetGap.Achieved achieved = gap.achieved().get();
    double longest =
        Math.max((double) needed.grams(), Math.abs((double) achieved.perYear().grams()));
    List<MunicipalityPage.Bar> bars = new ArrayList<>();
    bars.add(
        new MunicipalityPage.Bar(
            voice.say(
                "target.bar.needed",
                String.valueOf(gap.lastYear()),
                String.valueOf(gap.target().year())),
            voice.say("target.bar.amount", voice.numbers().tonnes(needed)),
            width(needed.grams() / longest),
            true,
            whence.target(Kind.NEEDED, gap.target().id())));
    if (achieved.perYear().isPositive()) {
      bars.add(
          new MunicipalityPage.Bar(
              voice.say("target.bar.achieved", achieved.years().toString()),
              voice.say("target.bar.amount", voice.numbers().tonnes(achieved.perYear())),
              width(achieved.perYear().grams() / longest),
              false,
              whence.span(Kind.ACHIEVED, achieved.years().first(), achieved.years().last())));
    }
    return bars;
  }

  /// Percent with one decimal, as an attribute of the drawing.
  private static String width(double share) {
    return String.valueOf(Math.round(share * 1000) / 10.0);
  }

  private String ownFigures(AccountIdentity own) {
    List<OwnFigure> figures = house.reference().ownFigures().of(own.id());
    if (figures.isEmpty()) {
      return voice.say("target.own-unknown");
    }
    List<String> texts =
        figures.stream()
            .map(
                figure ->
                    voice.say(
                        figure.kind() == OwnFigure.Kind.FORECAST
                            ? "target.own.forecast"
                            : "target.own.statement",
                        figure.about()
                            ? voice.say("target.own.about", voice.numbers().tonnes(figure.amount()))
                            : voice.numbers().tonnes(figure.amount()),
                        String.valueOf(figure.year())))
            .toList();
    String sources =
        figures.stream().map(OwnFigure::source).distinct().collect(Collectors.joining("; "));
    return voice.say("target.own", String.join(", ", texts), sources);
  }
}
