package dk.tonsvis.api;

import dk.tonsvis.house.House;
import dk.tonsvis.quantity.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers what a vintage says: its figures, and sums of them.
final class EntryResources {
  private final House house;

  EntryResources(House house) {
    this.house = house;
  }

  record EntryDocument(String municipality, int year, String sector, Json.Amount figure) {}

  record Entries(SourceDocument source, List<EntryDocument> items, int count, int total) {}

  record TotalDocument(
      Optional<String> municipality,
      Optional<String> region,
      Optional<String> kkr,
      Optional<String> type,
      Optional<Integer> year,
      Optional<String> sector,
      Json.Amount figure,
      Optional<Long> knownCo2eG,
      CoverageDocument coverage) {}

  record Totals(
      SourceDocument source,
      List<String> groupBy,
      List<TotalDocument> items,
      int count,
      int total) {}

  Answer entries(Ask ask) {
    Optional<Selection> found = Selection.of(ask, house);
    if (found.isEmpty()) {
      return new Answer.Wrong();
    }
    Selection selection = found.get();
    Paging<Selection.Place> page =
        Paging.of(selection.cells(), place -> place.cell().toString(), ask, selection.pinned(ask));
    return new Answer.Document(
        () ->
            new Entries(
                SourceDocument.of(selection.vintage(), house.reference()),
                page.items().stream().map(place -> entry(selection, place)).toList(),
                page.items().size(),
                page.total()),
        () -> csv(selection, page.items(), ask),
        page.next());
  }

  private static EntryDocument entry(Selection selection, Selection.Place place) {
    return new EntryDocument(
        place.cell().municipality(),
        place.cell().year(),
        place.cell().sector(),
        Json.Amount.of(selection.figure(place)));
  }

  private static Csv csv(Selection selection, List<Selection.Place> places, Ask ask) {
    Csv csv = new Csv(ask.operation().columns());
    for (Selection.Place place : places) {
      List<Object> cells = new ArrayList<>();
      cells.add(selection.vintage().account());
      cells.add(selection.vintage().number());
      cells.add(place.cell().municipality());
      cells.add(place.municipality().name());
      cells.add(place.cell().year());
      cells.add(place.cell().sector());
      cells.addAll(Csv.figure(selection.figure(place)));
      csv.row(cells.toArray());
    }
    return csv;
  }

  Answer totals(Ask ask) {
    Optional<Selection> found = Selection.of(ask, house);
    if (found.isEmpty()) {
      return new Answer.Wrong();
    }
    Selection selection = found.get();
    List<String> groupBy = ask.list("groupBy");
    List<Map.Entry<List<String>, Sum>> groups =
        List.copyOf(Grouping.of(selection, groupBy).entrySet());
    Paging<Map.Entry<List<String>, Sum>> page =
        Paging.of(
            groups, group -> "g " + String.join(" ", group.getKey()), ask, selection.pinned(ask));
    return new Answer.Document(
        () ->
            new Totals(
                SourceDocument.of(selection.vintage(), house.reference()),
                groupBy,
                page.items().stream().map(group -> total(groupBy, group)).toList(),
                page.items().size(),
                page.total()),
        () -> totalsCsv(selection, groupBy, page.items(), ask),
        page.next());
  }

  private static TotalDocument total(List<String> groupBy, Map.Entry<List<String>, Sum> group) {
    Sum sum = group.getValue();
    return new TotalDocument(
        part(groupBy, group, "municipality"),
        part(groupBy, group, "region"),
        part(groupBy, group, "kkr"),
        part(groupBy, group, "type"),
        part(groupBy, group, "year").map(Integer::valueOf),
        part(groupBy, group, "sector"),
        Json.Amount.of(sum.figure()),
        sum.known().map(amount -> amount.grams()),
        CoverageDocument.of(sum));
  }

  /// What stands for a part that a group is made by; empty where it is not, or where the
  /// municipalities of the group belong to none.
  private static Optional<String> part(
      List<String> groupBy, Map.Entry<List<String>, Sum> group, String name) {
    int at = groupBy.indexOf(name);
    return at < 0
        ? Optional.empty()
        : Optional.of(group.getKey().get(at)).filter(text -> !text.isEmpty());
  }

  private static Csv totalsCsv(
      Selection selection,
      List<String> groupBy,
      List<Map.Entry<List<String>, Sum>> groups,
      Ask ask) {
    Csv csv = new Csv(ask.operation().columns());
    for (Map.Entry<List<String>, Sum> group : groups) {
      Sum sum = group.getValue();
      Figure figure = sum.figure();
      List<Object> cells = new ArrayList<>();
      cells.add(selection.vintage().account());
      cells.add(selection.vintage().number());
      for (String name : Grouping.PARTS) {
        cells.add(part(groupBy, group, name));
      }
      cells.addAll(Csv.figure(figure));
      cells.add(sum.known());
      cells.add(sum.municipalitiesComplete());
      cells.add(sum.municipalitiesExpected());
      cells.add(sum.figuresPresent());
      cells.add(sum.figuresExpected());
      csv.row(cells.toArray());
    }
    return csv;
  }
}
