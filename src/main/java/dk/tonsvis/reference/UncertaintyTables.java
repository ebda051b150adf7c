package dk.tonsvis.reference;

import dk.tonsvis.quantity.Share;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.util.List;

/// From the tables of what is uncertain to records.
final class UncertaintyTables {
  private UncertaintyTables() {}

  static List<AccountUncertainty> accountUncertainties() {
    Table table =
        Table.read(
            UncertaintyTables.class,
            "account-uncertainty.csv",
            "tree",
            "sector",
            "percent",
            "note_da",
            "note_en");
    return table.rows().stream()
        .map(
            row ->
                new AccountUncertainty(
                    row.text("tree"),
                    row.text("sector"),
                    Share.ofPercent(row.number("percent")),
                    note(row)))
        .toList();
  }

  static List<BaselineDoubt> baselineDoubts() {
    Table table =
        Table.read(
            UncertaintyTables.class,
            "baseline-doubt.csv",
            "tree",
            "sector",
            "low",
            "high",
            "note_da",
            "note_en");
    return table.rows().stream()
        .map(
            row ->
                new BaselineDoubt(
                    row.text("tree"),
                    row.text("sector"),
                    row.number("low"),
                    row.number("high"),
                    note(row)))
        .toList();
  }

  private static Bilingual note(Row row) {
    return new Bilingual(row.text("note_da"), row.text("note_en"));
  }
}
