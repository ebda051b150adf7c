package dk.tonsvis.account;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Fact;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Coverage;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.reference.Sector;
import dk.tonsvis.reference.SectorTree;
import dk.tonsvis.reference.VintageTable;
import dk.tonsvis.sheet.Limits;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Imports vintages of accounts and tells what they say.
///
/// An import is all or nothing, the same figures again change nothing, and nothing is overwritten.
/// What a person imports is published; what a machine fetched is proposed, and seen by nobody but
/// [#listProposed()], until a person publishes it.
public final class Accounts {
  /// The national account of the municipalities.
  public static final String NATIONAL = "ens-kommuner";

  private static final int KEPT_IN_MEMORY = 8;

  private final Database database;
  private final AccountStore store;
  private final Journal journal;
  private final Reference reference;
  private final Places places;
  private final Clock clock;
  private final Map<Integer, Emissions> known = lastUsed();
  private final Map<List<Integer>, Comparison> compared = lastUsed();

  public Accounts(
      Database database, Journal journal, Reference reference, Places places, Clock clock) {
    this.database = database;
    this.store = new AccountStore(database);
    this.journal = journal;
    this.reference = reference;
    this.places = places;
    this.clock = clock;
  }

  /// Reads, checks and stores a file. Throws [NoSuchElementException] for an account that is not
  /// known, and [IOException] if the file cannot be read; what is wrong inside it comes back as
  /// [Import.Rejected].
  public Import importFile(InputStream file, Submission submission, Actor actor, Progress progress)
      throws IOException {
    Read read = read(file, submission);
    return switch (read.reading()) {
      case Reading.Unreadable unreadable -> new Import.Rejected(unreadable.problems());
      case Reading.Read accepted ->
          store(
              new Incoming(
                  submission,
                  sorted(accepted),
                  read.fileHash(),
                  accepted.warnings(),
                  read.earlier(),
                  false),
              actor,
              progress);
    };
  }

  /// Checks figures that were fetched from their publisher as those of a file are checked, and
  /// stores them as a proposed vintage.
  ///
  /// @param sourceHash SHA-256 in hexadecimal digits of what the publisher answered
  public Import propose(
      List<Entry> figures, String sourceHash, Submission submission, Actor actor) {
    AccountIdentity identity = reference.getIdentity(submission.account());
    Optional<Vintage> earlier = store.findLatest(submission.account(), submission.readOn());
    List<Line> lines = new ArrayList<>(figures.size());
    figures.forEach(entry -> lines.add(new Line(lines.size() + 1, entry)));
    List<Problem> problems =
        Checks.of(
            lines, Origin.UNKNOWN, expectations(identity, earlier), Limits.DEFAULT.problems());
    if (problems.stream().anyMatch(Problem::isError)) {
      return new Import.Rejected(problems);
    }
    List<Entry> sorted = figures.stream().sorted(Comparator.comparing(Entry::cell)).toList();
    return store(
        new Incoming(submission, sorted, sourceHash, problems, earlier, true),
        actor,
        Progress.UNSEEN);
  }

  /// Publishes a proposed vintage: from then on everybody sees it.
  public Publication publish(int number, Actor actor) {
    return database.inTransaction(
        () -> {
          Optional<Vintage> proposed = store.findProposed(number);
          if (proposed.isEmpty()) {
            return store
                .find(number)
                .<Publication>map(Publication.Already::new)
                .orElseGet(() -> new Publication.Unknown(number));
          }
          Vintage vintage = proposed.get();
          store.waitForTurn(vintage.account());
          if (!store.publish(vintage, clock.instant())) {
            return new Publication.Already(vintage);
          }
          journal.write(
              actor,
              placeOf(vintage.account()),
              new VintagePublished(vintage.number(), vintage.account(), vintage.contentHash()));
          return new Publication.Published(vintage);
        });
  }

  /// Reads and checks a file, and says what storing it would change. Nothing is written.
  public Import rehearse(InputStream file, Submission submission) throws IOException {
    Read read = read(file, submission);
    return switch (read.reading()) {
      case Reading.Unreadable unreadable -> new Import.Rejected(unreadable.problems());
      case Reading.Read accepted -> {
        List<Entry> entries = sorted(accepted);
        Optional<Vintage> same = store.findByContent(submission.account(), ContentHash.of(entries));
        if (same.isPresent()) {
          yield new Import.Unchanged(same.get());
        }
        Optional<Import.Restates> restates =
            read.earlier()
                .map(
                    earlier ->
                        new Import.Restates(
                            earlier,
                            Comparison.between(
                                emissions(earlier).figures(),
                                figures(submission.account(), entries))));
        yield new Import.Ready(entries.size(), accepted.warnings(), restates);
      }
    };
  }

