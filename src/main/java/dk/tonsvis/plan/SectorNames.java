package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.reference.Sector;
import dk.tonsvis.reference.SectorTree;
import dk.tonsvis.sheet.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What people call the sectors of a plan's account; codes where the account is not known.
record SectorNames(Optional<SectorTree> tree, Language language) {
  private static final Set<String> COLUMNS = Set.of("sector", "sectors", "pool");

  static SectorNames of(String account, Language language, Reference reference) {
    return new SectorNames(
        reference
            .findIdentity(account)
            .flatMap(identity -> identity.sectorTree())
            .map(reference::sectorTree),
        language);
  }

  static boolean isFor(Layout.Column column) {
    return COLUMNS.contains(column.key());
  }

  List<String> all() {
    return tree.stream()
        .flatMap(known -> known.leaves().stream())
        .map(sector -> sector.name(language))
        .toList();
  }

  /// A cell with sectors, told by their names. What is no sector stays as it is.
  String named(Layout.Column column, String cell) {
    return column.kind() == Layout.Kind.LIST
        ? CellReader.parts(new Content.Text(cell)).stream()
            .map(this::name)
            .collect(Collectors.joining(LineWriter.SEPARATOR))
        : name(cell);
  }

  private String name(String code) {
    return tree.flatMap(known -> known.find(code))
        .map((Sector sector) -> sector.name(language))
        .orElse(code);
  }
}
