package dk.tonsvis.site;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Region;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the list of municipalities, whole or narrowed to a search.
final class MunicipalitiesPages {
  private final House house;
  private final Voice voice;
  private final Map<String, Emissions> newest = new HashMap<>();

  private MunicipalitiesPages(House house, Voice voice) {
    this.house = house;
    this.voice = voice;
  }

  static MunicipalitiesPage of(House house, Frame frame, String query, List<Municipality> found) {
    return new MunicipalitiesPages(house, Voice.in(frame.language())).page(frame, query, found);
  }

  private MunicipalitiesPage page(Frame frame, String query, List<Municipality> found) {
    Emissions national = house.accounts().newest(Accounts.NATIONAL);
    String first = String.valueOf(national.firstYear());
    String last = String.valueOf(national.lastYear());
    Sources sources = new Sources(voice, house.reference(), house.accounts());
    boolean searched = !query.isBlank();
    return new MunicipalitiesPage(
        frame,
        searched
            ? voice.say(
                found.isEmpty() ? "places.headline.none" : "places.headline.found",
                query,
                String.valueOf(found.size()))
            : voice.say("places.headline"),
        searched ? "" : voice.say("places.lead", first, last),
        query,
        found.stream().map(this::entry).toList(),
        sources.of(national.vintage(), voice.say("how.change", first, last), "#aendring"));
  }

  private MunicipalitiesPage.Entry entry(Municipality municipality) {
    Emissions emissions =
        newest.computeIfAbsent(
            house.accounts().accountOf(municipality).id(), house.accounts()::newest);
    String code = municipality.code().digits();
    Optional<Co2e> from = emissions.total(code, emissions.firstYear()).asFigure().known();
    Optional<Co2e> to = emissions.total(code, emissions.lastYear()).asFigure().known();
    return new MunicipalitiesPage.Entry(
        municipality.name(),
        Frame.address(voice.language(), "/kommuner/" + municipality.slug()),
        house
            .places()
            .regionOf(municipality.code(), LocalDate.now(house.clock()))
            .map(Region::name)
            .orElse(voice.say("places.no-region")),
        to.map(voice.numbers()::tonnesNumber).orElse(voice.say("missing")),
        from.isPresent() && to.isPresent()
            ? voice.shortChange(Change.between(from.get(), to.get()))
            : voice.say("missing"),
        municipality.invented());
  }
}
