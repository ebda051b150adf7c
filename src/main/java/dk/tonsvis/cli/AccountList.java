package dk.tonsvis.cli;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.house.House;
import dk.tonsvis.reference.AccountIdentity;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `account list`: the vintages that are stored, in order of their numbers, and apart from them
/// those that are proposed and wait for a person.
@Command(name = "list")
final class AccountList extends HouseCommand {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int NOTE_SHOWN = 60;

  @Option(
      names = "--account",
      paramLabel = "${bundle:label.id}",
      descriptionKey = "option.list-account")
  private Optional<String> account = Optional.empty();

  @Option(names = "--all", descriptionKey = "option.list-all")
  private boolean all;

  AccountList(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  /// Accounts without a vintage stand in the document whether asked for or not.
  private record Document(
      List<VintageDocument> vintages,
      List<VintageDocument> proposed,
      List<AccountDocument> withoutVintage) {}

  private record AccountDocument(String account, String title, String publisher) {}

  @Override
  Exit work(House house) {
    account.ifPresent(id -> AccountName.require(house, id));
    List<Vintage> vintages =
        house.accounts().list().stream()
            .filter(vintage -> account.map(vintage.account()::equals).orElse(true))
            .sorted(Comparator.comparingInt(Vintage::number))
            .toList();
    List<Vintage> proposed =
        house.accounts().listProposed().stream()
            .filter(vintage -> account.map(vintage.account()::equals).orElse(true))
            .toList();
    List<AccountIdentity> without =
        house.reference().listIdentities().stream()
            .filter(identity -> account.map(identity.id()::equals).orElse(true))
            .filter(identity -> house.accounts().findLatest(identity.id()).isEmpty())
            .toList();
    if (isJson()) {
      Json.print(shell(), document(vintages, proposed, without));
    } else {
      write(vintages, proposed, without);
    }
    return Exit.DONE;
  }

  private Document document(
      List<Vintage> vintages, List<Vintage> proposed, List<AccountIdentity> without) {
    return new Document(
        vintages.stream().map(v -> VintageDocument.of(v, shell().language())).toList(),
        proposed.stream().map(v -> VintageDocument.of(v, shell().language())).toList(),
        without.stream()
            .map(
                identity ->
                    new AccountDocument(
                        identity.id(),
                        identity.title().in(shell().language()),
                        identity.publisher()))
            .toList());
  }

  private void write(
      List<Vintage> vintages, List<Vintage> proposed, List<AccountIdentity> without) {
    Shell shell = shell();
    if (vintages.isEmpty()) {
      shell.print(shell.say("list.none"));
    } else {
      table(vintages).lines().forEach(shell::print);
    }
    if (!proposed.isEmpty()) {
      shell.print("");
      shell.print(shell.say("list.proposed"));
      table(proposed).lines().forEach(shell::print);
    }
    if (all && !without.isEmpty()) {
      shell.print("");
      shell.print(shell.say("list.without"));
      TextTable table = new TextTable(Align.LEFT);
      without.forEach(
          identity ->
              table.row(
                  "  " + identity.id(),
                  identity.title().in(shell.language()),
                  identity.publisher()));
      table.lines().forEach(shell::print);
    }
  }

  private TextTable table(List<Vintage> vintages) {
    Shell shell = shell();
    TextTable table =
        new TextTable(
            Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT);
    table.row(
        shell.say("list.number"),
        shell.say("list.account"),
        shell.say("list.read-on"),
        shell.say("list.method-version"),
        shell.say("list.entries"),
        shell.say("list.stored-at"),
        shell.say("list.note"));
    for (Vintage vintage : vintages) {
      table.row(
          Integer.toString(vintage.number()),
          vintage.account(),
          vintage.readOn().toString(),
          vintage.methodVersion().orElse(shell.say("list.not-said")),
          shell.numbers().whole(vintage.entries()),
          MINUTE.format(vintage.storedAt().atZone(ZoneId.systemDefault())),
          shortened(vintage.note().in(shell.language())));
    }
    return table;
  }

  private static String shortened(String note) {
    return note.length() <= NOTE_SHOWN
        ? note
        : note.substring(0, note.offsetByCodePoints(0, note.codePointCount(0, NOTE_SHOWN - 1)))
            + "…";
  }
}
