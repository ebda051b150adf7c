package dk.tonsvis.desk;

import dk.tonsvis.account.Comparison;
import dk.tonsvis.account.Crossing;
import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.indicator.IndicatorVintage;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is told of proposed versions: which they are, and what would change with each.
final class VintageParts {
  private static final int LARGEST = 15;

  private final House house;
  private final Visit visit;
  private final Numbers numbers;

  VintageParts(House house, Visit visit) {
    this.house = house;
    this.visit = visit;
    this.numbers = Numbers.in(visit.language());
  }

  String headline() {
    int waiting = house.accounts().listProposed().size() + house.indicators().listProposed().size();
    return switch (waiting) {
      case 0 -> visit.say("vintages.none");
      case 1 -> visit.say("vintages.headline.one");
      default -> visit.say("vintages.headline", String.valueOf(waiting));
    };
  }

  List<Part> lists() {
    return List.of(
        new Listing(
            "proposed",
            visit.say("vintages.proposed"),
            List.of(
                visit.say("vintages.what"),
                visit.say("vintages.read-on"),
                visit.say("vintages.figures")),
            house.accounts().listProposed().stream().map(this::row).toList(),
            visit.say("vintages.proposed.none")),
        new Listing(
            "indicators",
            visit.say("vintages.indicators"),
            List.of(
                visit.say("vintages.what"),
                visit.say("vintages.read-on"),
                visit.say("vintages.figures"),
                visit.say("vintages.deed")),
            house.indicators().listProposed().stream().map(this::row).toList(),
            visit.say("vintages.indicators.none")));
  }

  private Listing.Row row(Vintage vintage) {
    return Listing.Row.of(
        Listing.Cell.link(
            account(vintage), visit.link(VintageRoutes.PATH + "/" + vintage.number())),
        Listing.Cell.of(numbers.day(vintage.readOn())),
        Listing.Cell.of(numbers.whole(vintage.entries())));
  }

  private Listing.Row row(IndicatorVintage vintage) {
    String name = house.indicators().dataset(vintage.dataset()).title().in(visit.language());
    return Listing.Row.of(
        Listing.Cell.of(name),
        Listing.Cell.of(numbers.day(vintage.readOn())),
        Listing.Cell.of(numbers.whole(vintage.values())),
        Listing.Cell.of(
            new Listing.Deed(
                visit.link(VintageRoutes.PATH + "/indikatorer/" + vintage.number() + "/udgiv"),
                Map.of(),
                visit.say("vintages.publish"),
                name)));
  }

  String title(Vintage vintage) {
    return visit.say("vintages.title", account(vintage), numbers.day(vintage.readOn()));
  }

  String told(Vintage vintage) {
    return visit.say("vintages.told", numbers.whole(vintage.entries()));
  }

  private String account(Vintage vintage) {
    return house.reference().getIdentity(vintage.account()).title().in(visit.language());
  }

  /// What would change, and the button.
  List<Part> report(Vintage vintage) {
    List<Part> parts = new ArrayList<>();
    Optional<Vintage> before = house.accounts().findEarlier(vintage);
    if (before.isEmpty()) {
      parts.add(Prose.of(visit.say("vintages.first")));
    } else {
      compared(before.get(), house.accounts().compareWhole(before.get(), vintage), parts);
    }
    parts.add(
        Form.of(
                "publish",
                visit.say("vintages.publish.title"),
                visit.link(VintageRoutes.PATH + "/" + vintage.number() + "/udgiv"),
                List.of(),
                visit.say("vintages.publish"))
            .withLead(visit.say("vintages.publish.lead")));
    return parts;
  }

  private void compared(Vintage before, Comparison comparison, List<Part> parts) {
    Restatement restatement = comparison.restatement();
    parts.add(
        Prose.of(
            visit.say("vintages.against", numbers.day(before.readOn())),
            visit.say(
                "vintages.changed",
                numbers.whole(restatement.restated().size()),
                numbers.whole(restatement.compared())),
            visit.say(
                "vintages.coming",
                numbers.whole(restatement.appeared().size()),
                numbers.whole(restatement.disappeared().size()))));
    parts.add(
        sums(
            "years",
            "vintages.by-year",
            restatement.years().stream()
                .map(year -> row(String.valueOf(year.year()), year.totals()))
                .toList()));
    parts.add(
        sums(
            "largest",
            "vintages.largest",
            restatement.largestByMunicipality().stream()
                .limit(LARGEST)
                .map(sum -> row(name(sum.municipality()) + " " + sum.year(), sum.totals()))
                .toList()));
    parts.add(crossings(comparison.crossings()));
  }

  private Listing sums(String id, String title, List<Listing.Row> rows) {
    return new Listing(
        id,
        visit.say(title),
        List.of(
            visit.say("vintages.what"),
            visit.say("vintages.before"),
            visit.say("vintages.after"),
            visit.say("vintages.difference")),
        rows,
        visit.say("vintages.unchanged"));
  }

  private Listing.Row row(String name, Restatement.Totals totals) {
    return Listing.Row.of(
        Listing.Cell.of(name),
        total(totals.from()),
        total(totals.to()),
        Listing.Cell.of(totals.common().map(this::difference).orElse(visit.say("vintages.new"))));
  }

  private String difference(Change change) {
    return numbers.signedTonnes(change.amount());
  }

  private Listing.Cell total(Total total) {
    Listing.Cell cell =
        Listing.Cell.of(
            total.present() == 0 ? numbers.cell(total.asFigure()) : numbers.tonnes(total.known()));
    return total.isComplete() || total.present() == 0
        ? cell
        : cell.with(visit.say("vintages.missing", numbers.whole(total.missing().size())));
  }

  private Listing crossings(List<Crossing> crossings) {
    return new Listing(
        "crossings",
        visit.say("vintages.crossings"),
        List.of(
            visit.say("vintages.place"),
            visit.say("vintages.before"),
            visit.say("vintages.after"),
            visit.say("vintages.crossed")),
        crossings.stream().map(this::row).toList(),
        visit.say("vintages.crossings.none"));
  }

  private Listing.Row row(Crossing crossing) {
    String percents =
        crossing.percents().stream()
            .map(percent -> numbers.signedPercent(Share.ofPercent(percent), 0))
            .collect(Collectors.joining(", "));
    return Listing.Row.of(
        Listing.Cell.of(name(crossing.municipality())),
        Listing.Cell.of(numbers.signedPercent(crossing.earlier().share(), 1)),
        Listing.Cell.of(numbers.signedPercent(crossing.later().share(), 1)),
        Listing.Cell.of(
            visit.say(crossing.isLost() ? "vintages.lost" : "vintages.reached", percents)));
  }

  private String name(String code) {
    return house.places().get(new MunicipalityCode(code)).name();
  }
}
