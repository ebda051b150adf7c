package dk.tonsvis.api;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Cell;
import dk.tonsvis.account.Entry;
import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Answers how vintages differ. None of it is a reduction.
final class RestatementResources {
  private final House house;
  private final Accounts accounts;
  private final AccountResources documents;

  RestatementResources(House house, AccountResources documents) {
    this.house = house;
    this.accounts = house.accounts();
    this.documents = documents;
  }

  record SumDocument(Json.Amount figure, int figuresPresent, int figuresExpected) {
    static SumDocument of(Total total) {
      return new SumDocument(Json.Amount.of(total.asFigure()), total.present(), total.expected());
    }
  }

  record YearDocument(
      int year, SumDocument earlier, SumDocument later, Optional<Json.Difference> change) {}

  record Document(
      String account,
      AccountResources.VintageDocument earlier,
      AccountResources.VintageDocument later,
      int restated,
      int unchanged,
      int appeared,
      int disappeared,
      List<YearDocument> years) {}

  /// A cell that is another in the later vintage.
  record Changed(Cell cell, String status, Figure before, Figure after, Optional<Change> change) {}

  record CellDocument(
      String municipality,
      int year,
      String sector,
      String status,
      Json.Amount earlier,
      Json.Amount later,
      Optional<Json.Difference> change) {}

  record Cells(
      AccountResources.VintageDocument earlier,
      AccountResources.VintageDocument later,
      List<CellDocument> items,
      int count,
      int total) {}

  Answer list(Ask ask) {
    Optional<String> account = ask.find("account");
    account
        .filter(id -> house.reference().findIdentity(id).isEmpty())
        .ifPresent(id -> ask.notKnown("account", id));
    List<Document> all =
        accounts.list().stream()
            .filter(vintage -> account.isEmpty() || account.get().equals(vintage.account()))
            .flatMap(later -> accounts.findEarlier(later).stream().map(e -> document(e, later)))
            .toList();
    return Answer.of(Json.Page.of(all));
  }

  private Document document(Vintage earlier, Vintage later) {
    Restatement restatement = accounts.compareWhole(earlier, later).restatement();
    return new Document(
        later.account(),
        documents.vintage(earlier),
        documents.vintage(later),
        restatement.restated().size(),
        restatement.unchanged(),
        restatement.appeared().size(),
        restatement.disappeared().size(),
        restatement.years().stream()
            .map(
                year ->
                    new YearDocument(
                        year.year(),
                        SumDocument.of(year.totals().from()),
                        SumDocument.of(year.totals().to()),
                        year.totals().common().map(Json.Difference::of)))
            .toList());
  }

  Answer cells(Ask ask) {
    OptionalInt number = ask.whole("vintage");
    Optional<Vintage> later =
        number.isPresent() ? accounts.find(number.getAsInt()) : Optional.empty();
    if (later.isEmpty()) {
      return new Answer.NotThere();
    }
    OptionalInt asked = ask.whole("earlier");
    Optional<Vintage> earlier =
        asked.isPresent()
            ? before(later.get(), asked.getAsInt())
            : accounts.findEarlier(later.get());
    if (earlier.isEmpty()) {
      asked.ifPresent(
          wrong -> ask.note("earlier", Mistake.NOT_KNOWN, "earlier", String.valueOf(wrong)));
      return new Answer.NotThere();
    }
    List<Changed> all = changed(accounts.compareWhole(earlier.get(), later.get()).restatement());
    Paging<Changed> page = Paging.of(all, each -> each.cell().toString(), ask);
    return new Answer.Document(
        () ->
            new Cells(
                documents.vintage(earlier.get()),
                documents.vintage(later.get()),
                page.items().stream().map(RestatementResources::cell).toList(),
                page.items().size(),
                page.total()),
        () -> csv(page.items(), ask),
        page.next());
  }

  private Optional<Vintage> before(Vintage later, int number) {
    List<Vintage> all = accounts.list(later.account());
    return all.subList(0, Math.max(0, all.indexOf(later))).stream()
        .filter(vintage -> vintage.number() == number)
        .findFirst();
  }

  private static List<Changed> changed(Restatement restatement) {
    List<Changed> changed = new ArrayList<>();
    restatement
        .restated()
        .forEach(
            each ->
                changed.add(
                    new Changed(
                        each.cell(),
                        "restated",
                        Figure.measured(each.change().from()),
                        Figure.measured(each.change().to()),
                        Optional.of(each.change()))));
    Figure absent = Figure.missing("not in this vintage");
    for (Entry entry : restatement.appeared()) {
      changed.add(new Changed(entry.cell(), "appeared", absent, entry.figure(), Optional.empty()));
    }
    for (Entry entry : restatement.disappeared()) {
      changed.add(
          new Changed(entry.cell(), "disappeared", entry.figure(), absent, Optional.empty()));
    }
    changed.sort(Comparator.comparing(Changed::cell));
    return changed;
  }

  private static CellDocument cell(Changed changed) {
    return new CellDocument(
        changed.cell().municipality(),
        changed.cell().year(),
        changed.cell().sector(),
        changed.status(),
        Json.Amount.of(changed.before()),
        Json.Amount.of(changed.after()),
        changed.change().map(Json.Difference::of));
  }

  private static Csv csv(List<Changed> cells, Ask ask) {
    Csv csv = new Csv(ask.operation().columns());
    cells.forEach(
        each ->
            csv.row(
                each.cell().municipality(),
                each.cell().year(),
                each.cell().sector(),
                each.status(),
                each.before().known(),
                each.after().known(),
                each.change().map(Change::amount)));
    return csv;
  }
}
