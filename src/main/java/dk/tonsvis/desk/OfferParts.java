package dk.tonsvis.desk;

import dk.tonsvis.access.Offer;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.person.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The list of roles that were offered and not taken on yet; no list where there are none.
final class OfferParts {
  private OfferParts() {}

  /// @param withdrawal where an offer is taken back, without the language; empty for who may not
  static List<Part> of(
      Visit visit, House house, List<Offer> offers, Function<Offer, Optional<String>> withdrawal) {
    if (offers.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Listing(
            "offers",
            visit.say("offer.list"),
            List.of(
                visit.say("people.name"),
                visit.say("people.role"),
                visit.say("offer.until"),
                visit.say("people.deed")),
            offers.stream().map(offer -> row(visit, house, offer, withdrawal)).toList(),
            ""));
  }

  private static Listing.Row row(
      Visit visit, House house, Offer offer, Function<Offer, Optional<String>> withdrawal) {
    Person person = house.people().find(offer.person()).orElseThrow();
    LocalDate last = LocalDate.ofInstant(offer.link().expiresAt(), FactWords.ZONE);
    return Listing.Row.of(
        Listing.Cell.of(person.name()).with(person.email()),
        Listing.Cell.of(visit.say("role." + offer.role().key())).with(offer.organisation().name()),
        Listing.Cell.of(Numbers.in(visit.language()).day(last)),
        withdrawal
            .apply(offer)
            .map(
                path ->
                    Listing.Cell.of(
                        new Listing.Deed(
                            visit.link(path),
                            Map.of(),
                            visit.say("offer.withdraw"),
                            person.name())))
            .orElse(Listing.Cell.of("")));
  }
}
