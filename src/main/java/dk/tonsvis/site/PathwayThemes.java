package dk.tonsvis.site;

import dk.tonsvis.pathway.Grid;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.util.List;
import java.util.Optional;

/// The chapters that hold the plan's themes against what their actions do.
record PathwayThemes(PathwayVoice voice) {
  /// What each theme was to bring, and what its actions bring.
  Optional<Chapter> gap(Plan plan, Pathway pathway) {
    boolean hasTonnes =
        plan.themes().stream().anyMatch(theme -> theme.tonnage() instanceof Theme.Tonnage.Own);
    if (!hasTonnes) {
      return Optional.empty();
    }
    List<DataTable.Row> rows =
        plan.themes().stream()
            .map(
                theme ->
                    DataTable.Row.of(
                        Text.of(theme.title(), voice.voice().language()),
                        cells(plan, pathway, theme)))
            .toList();
    return Optional.of(
        Chapter.of(
                "hovedretninger",
                voice.say("pathway.themes.title"),
                List.of(voice.say("pathway.themes.lead")))
            .withTable(
                new DataTable(
                    "themes-table",
                    voice.say("pathway.themes.caption"),
                    List.of(
                        voice.say("pathway.column.theme"),
                        voice.say("pathway.column.year"),
                        voice.say("pathway.column.wanted"),
                        voice.say("pathway.column.found"),
                        voice.say("difference")),
                    rows))
            .withNote(voice.say("pathway.themes.note")));
  }

  private List<DataTable.Cell> cells(Plan plan, Pathway pathway, Theme theme) {
    return switch (theme.tonnage()) {
      case Theme.Tonnage.Own own when pathway.years().contains(own.year()) -> {
        Co2e found = found(plan, pathway, theme, own.year());
        yield List.of(
            DataTable.Cell.of(String.valueOf(own.year())),
            wanted(own.reduction()),
            DataTable.Cell.of(voice.voice().numbers().tonnesNumber(found)),
            own.reduction()
                .known()
                .map(wanted -> voice.voice().signedCell(found.minus(wanted)))
                .orElseGet(() -> word("missing")));
      }
      case Theme.Tonnage.Own own ->
          List.of(
              DataTable.Cell.of(String.valueOf(own.year())),
              wanted(own.reduction()),
              word("pathway.outside-years"),
              word("pathway.outside-years"));
      case Theme.Tonnage.SharedWith shared -> {
        String with =
            plan.findTheme(shared.theme())
                .map(other -> other.title().in(voice.voice().language()))
                .orElse(shared.theme());
        DataTable.Cell cell = new DataTable.Cell(voice.say("pathway.shared", with), true);
        yield List.of(word("pathway.none"), cell, word("pathway.none"), word("pathway.none"));
      }
      case Theme.Tonnage.None _ ->
          List.of(
              word("pathway.none"),
              word("pathway.no-tonnes"),
              word("pathway.none"),
              word("pathway.none"));
    };
  }

  private DataTable.Cell wanted(Figure reduction) {
    return voice.voice().cell(reduction);
  }

  private DataTable.Cell word(String key) {
    return new DataTable.Cell(voice.say(key), true);
  }

  /// What the actions of a theme bring, and those of the themes that share its tonnes.
  private static Co2e found(Plan plan, Pathway pathway, Theme theme, int year) {
    return Co2e.ofGrams(
        plan.themes().stream()
            .filter(
                each ->
                    each.equals(theme)
                        || each.tonnage().equals(new Theme.Tonnage.SharedWith(theme.number())))
            .flatMap(each -> plan.actionsOf(each).stream())
            .map(Action::number)
            .mapToLong(
                number ->
                    amount(pathway.central().reductions(), number, year)
                        + amount(pathway.central().removals(), number, year))
            .sum());
  }

  private static long amount(Grid grid, String action, int year) {
    return grid.names().contains(action) ? grid.at(action, year).grams() : 0;
  }

  /// `31 af 34 indsatser har en effekt i ton.`
  String coverage(Pathway pathway) {
    Total coverage = pathway.central().coverage();
    return voice.say(
        coverage.isComplete() ? "pathway.coverage.all" : "pathway.coverage",
        String.valueOf(coverage.present()),
        String.valueOf(coverage.expected()));
  }
}
