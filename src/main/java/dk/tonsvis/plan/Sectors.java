package dk.tonsvis.plan;

import dk.tonsvis.reference.Sector;
import dk.tonsvis.reference.SectorTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lets people write a sector by its name in either language, or its code in capitals: in the plan
/// it is the code. What is no sector stays as it is.
final class Sectors {
  private static final List<String> COLUMNS = List.of("sector", "sectors", "pool");

  private final Check check;
  private final Set<String> pools;
  private final Map<String, Map<String, String>> codesOf = new HashMap<>();

  private Sectors(Check check) {
    this.check = check;
    this.pools = check.names("pools", "id");
  }

  static void resolve(Check check) {
    Sectors sectors = new Sectors(check);
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      check.rows().replaceAll(sheet.key(), sectors::resolved);
    }
  }

  private Values resolved(Values row) {
    Optional<SectorTree> tree = check.tree(row.findText("account").or(check::account));
    Values resolved = row;
    for (String column : COLUMNS) {
      if (tree.isPresent() && row.has(column)) {
        Map<String, String> codes =
            codesOf.computeIfAbsent(tree.get().id(), _ -> codes(tree.get()));
        List<String> parts =
            row.parts(column).stream()
                .map(part -> isPool(column, part) ? part : code(codes, part))
                .toList();
        resolved = resolved.with(column, column.equals("sectors") ? parts : parts.getFirst());
      }
    }
    return resolved;
  }

  private boolean isPool(String column, String name) {
    return column.equals("pool") && pools.contains(name);
  }

  private static String code(Map<String, String> codes, String name) {
    return codes.getOrDefault(Layout.plain(name), name);
  }

  private static Map<String, String> codes(SectorTree tree) {
    Map<String, String> codes = new HashMap<>();
    for (Sector sector : tree.sectors()) {
      codes.put(Layout.plain(sector.name().danish()), sector.code());
      codes.put(Layout.plain(sector.name().english()), sector.code());
      codes.put(Layout.plain(sector.code()), sector.code());
    }
    return codes;
  }
}
