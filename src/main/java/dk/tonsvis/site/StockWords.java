package dk.tonsvis.site;

import dk.tonsvis.driver.StockChange;
import java.util.List;
import java.util.Locale;

/// Tells of the cars or dwellings that burn fuel, and what their number goes with.
record StockWords(Voice voice) {
  Section section(StockChange change) {
    String stock = change.stock().name();
    return Section.of(
            "stock-" + stock.toLowerCase(Locale.ROOT),
            voice.say("why.stock.title." + stock),
            List.of(lead("why.stock.lead." + stock, change)))
        .with(table(stock, change))
        .withNote(voice.say("why.stock.note"))
        .with(source(change));
  }

  private String lead(String key, StockChange change) {
    return voice.say(
        key,
        voice.numbers().whole(change.from().burning()),
        String.valueOf(change.years().getFirst()),
        voice.numbers().whole(change.to().burning()),
        String.valueOf(change.years().getLast()),
        voice.numbers().whole(change.from().all()),
        voice.numbers().whole(change.to().all()));
  }

  private DataTable table(String stock, StockChange change) {
    StockChange.Terms terms = change.terms();
    return new DataTable(
        "stock-" + stock.toLowerCase(Locale.ROOT) + "-table",
        voice.say(
            "why.stock.caption." + stock,
            String.valueOf(change.years().getFirst()),
            String.valueOf(change.years().getLast())),
        List.of(voice.say("why.driver"), voice.say("why.stock.count")),
        List.of(
            row(voice.say("why.driver.POPULATION"), terms.population()),
            row(voice.say("why.stock.each." + stock), terms.each()),
            row(voice.say("why.stock.part." + stock), terms.part()),
            DataTable.Row.total(
                voice.say("why.change"),
                List.of(signed(change.to().burning() - change.from().burning())))));
  }

  private DataTable.Row row(String name, long count) {
    return DataTable.Row.of(name, List.of(signed(count)));
  }

  private DataTable.Cell signed(long count) {
    String text = voice.numbers().whole(count);
    return DataTable.Cell.of(count > 0 ? "+" + text : text);
  }

  private Source source(StockChange change) {
    return new Source(
        change.dataset().title().in(voice.language()) + ", " + change.dataset().publisher(),
        voice.numbers().day(change.vintage().readOn()),
        change.dataset().taken().in(voice.language()),
        change
            .dataset()
            .attribution()
            .map(attribution -> attribution + ". " + licence(change))
            .orElseGet(() -> licence(change)),
        voice.say("how.stock"),
        "#hvorfor");
  }

  private String licence(StockChange change) {
    return change.dataset().licence().in(voice.language());
  }
}
