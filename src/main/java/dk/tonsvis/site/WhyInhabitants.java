package dk.tonsvis.site;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.driver.Why;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Population;
import dk.tonsvis.quantity.Co2e;
import java.util.List;
import java.util.Optional;

/// Sets a municipality's inhabitants beside what it emits, year by year.
record WhyInhabitants(Voice voice, Places places, Municipality municipality, Emissions emissions) {
  Section section(Why.Explained why) {
    return Section.of("inhabitants", voice.say("why.inhabitants.title"), List.of(lead(why)))
        .with(
            new DataTable(
                "inhabitants-table",
                voice.say("why.inhabitants.caption", municipality.name()),
                List.of(
                    voice.say("year"),
                    voice.say("places.emitted"),
                    voice.say("why.inhabitants"),
                    voice.say("why.each")),
                why.years().stream().map(this::row).toList()))
        .withNote(population(why.lastYear()).map(this::note).orElse(""));
  }

  private String note(Population population) {
    return population.kind().caveat(voice.language())
        + " "
        + population.kind().source(voice.language());
  }

  private Optional<Population> population(int year) {
    return places.population(municipality.code(), year);
  }

  private int inhabitants(int year) {
    return population(year).orElseThrow().inhabitants();
  }

  private DataTable.Row row(int year) {
    Co2e total = emissions.total(municipality.code().digits(), year).known();
    return DataTable.Row.of(
        String.valueOf(year),
        List.of(
            DataTable.Cell.of(voice.numbers().tonnesNumber(total)),
            DataTable.Cell.of(voice.numbers().whole(inhabitants(year))),
            DataTable.Cell.of(each(total, year, 2))));
  }

  private String each(Co2e total, int year, int decimals) {
    return voice.numbers().decimal(total.dividedBy(inhabitants(year)).tonnes(), decimals);
  }

  private String lead(Why.Explained why) {
    String people =
        voice.say(
            "why.inhabitants.people",
            voice.numbers().whole(inhabitants(why.firstYear())),
            String.valueOf(why.firstYear()),
            voice.numbers().whole(inhabitants(why.lastYear())),
            String.valueOf(why.lastYear()));
    return why.from().isPositive() && why.to().isPositive()
        ? people
            + " "
            + voice.say(
                "why.inhabitants.each",
                each(why.from(), why.firstYear(), 1),
                each(why.to(), why.lastYear(), 1))
        : people;
  }
}
