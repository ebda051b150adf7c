package dk.tonsvis.site;

import dk.tonsvis.explain.Kind;
import dk.tonsvis.pathway.BudgetUse;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The chapters that take a pathway apart: by sector, emissions from removals, year by year.
///
/// @param whence links to where the figures come from
record PathwayParts(PathwayVoice voice, Whence whence) {
  /// What is left in each sector in the years that are spoken of.
  Chapter sectors(Pathway pathway, boolean byPlan) {
    List<Integer> years = years(pathway);
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("sector"));
    headings.add(voice.say("pathway.column.account", String.valueOf(pathway.years().first())));
    for (int year : years) {
      headings.add(
          voice.say(
              byPlan ? "pathway.column.without" : "pathway.column.as-nation",
              String.valueOf(year)));
      if (byPlan) {
        headings.add(voice.say("pathway.column.with", String.valueOf(year)));
      }
    }
    List<DataTable.Row> rows = new ArrayList<>();
    for (String sector : pathway.sectors()) {
      List<DataTable.Cell> cells = new ArrayList<>();
      int first = pathway.years().first();
      cells.add(
          cell(pathway.central().baseline().at(sector, first))
              .linked(whence.sector(Kind.BASELINE, first, sector)));
      for (int year : years) {
        cells.add(
            cell(pathway.central().baseline().at(sector, year))
                .linked(whence.sector(Kind.BASELINE, year, sector)));
        if (byPlan) {
          cells.add(
              cell(pathway.central().emissions().at(sector, year))
                  .linked(whence.sector(Kind.WITH_ACTIONS, year, sector)));
        }
      }
      rows.add(DataTable.Row.of(voice.sector(pathway.standing().account(), sector), cells));
    }
    rows.add(DataTable.Row.total(voice.say("total"), totals(pathway, years, byPlan)));
    return Chapter.of(
            "hovedgrupper",
            voice.say(byPlan ? "pathway.sectors.title" : "pathway.sectors.title.baseline"),
            List.of(voice.say(byPlan ? "pathway.sectors.lead" : "pathway.sectors.lead.baseline")))
        .withTable(
            new DataTable("sectors-table", voice.say("pathway.sectors.caption"), headings, rows));
  }

  private List<DataTable.Cell> totals(Pathway pathway, List<Integer> years, boolean byPlan) {
    List<DataTable.Cell> cells = new ArrayList<>();
    int first = pathway.years().first();
    cells.add(
        cell(pathway.central().baseline().total(first)).linked(whence.year(Kind.BASELINE, first)));
    for (int year : years) {
      cells.add(
          cell(pathway.central().baseline().total(year)).linked(whence.year(Kind.BASELINE, year)));
      if (byPlan) {
        cells.add(
            cell(pathway.central().emissions().total(year))
                .linked(whence.year(Kind.WITH_ACTIONS, year)));
      }
    }
    return cells;
  }

  /// The year of the main target and the last one.
  private static List<Integer> years(Pathway pathway) {
    return List.copyOf(new TreeSet<>(List.of(Led.year(pathway), pathway.years().last())));
  }

  /// What is still emitted and what is taken out of the air, apart.
  Chapter removals(Pathway pathway) {
    List<String> paragraphs = new ArrayList<>();
    List<KeyFigure> figures = new ArrayList<>();
    for (int year : years(pathway)) {
      Co2e left = pathway.central().emissions().total(year);
      Co2e removed = pathway.central().removals().total(year);
      figures.add(
          new KeyFigure(
              voice.say("pathway.residual", String.valueOf(year)),
              voice.voice().numbers().tonnes(left),
              voice.say("pathway.residual.note", voice.voice().numbers().tonnes(removed)),
              whence.year(Kind.WITH_ACTIONS, year)));
    }
    boolean hasRemovals = !pathway.central().removals().namesWithAmounts().isEmpty();
    paragraphs.add(voice.say(hasRemovals ? "pathway.residual.lead" : "pathway.residual.none"));
    paragraphs.add(
        pathway.central().neutral().isPresent()
            ? voice.say(
                "pathway.residual.neutral", String.valueOf(pathway.central().neutral().getAsInt()))
            : voice.say("pathway.residual.not-neutral", String.valueOf(pathway.years().last())));
    paragraphs.add(cumulative(pathway));
    pathway.budget().ifPresent(budget -> paragraphs.add(sentence(budget)));
    return Chapter.of("rest", voice.say("pathway.residual.title"), paragraphs).withFigures(figures);
  }

  private String cumulative(Pathway pathway) {
    var last = pathway.central().cumulative().lastEntry();
    return last == null
        ? ""
        : voice.say(
            last.getValue().isNegative() ? "pathway.cumulative.sink" : "pathway.cumulative",
            voice
                .voice()
                .numbers()
                .tonnesSpoken(
                    last.getValue().isNegative() ? last.getValue().negated() : last.getValue()),
            String.valueOf(pathway.central().cumulative().firstKey()),
            String.valueOf(last.getKey()));
  }

  private String sentence(BudgetUse use) {
    String years = use.budget().years().toString();
    String amount = voice.voice().numbers().tonnesSpoken(use.budget().amount());
    if (use.exhausted().isPresent()) {
      return voice.say(
          "pathway.budget.exhausted",
          years,
          amount,
          String.valueOf(use.exhausted().getAsInt()),
          voice.size(use.left()));
    }
    return voice.say("pathway.budget.lasts", years, amount, voice.size(use.left()));
  }

  private DataTable.Cell cell(Co2e amount) {
    return DataTable.Cell.of(voice.voice().numbers().tonnesNumber(amount));
  }
}
