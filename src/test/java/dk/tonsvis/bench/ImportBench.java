package dk.tonsvis.bench;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.GeneratedAccount;
import dk.tonsvis.account.Import;
import dk.tonsvis.account.Progress;
import dk.tonsvis.account.Submission;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.reference.Boundary;
import dk.tonsvis.reference.Coverage;
import dk.tonsvis.reference.Provenance;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.reference.Sector;
import dk.tonsvis.reference.SectorTree;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Settings;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGConnection;

/// Import of a large account (98 municipalities, the 53 sectors of the GPC, 25 years), against a
/// bare `COPY` of the same rows, both through JDBC into the same durable server.
///
/// The import starts from a file: it is read, checked, sorted, hashed, and stored with its vintage
/// and journal fact. The `COPY` starts from rows that lie ready in memory in PostgreSQL's own
/// format, and fills a table with the same columns, primary key and checks, without triggers.
final class ImportBench {
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 9;

  private final Path folder;
  private final Database database;
  private final Accounts accounts;
  private final Path file;
  private final byte[] rows;
  private final int count;

  private ImportBench(Path folder, Database database, Reference reference, GeneratedAccount account)
      throws IOException {
    this.folder = folder;
    this.database = database;
    Clock clock = Clock.systemUTC();
    Journal journal = new Journal(database, clock);
    this.accounts = new Accounts(database, journal, reference, Places.load(), clock);
    String csv = account.csv(1);
    this.file = Files.writeString(folder.resolve("account.csv"), csv);
    this.rows = copyRows(csv);
    this.count = account.rows();
  }

  /// Argument: an empty folder to work in.
  public static void main(String[] arguments) throws IOException, SQLException {
    Path folder = Path.of(arguments[0]);
    SectorTree gpc = gpc();
    Reference reference = Reference.load().with(identity(gpc), gpc);
    GeneratedAccount account =
        new GeneratedAccount(
            Places.load().list().stream().map(Municipality::code).map(Object::toString).toList(),
            gpc.leaves().stream().map(Sector::code).toList(),
            1990,
            25);
    try (Database database =
        Database.open(Settings.embedded(folder.resolve("data")), Language.ENGLISH, _ -> {})) {
      new ImportBench(folder, database, reference, account).run();
    }
  }

  private void run() throws IOException, SQLException {
    asAdmin("create table bench_entry (like account_entry including all)");
    asAdmin("grant insert on bench_entry to tonsvis");
    Sample imports = new Sample("import", ROUNDS);
    Sample copies = new Sample("bare COPY", ROUNDS);
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      // By turns the one or the other first, so that neither always finds the server rested.
      long imported = round % 2 == 0 ? timeImport() : 0;
      long copied = timeCopy();
      imported = imported == 0 ? timeImport() : imported;
      if (round >= 0) {
        imports.add(imported);
        copies.add(copied);
      }
    }
    System.out.printf(Locale.ROOT, "%,d rows, %,d bytes of text%n", count, Files.size(file));
    System.out.println(imports);
    System.out.println(copies);
    System.out.printf(
        Locale.ROOT, "COPY / import = %.2f (aim 0.50)%n", copies.median() / imports.median());
  }

  private long timeImport() throws IOException, SQLException {
    clean();
    Submission submission =
        new Submission(
            "bench",
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            new Bilingual("Opdigtet", "Invented"),
            Optional.empty());
    long start = System.nanoTime();
    Import outcome;
    try (InputStream in = Files.newInputStream(file)) {
      outcome = accounts.importFile(in, submission, Actor.part("bench"), Progress.UNSEEN);
    }
    long time = System.nanoTime() - start;
    if (!(outcome instanceof Import.Stored stored) || stored.vintage().entries() != count) {
      throw new IllegalStateException("not stored: " + outcome);
    }
    return time;
  }

  private long timeCopy() throws IOException, SQLException {
    clean();
    long start = System.nanoTime();
    long copied;
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      copied =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy bench_entry (vintage, municipality, year, sector, co2e_g) from stdin",
                  new ByteArrayInputStream(rows));
      connection.commit();
    }
    long time = System.nanoTime() - start;
    if (copied != count) {
      throw new IllegalStateException("copied " + copied);
    }
    return time;
  }

  /// Empty tables, and nothing that the server still has to write from the round before.
  private void clean() throws IOException, SQLException {
    asAdmin("truncate account_entry, account_vintage, bench_entry");
    asAdmin("checkpoint");
  }

  private void asAdmin(String sql) throws IOException, SQLException {
    Properties secrets = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve("data/secrets.properties"))) {
      secrets.load(in);
    }
    String url;
    try (Connection connection = database.dataSource().getConnection()) {
      url = connection.getMetaData().getURL();
    }
    try (Connection connection =
            DriverManager.getConnection(
                url, "tonsvis_admin", secrets.getProperty("tonsvis_admin"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static byte[] copyRows(String csv) {
    StringBuilder rows = new StringBuilder(2 * csv.length());
    csv.lines()
        .skip(1)
        .forEach(
            line -> {
              String[] fields = line.split(";", -1);
              long grams = Co2e.parseTonnes(fields[3].replace(',', '.')).grams();
              rows.append("1\t").append(fields[0]).append('\t').append(fields[1]).append('\t');
              rows.append(fields[2]).append('\t').append(grams).append('\n');
            });
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static SectorTree gpc() {
    Table table =
        Table.read(
            Reference.class,
            "gpc-1.1.csv",
            "tree",
            "version",
            "code",
            "parent",
            "name_da",
            "name_en",
            "scope",
            "level");
    return SectorTree.of("gpc", 1, table.rows().stream().map(ImportBench::sector).toList());
  }

  private static Sector sector(Row row) {
    return new Sector(
        row.text("code"),
        row.find("parent"),
        new Bilingual(row.text("name_da"), row.text("name_en")),
        row.find("scope"),
        row.find("level"));
  }

  private static AccountIdentity identity(SectorTree tree) {
    Bilingual name = new Bilingual("Opdigtet regnskab", "Invented account");
    return new AccountIdentity(
        "bench",
        name,
        "Tonsvis",
        Boundary.TERRITORIAL,
        name,
        Optional.of(tree.id()),
        new Coverage.AllMunicipalities(),
        new Provenance("", ""));
  }
}
