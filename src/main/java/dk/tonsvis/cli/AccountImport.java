package dk.tonsvis.cli;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Import;
import dk.tonsvis.account.Progress;
import dk.tonsvis.account.Submission;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.reference.Coverage;
import dk.tonsvis.sheet.Decimals;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `account import FILE`: reads, checks and stores a file, or with `--dry-run` says what would come
/// of it.
@Command(name = "import")
final class AccountImport extends HouseCommand {
  private static final int LONGEST_METHOD_VERSION = 100;
  private static final int LONGEST_NOTE = 2000;

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "parameter.file")
  private String file = "";

  @Option(
      names = "--account",
      paramLabel = "${bundle:label.id}",
      defaultValue = Accounts.NATIONAL,
      descriptionKey = "option.import-account")
  private String account = "";

  @Option(
      names = "--read-on",
      paramLabel = "${bundle:label.day}",
      descriptionKey = "option.import-read-on")
  private Optional<LocalDate> readOn = Optional.empty();

  @Option(
      names = "--method-version",
      paramLabel = "V",
      descriptionKey = "option.import-method-version")
  private Optional<String> methodVersion = Optional.empty();

  @Option(
      names = "--note",
      paramLabel = "${bundle:label.text}",
      descriptionKey = "option.import-note")
  private Optional<String> note = Optional.empty();

  @Option(
      names = "--decimals",
      paramLabel = "da|en",
      converter = DecimalsByCode.class,
      descriptionKey = "option.import-decimals")
  private Optional<Decimals> decimals = Optional.empty();

  @Option(names = "--dry-run", descriptionKey = "option.import-dry-run")
  private boolean dryRun;

  AccountImport(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  /// `da` or `en`.
  static final class DecimalsByCode implements ITypeConverter<Decimals> {
    @Override
    public Decimals convert(String code) {
      return Arrays.stream(Decimals.values())
          .filter(decimals -> decimals.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(code));
    }
  }

  @Override
  void check() {
    requireLength("--method-version", methodVersion, LONGEST_METHOD_VERSION);
    requireLength("--note", note, LONGEST_NOTE);
    SourceFile.require(file);
  }

  private void requireLength(String option, Optional<String> text, int longest) {
    if (text.isPresent() && (text.get().isBlank() || text.get().length() > longest)) {
      throw new Refusal(Exit.MISUSED, "import.length", option, shell().numbers().whole(longest));
    }
  }

  @Override
  Exit work(House house) throws IOException {
    AccountIdentity identity = AccountName.require(house, account);
    if (identity.sectorTree().isEmpty() || identity.coverage() instanceof Coverage.Nation) {
      throw new Refusal(Exit.MISUSED, "import.not-divided", account);
    }
    Submission submission = submission(house);
    Import outcome = outcome(house, submission);
    Names names = Names.of(house, account, shell().language());
    if (isJson()) {
      Json.print(shell(), ImportDocument.of(outcome, house, names));
    } else {
      new ImportText(shell(), names).write(outcome, submission, house.accounts());
    }
    return outcome instanceof Import.Rejected ? Exit.REJECTED : Exit.DONE;
  }

  private Submission submission(House house) {
    LocalDate today = LocalDate.now(house.clock().withZone(ZoneId.systemDefault()));
    LocalDate day = readOn.orElse(today);
    if (day.isAfter(today)) {
      throw new Refusal(Exit.MISUSED, "import.not-yet", shell().numbers().day(day));
    }
    Bilingual words =
        note.map(text -> new Bilingual(text, text))
            .orElseGet(
                () ->
                    new Bilingual(
                        Words.of("cli", Language.DANISH).say("import.note"),
                        Words.of("cli", Language.ENGLISH).say("import.note")));
    return new Submission(account, methodVersion, day, words, decimals);
  }

  private Import outcome(House house, Submission submission) throws IOException {
    try (SourceFile source = SourceFile.open(file, shell());
        Meter meter = new Meter(shell())) {
      boolean isWatched = shell().isTerminal() && !isJson() && !shell().has("CI");
      InputStream stream =
          isWatched && source.size().isPresent()
              ? meter.reading(source.stream(), source.size().getAsLong())
              : source.stream();
      return dryRun
          ? house.accounts().rehearse(stream, submission)
          : house
              .accounts()
              .importFile(
                  stream, submission, Operator.actor(), isWatched ? meter : Progress.UNSEEN);
    } catch (IOException e) {
      throw new Refusal(Exit.FAILED, "file.unreadable", file, String.valueOf(e.getMessage()));
    }
  }
}
