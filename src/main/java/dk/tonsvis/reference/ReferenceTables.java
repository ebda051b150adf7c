package dk.tonsvis.reference;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// From tables to records, nothing else: what is kept elsewhere, such as in a database, can be
/// filled by the same functions.
final class ReferenceTables {
  private ReferenceTables() {}

  static List<SectorTree> sectorTrees(String resource) {
    Table table =
        Table.read(
            ReferenceTables.class,
            resource,
            "tree",
            "version",
            "code",
            "parent",
            "name_da",
            "name_en",
            "scope",
            "level");
    Map<String, List<Row>> rowsByTree = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      String key = row.text("tree") + "/" + row.integer("version");
      rowsByTree.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
    }
    return rowsByTree.values().stream().map(ReferenceTables::sectorTree).toList();
  }

  private static SectorTree sectorTree(List<Row> rows) {
    Row first = rows.getFirst();
    List<Sector> sectors = rows.stream().map(ReferenceTables::sector).toList();
    return SectorTree.of(first.text("tree"), first.integer("version"), sectors);
  }

  private static Sector sector(Row row) {
    return new Sector(
        row.text("code"),
        row.find("parent"),
        bilingual(row, "name"),
        row.find("scope"),
        row.find("level"));
  }

  static List<AccountIdentity> identities() {
    Table table =
        Table.read(
            ReferenceTables.class,
            "account-identities.csv",
            "id",
            "title_da",
            "title_en",
            "publisher",
            "boundary",
            "method_da",
            "method_en",
            "sector_tree",
            "covers",
            "attribution",
            "licence_da",
            "licence_en",
            "source");
    return table.rows().stream()
        .map(
            row ->
                new AccountIdentity(
                    row.text("id"),
                    bilingual(row, "title"),
                    row.text("publisher"),
                    row.cell("boundary", Boundary::parse),
                    bilingual(row, "method"),
                    row.find("sector_tree"),
                    row.cell("covers", Coverage::parse),
                    new Provenance(
                        row.find("attribution"), bilingual(row, "licence"), row.text("source"))))
        .toList();
  }

  static List<VintageTable> vintages() {
    Table table =
        Table.read(
            ReferenceTables.class,
            "vintages.csv",
            "account",
            "file",
            "method_version",
            "read_on",
            "note_da",
            "note_en");
    return table.rows().stream()
        .map(
            row ->
                new VintageTable(
                    row.text("account"),
                    row.text("file"),
                    row.find("method_version"),
                    row.day("read_on"),
                    bilingual(row, "note")))
        .toList();
  }

  static List<OwnFigure> ownFigures() {
    Table table =
        Table.read(
            ReferenceTables.class,
            "own-figures.csv",
            "account",
            "as_of",
            "year",
            "t",
            "kind",
            "precision",
            "source");
    return table.rows().stream()
        .map(
            row ->
                new OwnFigure(
                    row.text("account"),
                    row.find("as_of"),
                    row.integer("year"),
                    row.cell("t", Co2e::parseTonnes),
                    row.cell("kind", ReferenceTables::kind),
                    row.cell("precision", ReferenceTables::isAbout),
                    row.text("source")))
        .toList();
  }

  private static OwnFigure.Kind kind(String text) {
    return OwnFigure.Kind.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Boolean isAbout(String text) {
    return switch (text) {
      case "about" -> true;
      case "stated" -> false;
      default -> throw new IllegalArgumentException("a precision is stated or about");
    };
  }

  static List<Projection> projections() {
    Table table =
        Table.read(
            ReferenceTables.class,
            "projections.csv",
            "id",
            "edition",
            "file",
            "groups",
            "account",
            "statistics_until",
            "title_da",
            "title_en");
    return table.rows().stream()
        .map(
            row ->
                new ProjectionEdition(
                    row.text("id"),
                    row.text("edition"),
                    row.text("file"),
                    row.text("groups"),
                    row.text("account"),
                    row.integer("statistics_until"),
                    bilingual(row, "title")))
        .map(edition -> new Projection(edition, crfGroups(edition), entries(edition)))
        .toList();
  }

  private static List<CrfGroup> crfGroups(ProjectionEdition edition) {
    Table table =
        Table.read(
            ReferenceTables.class,
            edition.groupsFile(),
            "crf",
            "group",
            "description",
            "note_da",
            "note_en");
    return table.rows().stream()
        .map(
            row ->
                new CrfGroup(
                    row.text("crf"),
                    row.text("group"),
                    row.text("description"),
                    row.find("note_da").map(_ -> bilingual(row, "note"))))
        .toList();
  }

  /// The table is wide: after the CRF code one column per year, in million tonnes.
  private static List<Projection.Entry> entries(ProjectionEdition edition) {
    Table table = Table.read(ReferenceTables.class, edition.file());
    List<Projection.Entry> entries = new ArrayList<>();
    for (Row row : table.rows()) {
      for (String column : table.columns().subList(1, table.columns().size())) {
        int year = Integer.parseInt(column);
        Co2e amount = Co2e.ofTonnes(row.exact(column).movePointRight(6));
        entries.add(new Projection.Entry(row.text("crf"), year, amount, edition.kindOf(year)));
      }
    }
    return entries;
  }

  static List<StandardAction> standardActions() {
    return Table.read(
            ReferenceTables.class,
            "standard-actions.csv",
            "id",
            "sector",
            "name_da",
            "name_en",
            "percent")
        .rows()
        .stream()
        .map(
            row ->
                new StandardAction(
                    row.text("id"),
                    row.cell("sector", StandardAction.Group::parse),
                    bilingual(row, "name"),
                    Share.ofPercent(row.number("percent"))))
        .toList();
  }

  private static Bilingual bilingual(Row row, String column) {
    return new Bilingual(row.text(column + "_da"), row.text(column + "_en"));
  }
}
