package dk.tonsvis.site;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Every figure of two vintages side by side, exact, as a file. What is missing in one of them is
/// an empty cell and has no difference.
final class RestatementFile {
  private RestatementFile() {}

  static byte[] of(
      House house, Voice voice, Vintage earlier, Vintage later, Optional<Municipality> place) {
    Emissions before = house.accounts().emissions(earlier);
    Emissions after = house.accounts().emissions(later);
    CsvText csv = new CsvText(voice.language());
    csv.row(
        List.of(
            voice.say("restatement.file.code"),
            voice.say("restatement.file.name"),
            voice.say("year"),
            voice.say("sector"),
            voice.say("restatement.file.tonnes", earlier.label()),
            voice.say("restatement.file.tonnes", later.label()),
            voice.say("difference")));
    TreeSet<Integer> years = new TreeSet<>(before.years());
    years.addAll(after.years());
    TreeSet<String> sectors = new TreeSet<>(before.sectors());
    sectors.addAll(after.sectors());
    for (Municipality each : place.map(List::of).orElseGet(house.places()::list)) {
      for (int year : years) {
        for (String sector : sectors) {
          String code = each.code().digits();
          Figure was = before.figure(code, year, sector);
          Figure is = after.figure(code, year, sector);
          List<String> cells = new ArrayList<>(List.of(code, each.name()));
          cells.add(String.valueOf(year));
          cells.add(sector);
          cells.add(csv.amount(was.known()));
          cells.add(csv.amount(is.known()));
          cells.add(csv.amount(was.known().flatMap(from -> is.known().map(to -> to.minus(from)))));
          csv.row(cells);
        }
      }
    }
    return csv.bytes();
  }
}
