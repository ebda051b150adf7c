package dk.tonsvis.plan;

/// Rows of themes, out and in.
final class ThemeRows {
  private ThemeRows() {}

  static LineWriter row(Theme theme) {
    LineWriter row =
        new LineWriter()
            .text("number", theme.number())
            .wording("title", theme.title())
            .wording("description", theme.description());
    return switch (theme.tonnage()) {
      case Theme.Tonnage.Own own -> row.whole("year", own.year()).figure("tonnes", own.reduction());
      case Theme.Tonnage.SharedWith shared -> row.text("shares_with", shared.theme());
      case Theme.Tonnage.None _ -> row;
    };
  }

  static Theme theme(Values row) {
    return new Theme(
        row.text("number"), row.wording("title"), row.wording("description"), tonnage(row));
  }

  private static Theme.Tonnage tonnage(Values row) {
    if (row.has("shares_with")) {
      return new Theme.Tonnage.SharedWith(row.text("shares_with"));
    }
    return row.has("tonnes") || row.has("missing")
        ? new Theme.Tonnage.Own(row.year("year"), row.figure("tonnes"))
        : new Theme.Tonnage.None();
  }
}