  /// Stores the vintages that come with the program, unless they are there already.
  public void storeShipped() {
    for (VintageTable table : reference.listVintages()) {
      if (store.findByFile(table.account(), hashOf(table)).isEmpty()) {
        storeShipped(table);
      }
    }
  }

  private void storeShipped(VintageTable table) {
    Submission submission =
        new Submission(
            table.account(), table.methodVersion(), table.readOn(), table.note(), Optional.empty());
    try (InputStream in = reference.open(table)) {
      Import outcome = importFile(in, submission, Actor.part("reference"), Progress.UNSEEN);
      if (outcome instanceof Import.Rejected rejected) {
        throw new IllegalStateException(table.file() + " is not fit: " + rejected.problems());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String hashOf(VintageTable table) {
    MessageDigest digest = ContentHash.sha256();
    try (InputStream in = reference.open(table)) {
      return HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Read(Reading reading, String fileHash, Optional<Vintage> earlier) {}

  private Read read(InputStream file, Submission submission) throws IOException {
    AccountIdentity identity = reference.getIdentity(submission.account());
    Optional<Vintage> earlier = store.findLatest(submission.account(), submission.readOn());
    MessageDigest digest = ContentHash.sha256();
    Reading reading =
        Ingest.read(
            new DigestInputStream(file, digest),
            Limits.DEFAULT,
            submission.decimals(),
            expectations(identity, earlier));
    return new Read(reading, HexFormat.of().formatHex(digest.digest()), earlier);
  }

  private Expectations expectations(AccountIdentity identity, Optional<Vintage> earlier) {
    Set<String> municipalities =
        switch (identity.coverage()) {
          case Coverage.AllMunicipalities _ ->
              places.list().stream()
                  .map(Municipality::code)
                  .map(Object::toString)
                  .collect(Collectors.toUnmodifiableSet());
          case Coverage.OneMunicipality one -> Set.of(one.code().digits());
          case Coverage.Nation _ -> Set.of();
        };
    SectorTree tree =
        identity
            .sectorTree()
            .map(reference::sectorTree)
            .orElseThrow(
                () -> new NoSuchElementException(identity.id() + " is not divided into sectors"));
    Set<String> leaves =
        tree.leaves().stream().map(Sector::code).collect(Collectors.toUnmodifiableSet());
    Set<String> sums =
        tree.sectors().stream()
            .map(Sector::code)
            .filter(code -> !leaves.contains(code))
            .collect(Collectors.toUnmodifiableSet());
    Map<Cell, Figure> previous =
        earlier.map(vintage -> emissions(vintage).figures().figures()).orElse(Map.of());
    return new Expectations(
        municipalities, municipalities, leaves, sums, Expectations.YEARS, previous);
  }

  /// What is about to become a vintage.
  private record Incoming(
      Submission submission,
      List<Entry> entries,
      String fileHash,
      List<Problem> warnings,
      Optional<Vintage> earlier,
      boolean proposed) {}

  private Import store(Incoming incoming, Actor actor, Progress progress) {
    Submission submission = incoming.submission();
    String contentHash = ContentHash.of(incoming.entries());
    return database.inTransaction(
        () -> {
          store.waitForTurn(submission.account());
          Optional<Vintage> same = store.findByContent(submission.account(), contentHash);
          if (same.isPresent()) {
            return new Import.Unchanged(same.get());
          }
          Vintage vintage =
              store.insert(
                  submission,
                  contentHash,
                  incoming.fileHash(),
                  incoming.entries(),
                  clock.instant(),
                  progress);
          if (incoming.proposed()) {
            store.propose(vintage, clock.instant());
          }
          journal.write(actor, placeOf(submission.account()), fact(vintage, incoming.proposed()));
          return new Import.Stored(vintage, incoming.warnings(), incoming.earlier());
        });
  }

  private static Fact fact(Vintage vintage, boolean proposed) {
    String day = vintage.readOn().toString();
    return proposed
        ? new VintageProposed(
            vintage.number(), vintage.account(), day, vintage.entries(), vintage.contentHash())
        : new VintageStored(
            vintage.number(), vintage.account(), day, vintage.entries(), vintage.contentHash());
  }

  private Optional<String> placeOf(String account) {
    return switch (reference.getIdentity(account).coverage()) {
      case Coverage.OneMunicipality one -> Optional.of(one.code().digits());
      case Coverage.AllMunicipalities _, Coverage.Nation _ -> Optional.empty();
    };
  }

  private static List<Entry> sorted(Reading.Read read) {
    return read.lines().stream()
        .map(Line::entry)
        .sorted(Comparator.comparing(Entry::cell))
        .toList();
  }

  private static AccountFigures figures(String account, List<Entry> entries) {
    return new AccountFigures(
        account, entries.stream().collect(Collectors.toMap(Entry::cell, Entry::figure)));
  }

  /// All published vintages, by account and day.
  public List<Vintage> list() {
    return store.list();
  }

  /// The published vintages of one account, oldest first.
  public List<Vintage> list(String account) {
    return store.list().stream().filter(v -> v.account().equals(account)).toList();
  }

  /// A published vintage by its number.
  public Optional<Vintage> find(int number) {
    return store.find(number);
  }

  /// Since when everybody sees a published vintage: when it was stored, or if it was proposed, when
  /// a person published it.
  public Instant publishedAt(Vintage vintage) {
    return store.publishedAt(vintage).orElse(vintage.storedAt());
  }

  /// The vintages that wait for a person to publish them, by account and day.
  public List<Vintage> listProposed() {
    return store.listProposed();
  }

  /// A vintage that waits to be published, by its number.
  public Optional<Vintage> findProposed(int number) {
    return store.findProposed(number);
  }

  /// The account that a municipality is shown by: the national one, which tells of all that are
  /// real, else the one account that tells of it alone.
  public AccountIdentity accountOf(Municipality municipality) {
    if (!municipality.invented()) {
      return reference.getIdentity(NATIONAL);
    }
    return reference.listIdentities().stream()
        .filter(
            identity ->
                identity.coverage().equals(new Coverage.OneMunicipality(municipality.code())))
        .findFirst()
        .orElseThrow();
  }

  /// The newest published vintage of an account.
  public Optional<Vintage> findLatest(String account) {
    List<Vintage> all = list(account);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// The newest vintage that had been read by a day: the account as it was known then.
  public Optional<Vintage> findLatest(String account, LocalDate day) {
    return store.findLatest(account, day);
  }

  /// The published vintage before this one, which it restates; before a proposed one it is the
  /// newest of all.
  public Optional<Vintage> findEarlier(Vintage vintage) {
    List<Vintage> all = list(vintage.account());
    int at = all.indexOf(vintage);
    if (at < 0) {
      return findLatest(vintage.account());
    }
    return at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty();
  }

  /// What a vintage says. A vintage never changes, so the last ones asked for are kept in memory.
  public Emissions emissions(Vintage vintage) {
    synchronized (known) {
      return known.computeIfAbsent(
          vintage.number(),
          _ ->
              new Emissions(
                  vintage, new AccountFigures(vintage.account(), store.figures(vintage))));
    }
  }

  /// What the newest vintage of an account says. Throws [NoSuchElementException] if there is none.
  public Emissions newest(String account) {
    return emissions(
        findLatest(account)
            .orElseThrow(() -> new NoSuchElementException("no vintage of " + account)));
  }

  /// How two vintages of one account differ. Throws [IllegalArgumentException] if they belong to
  /// different accounts.
  public Restatement compare(Vintage earlier, Vintage later) {
    return Restatement.between(emissions(earlier).figures(), emissions(later).figures());
  }

  /// The same, with the round percentages that were crossed and the ranks that changed.
  /// Neither vintage ever changes, so the last comparisons are kept in memory.
  public Comparison compareWhole(Vintage earlier, Vintage later) {
    AccountFigures before = emissions(earlier).figures();
    AccountFigures after = emissions(later).figures();
    synchronized (compared) {
      return compared.computeIfAbsent(
          List.of(earlier.number(), later.number()), _ -> Comparison.between(before, after));
    }
  }

  /// A map that forgets what has not been asked for longest.
  private static <K, V> Map<K, V> lastUsed() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > KEPT_IN_MEMORY;
      }
    };
  }
}
