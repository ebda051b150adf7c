package dk.tonsvis.site;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.explain.Name;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Population;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Emissions per inhabitant on the page of a municipality.
final class InhabitantsChapter {
  private final MunicipalSubject subject;
  private final House house;
  private final Voice voice;
  private final Municipality municipality;
  private final String code;
  private final Emissions emissions;
  private final Whence whence;

  InhabitantsChapter(MunicipalSubject subject) {
    this.subject = subject;
    this.house = subject.house();
    this.voice = subject.voice();
    this.municipality = subject.municipality();
    this.code = subject.code();
    this.emissions = subject.emissions();
    this.whence = subject.whence();
  }

  MunicipalityPage.Inhabitants inhabitants(int first, int last) {
    List<KeyFigure> figures = new ArrayList<>();
    Optional<Population> latest = house.places().population(municipality.code(), last);
    for (int year : List.of(first, last)) {
      figures.add(
          new KeyFigure(municipality.name() + " " + year, perInhabitant(year), counted(year))
              .linked(whence.year(Kind.PER_INHABITANT, year)));
    }
    Emissions national = house.accounts().newest(Accounts.NATIONAL);
    OptionalLong all = house.places().nationalInhabitants(national.lastYear());
    if (all.isPresent() && !municipality.invented()) {
      Total total = national.total(national.lastYear());
      figures.add(
          new KeyFigure(
              voice.say("per-inhabitant.all", String.valueOf(national.lastYear())),
              voice.say(
                  "per-inhabitant.tonnes",
                  voice.numbers().decimal(total.known().dividedBy(all.getAsLong()).tonnes(), 1)),
              voice.say(
                  "front.coverage",
                  String.valueOf(total.present()),
                  String.valueOf(total.expected())),
              new Whence(voice.language(), Name.NATION)
                  .year(Kind.PER_INHABITANT, national.lastYear())));
    }
    return new MunicipalityPage.Inhabitants(
        perInhabitantSentence(last),
        figures,
        latest
            .map(Population::kind)
            .map(kind -> kind.caveat(voice.language()) + " " + kind.source(voice.language()))
            .orElse(""),
        subject.source("how.per-inhabitant", "#indbygger"));
  }

  private String perInhabitantSentence(int year) {
    Optional<Co2e> total = emissions.total(code, year).asFigure().known();
    Optional<Population> population = house.places().population(municipality.code(), year);
    if (total.filter(Co2e::isNegative).isPresent() && population.isPresent()) {
      return voice.say(
          "per-inhabitant.lead.sink",
          municipality.name(),
          voice.perInhabitant(total.get().negated(), population.get().inhabitants()));
    }
    return total.isPresent() && population.isPresent()
        ? voice.say("per-inhabitant.lead", municipality.name(), perInhabitant(year))
        : voice.say("per-inhabitant.lead.missing", municipality.name(), String.valueOf(year));
  }

  private String perInhabitant(int year) {
    Optional<Co2e> total = emissions.total(code, year).asFigure().known();
    Optional<Population> population = house.places().population(municipality.code(), year);
    return total.isPresent() && population.isPresent()
        ? voice.perInhabitant(total.get(), population.get().inhabitants())
        : voice.say("missing");
  }

  private String counted(int year) {
    return house
        .places()
        .population(municipality.code(), year)
        .map(p -> voice.say("per-inhabitant.count", voice.numbers().whole(p.inhabitants())))
        .orElseGet(() -> voice.say("per-inhabitant.unknown"));
  }
}
