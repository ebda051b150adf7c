package dk.tonsvis.api;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Coverage;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.reference.Sector;
import dk.tonsvis.reference.SectorTree;
import dk.tonsvis.reference.StandardAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Answers whose accounts there are, how they are divided, and which vintages of them.
final class AccountResources {
  private final Reference reference;
  private final Accounts accounts;

  AccountResources(House house) {
    this.reference = house.reference();
    this.accounts = house.accounts();
  }

  /// @param covers `all`, `nation`, or the code of one municipality
  record Identity(
      String id,
      Json.Both title,
      String publisher,
      String boundary,
      Json.Both method,
      Optional<String> sectorTree,
      String covers,
      Json.Both licence,
      Optional<String> attribution,
      String source) {}

  record Tree(String id, int version, List<Branch> sectors) {}

  record Branch(
      String code,
      Optional<String> parent,
      Json.Both name,
      Optional<String> scope,
      Optional<String> level,
      boolean isLeaf) {}

  record VintageDocument(
      int number,
      String account,
      LocalDate readOn,
      Optional<String> methodVersion,
      Json.Both note,
      String contentSha256,
      int entries,
      Instant storedAt,
      boolean isNewest) {}

  record Usual(String id, String group, Json.Both name, double prevalence) {}

  Answer identities(Ask ask) {
    List<Identity> all = reference.listIdentities().stream().map(this::identity).toList();
    return Answer.of(
        Json.Page.of(all),
        () -> {
          Csv csv = new Csv(ask.operation().columns());
          all.forEach(
              each ->
                  csv.row(
                      each.id(),
                      each.title().da(),
                      each.title().en(),
                      each.publisher(),
                      each.boundary(),
                      each.sectorTree(),
                      each.covers(),
                      each.licence().da(),
                      each.attribution(),
                      each.source()));
          return csv;
        });
  }

  private Identity identity(AccountIdentity identity) {
    return new Identity(
        identity.id(),
        Json.Both.of(identity.title()),
        identity.publisher(),
        Json.key(identity.boundary()),
        Json.Both.of(identity.method()),
        identity.sectorTree(),
        switch (identity.coverage()) {
          case Coverage.AllMunicipalities _ -> "all";
          case Coverage.Nation _ -> "nation";
          case Coverage.OneMunicipality one -> one.code().digits();
        },
        Json.Both.of(identity.provenance().licence()),
        identity.provenance().attribution(),
        identity.provenance().source());
  }

  Answer sectorTree(Ask ask) {
    SectorTree tree;
    try {
      tree = reference.sectorTree(ask.get("tree"));
    } catch (NoSuchElementException e) {
      return new Answer.NotThere();
    }
    List<Branch> branches = tree.sectors().stream().map(sector -> branch(tree, sector)).toList();
    return Answer.of(
        new Tree(tree.id(), tree.version(), branches),
        () -> {
          Csv csv = new Csv(ask.operation().columns());
          branches.forEach(
              each ->
                  csv.row(
                      each.code(),
                      each.parent(),
                      each.name().da(),
                      each.name().en(),
                      each.scope(),
                      each.level(),
                      each.isLeaf()));
          return csv;
        });
  }

  private static Branch branch(SectorTree tree, Sector sector) {
    return new Branch(
        sector.code(),
        sector.parent(),
        Json.Both.of(sector.name()),
        sector.scope(),
        sector.level(),
        tree.isLeaf(sector.code()));
  }

  Answer vintages(Ask ask) {
    Optional<String> account = ask.find("account");
    account
        .filter(id -> reference.findIdentity(id).isEmpty())
        .ifPresent(id -> ask.notKnown("account", id));
    List<Vintage> asked =
        accounts.list().stream()
            .filter(vintage -> account.isEmpty() || account.get().equals(vintage.account()))
            .toList();
    Paging<Vintage> page = Paging.of(asked, vintage -> "v" + vintage.number(), ask);
    return new Answer.Document(
        () -> page.map(this::vintage).page(),
        () -> {
          Csv csv = new Csv(ask.operation().columns());
          page.items().stream()
              .map(this::vintage)
              .forEach(
                  each ->
                      csv.row(
                          each.number(),
                          each.account(),
                          each.readOn(),
                          each.methodVersion(),
                          each.entries(),
                          each.isNewest(),
                          each.contentSha256(),
                          each.storedAt()));
          return csv;
        },
        page.next());
  }

  VintageDocument vintage(Vintage vintage) {
    return new VintageDocument(
        vintage.number(),
        vintage.account(),
        vintage.readOn(),
        vintage.methodVersion(),
        Json.Both.of(vintage.note()),
        vintage.contentHash(),
        vintage.entries(),
        vintage.storedAt(),
        accounts.findLatest(vintage.account()).equals(Optional.of(vintage)));
  }

  Answer standardActions(Ask ask) {
    List<StandardAction> all = reference.standardActions();
    return Answer.of(
        Json.Page.of(
            all.stream()
                .map(
                    each ->
                        new Usual(
                            each.id(),
                            each.group().code(),
                            Json.Both.of(each.name()),
                            each.prevalence().value()))
                .toList()),
        () -> {
          Csv csv = new Csv(ask.operation().columns());
          all.forEach(
              each ->
                  csv.row(
                      each.id(),
                      each.group().code(),
                      each.name().danish(),
                      each.name().english(),
                      each.prevalence().value()));
          return csv;
        });
  }
}
