package dk.tonsvis.site;

import dk.tonsvis.driver.Driver;
import dk.tonsvis.driver.SectorChange;
import dk.tonsvis.driver.Why;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.Sector;
import java.util.ArrayList;
import java.util.List;

/// Tells of a change sector by sector, and which of them are too small to be told from zero.
///
/// @param place what the municipality is called
/// @param sectors those of the account
record WhySectors(Voice voice, String place, List<Sector> sectors) {
  Section section(Why.Explained why) {
    DriverWords words = new DriverWords(voice, why);
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("sector"));
    headings.add(voice.say("why.change"));
    words.shown().forEach(driver -> headings.add(words.brief(driver)));
    headings.add(voice.say("why.doubt"));
    List<DataTable.Row> rows = new ArrayList<>();
    for (SectorChange sector : why.sectors()) {
      rows.add(DataTable.Row.of(name(sector), cells(sector, words.shown())));
    }
    rows.add(DataTable.Row.total(voice.say("total"), whole(why, words.shown())));
    return Section.of("sectors", voice.say("why.sectors.title"), List.of(told(why)))
        .with(
            new DataTable("sectors-table", voice.say("why.sectors.caption", place), headings, rows))
        .withNote(voice.say("why.sectors.note"));
  }

  private String told(Why.Explained why) {
    List<String> untold =
        why.sectors().stream()
            .filter(sector -> !sector.isTold())
            .map(sector -> voice.say("list.quoted", name(sector)))
            .toList();
    if (untold.isEmpty()) {
      return voice.say("why.sectors.all-told");
    }
    return untold.size() == why.sectors().size()
        ? voice.say("why.sectors.none-told")
        : voice.say("why.sectors.untold", voice.list(untold));
  }

  private String name(SectorChange change) {
    return sectors.stream()
        .filter(sector -> sector.code().equals(change.sector()))
        .map(sector -> sector.name(voice.language()))
        .findFirst()
        .orElseThrow();
  }

  private List<DataTable.Cell> cells(SectorChange sector, List<Driver> drivers) {
    List<DataTable.Cell> cells = new ArrayList<>();
    DataTable.Cell change = voice.signedCell(sector.change());
    cells.add(
        sector.isTold() ? change : DataTable.Cell.of(voice.say("why.untold.cell", change.text())));
    for (Driver driver : drivers) {
      cells.add(
          sector.terms().containsKey(driver)
              ? voice.signedCell(sector.term(driver))
              : DataTable.Cell.missing("–"));
    }
    cells.add(doubt(sector.halfWidth()));
    return cells;
  }

  private List<DataTable.Cell> whole(Why.Explained why, List<Driver> drivers) {
    List<DataTable.Cell> whole = new ArrayList<>();
    whole.add(voice.signedCell(why.change()));
    drivers.forEach(driver -> whole.add(voice.signedCell(why.term(driver))));
    whole.add(doubt(why.halfWidth()));
    return whole;
  }

  private DataTable.Cell doubt(Co2e halfWidth) {
    return DataTable.Cell.of("± " + voice.numbers().tonnesNumber(halfWidth));
  }
}
