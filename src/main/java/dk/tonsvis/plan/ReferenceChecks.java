package dk.tonsvis.plan;

import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.reference.SectorTree;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether what is referred to is there: rows of other tables, sectors, accounts, standard actions.
final class ReferenceChecks {
  /// A column whose parts name rows of a table.
  private record Link(String table, String column, String to, String name) {}

  private static final List<Link> LINKS =
      List.of(
          new Link("targets", "part_of", "targets", "id"),
          new Link("themes", "shares_with", "themes", "number"),
          new Link("actions", "theme", "themes", "number"),
          new Link("actions", "included_in", "actions", "number"),
          new Link("actions", "superseded_by", "actions", "number"),
          new Link("actions", "merged_with", "actions", "number"),
          new Link("actions", "goals", "goals", "id"),
          new Link("effects", "action", "actions", "number"),
          new Link("effects", "from_factor", "factors", "id"),
          new Link("effects", "to_factor", "factors", "id"),
          new Link("milestones", "action", "actions", "number"),
          new Link("alternatives", "actions", "actions", "number"));

  private final Check check;

  private ReferenceChecks(Check check) {
    this.check = check;
  }

  static void check(Check check) {
    ReferenceChecks checks = new ReferenceChecks(check);
    LINKS.forEach(checks::link);
    checks.names();
    checks.accounts();
    checks.sectors();
    checks.standards();
  }

  private void link(Link link) {
    Set<String> names = check.names(link.to(), link.name());
    Bilingual title = Layout.PLAN.sheet(link.to()).title();
    for (Values row : check.rows().of(link.table())) {
      for (String part : row.parts(link.column())) {
        if (!names.contains(part)) {
          check.report(
              row.at(link.column()),
              Flaw.NOT_THERE,
              new Text(part),
              new Problem.Phrase(title.danish(), title.english()));
        }
      }
    }
  }

  /// A name that stands in a list must not look like two.
  private void names() {
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      if (sheet.identity().size() > 1 || !sheet.isUnique()) {
        continue;
      }
      String column = sheet.identity().getFirst();
      for (Values row : check.rows().of(sheet.key())) {
        if (row.findText(column).filter(name -> name.matches("(?s).*(;|, |\\v).*")).isPresent()) {
          check.report(row, column, Flaw.NAME_WITH_SEPARATOR);
        }
      }
    }
  }

  private void accounts() {
    Set<String> told = new HashSet<>();
    for (String table : List.of("plan", "targets", "published")) {
      for (Values row : check.rows().of(table)) {
        if (row.findText("account")
            .filter(account -> check.reference().findIdentity(account).isEmpty())
            .filter(told::add)
            .isPresent()) {
          check.report(
              row,
              "account",
              table.equals("plan") ? Flaw.PLAN_IN_UNKNOWN_ACCOUNT : Flaw.UNKNOWN_ACCOUNT);
        }
      }
    }
  }

  private void sectors() {
    Optional<SectorTree> tree = check.tree(check.account());
    for (Values row : check.rows().of("targets")) {
      Optional<SectorTree> own = row.has("account") ? check.tree(row.findText("account")) : tree;
      own.ifPresent(known -> sector(row, "sector", known, false));
    }
    if (tree.isEmpty()) {
      return;
    }
    check.rows().of("actions").forEach(row -> sector(row, "sectors", tree.get(), false));
    check.rows().of("baseline").forEach(row -> sector(row, "sector", tree.get(), true));
    check.rows().of("doubt").forEach(row -> sector(row, "sector", tree.get(), true));
    Set<String> pools = check.names("pools", "id");
    for (Values row : check.rows().of("pools")) {
      sector(row, "sector", tree.get(), true);
      if (row.findText("id").filter(id -> isSector(id, tree.get())).isPresent()) {
        check.report(row, "id", Flaw.POOL_NAMED_AS_SECTOR);
      }
    }
    for (Values row : check.rows().of("effects")) {
      boolean isPool = row.findText("pool").filter(pools::contains).isPresent();
      if (isPool && row.textOrEmpty("type").equals("removal")) {
        check.report(row, "pool", Flaw.REMOVAL_FROM_POOL);
      } else if (!isPool) {
        sector(row, "pool", tree.get(), true);
      }
    }
  }

  private static boolean isSector(String name, SectorTree tree) {
    String plain = Layout.plain(name);
    return tree.sectors().stream()
        .flatMap(s -> Stream.of(s.code(), s.name().danish(), s.name().english()))
        .anyMatch(other -> plain.equals(Layout.plain(other)));
  }

  /// @param isLeaf whether it has to be one of those that carry figures
  private void sector(Values row, String column, SectorTree tree, boolean isLeaf) {
    for (String code : row.parts(column)) {
      if (tree.find(code).isEmpty()) {
        String codes =
            tree.sectors().stream().map(sector -> sector.code()).collect(Collectors.joining(", "));
        check.report(
            row.at(column),
            column.equals("pool") ? Flaw.UNKNOWN_POOL : Flaw.UNKNOWN_SECTOR,
            new Text(code),
            new Text(codes));
      } else if (isLeaf && !tree.isLeaf(code)) {
        check.report(row.at(column), Flaw.SECTOR_IS_A_SUM, new Text(code));
      }
    }
  }

  private void standards() {
    for (Values row : check.rows().of("actions")) {
      if (row.findText("standard")
          .filter(id -> check.reference().findStandardAction(id).isEmpty())
          .isPresent()) {
        check.report(row, "standard", Flaw.UNKNOWN_STANDARD);
      }
    }
  }
}
