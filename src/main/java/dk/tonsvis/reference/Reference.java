package dk.tonsvis.reference;

import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/// The reference data, read from tables once, never changed, safe to share.
public final class Reference {
  /// Id of the tree of the national account.
  private static final String COMMON_SECTORS = "national-5";

  private static final String RELEASE = "2026-11";

  private final List<SectorTree> trees;
  private final List<AccountIdentity> identities;
  private final List<VintageTable> vintages;
  private final List<Projection> projections;
  private final OwnFigures ownFigures;
  private final List<StandardAction> standardActions;
  private final List<AccountUncertainty> accountUncertainties;
  private final List<BaselineDoubt> baselineDoubts;

  private Reference(
      List<SectorTree> trees,
      List<AccountIdentity> identities,
      List<VintageTable> vintages,
      List<Projection> projections,
      OwnFigures ownFigures,
      List<StandardAction> standardActions,
      List<AccountUncertainty> accountUncertainties,
      List<BaselineDoubt> baselineDoubts) {
    this.trees = List.copyOf(trees);
    this.identities = List.copyOf(identities);
    this.vintages = List.copyOf(vintages);
    this.projections = List.copyOf(projections);
    this.ownFigures = ownFigures;
    this.standardActions = List.copyOf(standardActions);
    this.accountUncertainties = List.copyOf(accountUncertainties);
    this.baselineDoubts = List.copyOf(baselineDoubts);
  }

  /// The edition of the reference data, by year and month. What was computed names it.
  public String release() {
    return RELEASE;
  }

  /// Reads the tables of this package. Throws [IllegalArgumentException] if one of them is not as
  /// it should be.
  public static Reference load() {
    return new Reference(
        ReferenceTables.sectorTrees("sector-trees.csv"),
        ReferenceTables.identities(),
        ReferenceTables.vintages(),
        ReferenceTables.projections(),
        new OwnFigures(ReferenceTables.ownFigures()),
        ReferenceTables.standardActions(),
        UncertaintyTables.accountUncertainties(),
        UncertaintyTables.baselineDoubts());
  }

  /// The same with one account more and the tree that divides it.
  public Reference with(AccountIdentity identity, SectorTree tree) {
    return new Reference(
        Stream.concat(trees.stream(), Stream.of(tree)).toList(),
        Stream.concat(identities.stream(), Stream.of(identity)).toList(),
        vintages,
        projections,
        ownFigures,
        standardActions,
        accountUncertainties,
        baselineDoubts);
  }

  /// The newest version of a tree. Throws [NoSuchElementException] if there is none of that id.
  public SectorTree sectorTree(String id) {
    return trees.stream()
        .filter(tree -> tree.id().equals(id))
        .max(Comparator.comparingInt(SectorTree::version))
        .orElseThrow(() -> new NoSuchElementException("no sector tree " + id));
  }

  public Optional<SectorTree> findSectorTree(String id, int version) {
    return trees.stream()
        .filter(tree -> tree.id().equals(id) && tree.version() == version)
        .findFirst();
  }

  public List<AccountIdentity> listIdentities() {
    return identities;
  }

  public Optional<AccountIdentity> findIdentity(String id) {
    return identities.stream().filter(identity -> identity.id().equals(id)).findFirst();
  }

  /// Throws [NoSuchElementException] for an account that is not known.
  public AccountIdentity getIdentity(String id) {
    return findIdentity(id)
        .orElseThrow(() -> new NoSuchElementException("no account identity " + id));
  }

  /// The vintages that come with the program, the older of an account before the newer.
  public List<VintageTable> listVintages() {
    return vintages;
  }

  /// The text of a vintage, to be imported like any other and to be closed by the caller.
  public InputStream open(VintageTable vintage) {
    InputStream in = Reference.class.getResourceAsStream(vintage.file());
    if (in == null) {
      throw new IllegalArgumentException("no table " + vintage.file());
    }
    return in;
  }

  public Optional<Projection> findProjection(String id) {
    return projections.stream().filter(projection -> projection.id().equals(id)).findFirst();
  }

  /// Throws [NoSuchElementException] for a projection that is not known.
  public Projection projection(String id) {
    return findProjection(id).orElseThrow(() -> new NoSuchElementException("no projection " + id));
  }

  public OwnFigures ownFigures() {
    return ownFigures;
  }

  /// The actions that are usual in municipal plans, by group and there the most usual first.
  /// What the sectors of an account are called: those of its own tree or, where only its totals are
  /// known, those of the national account, which plans name their actions' sectors by.
  public SectorTree sectorNames(String account) {
    return sectorTree(
        findIdentity(account).flatMap(AccountIdentity::sectorTree).orElse(COMMON_SECTORS));
  }

  public List<StandardAction> standardActions() {
    return standardActions;
  }

  public Optional<StandardAction> findStandardAction(String id) {
    return standardActions.stream().filter(action -> action.id().equals(id)).findFirst();
  }

  /// How sure a sector of an account is taken to be; empty for a sector that nothing is said of.
  ///
  /// @param tree id of the sector tree
  public Optional<AccountUncertainty> findAccountUncertainty(String tree, String sector) {
    return accountUncertainties.stream()
        .filter(one -> one.tree().equals(tree) && one.sector().equals(sector))
        .findFirst();
  }

  /// How far the baseline of a sector may come out beside its likely course; empty for a sector
  /// that nothing is said of.
  ///
  /// @param tree id of the sector tree
  public Optional<BaselineDoubt> findBaselineDoubt(String tree, String sector) {
    return baselineDoubts.stream()
        .filter(one -> one.tree().equals(tree) && one.sector().equals(sector))
        .findFirst();
  }
}
