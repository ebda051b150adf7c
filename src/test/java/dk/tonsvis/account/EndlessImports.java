package dk.tonsvis.account;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.reference.Sector;
import dk.tonsvis.store.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// A program that imports one generated account after the other until it is killed. It says `open`,
/// and then a line for each vintage when, and not before, it has been told that it is stored.
final class EndlessImports {
  private EndlessImports() {}

  /// Arguments: the data folder, and the seed of the first account; the next ones count on.
  public static void main(String[] arguments) throws IOException {
    Settings settings = Settings.embedded(Path.of(arguments[0]));
    try (House house = House.open(settings, Language.ENGLISH, _ -> {})) {
      GeneratedAccount account = national(house);
      System.out.println("open");
      for (long seed = Long.parseLong(arguments[1]); ; seed++) {
        Import outcome =
            house
                .accounts()
                .importFile(
                    new ByteArrayInputStream(account.csv(seed).getBytes(StandardCharsets.UTF_8)),
                    submission(LocalDate.of(2001, 1, 1).plusDays(seed)),
                    Actor.part("test"),
                    Progress.UNSEEN);
        switch (outcome) {
          case Import.Stored(Vintage vintage, _, _) ->
              System.out.println("stored " + vintage.number() + " " + vintage.contentHash());
          case Import.Unchanged _, Import.Ready _, Import.Rejected _ ->
              throw new IllegalStateException(outcome.toString());
        }
      }
    }
  }

  private static GeneratedAccount national(House house) {
    return new GeneratedAccount(
        house.places().list().stream().map(Municipality::code).map(Object::toString).toList(),
        house.reference().sectorTree("national-5").leaves().stream().map(Sector::code).toList(),
        1990,
        25);
  }

  private static Submission submission(LocalDate readOn) {
    return new Submission(
        Accounts.NATIONAL,
        Optional.empty(),
        readOn,
        new Bilingual("Opdigtet", "Invented"),
        Optional.empty());
  }
}
