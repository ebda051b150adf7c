package dk.tonsvis.fetch;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Settings;
import java.nio.file.Path;
import java.util.Map;

/// A program that fetches the national account at full speed. It says `asked N` for each question
/// that has an answer, and `done` with what came of it, if it lives that long.
final class FetchUntilKilled {
  private FetchUntilKilled() {}

  /// Arguments: the data folder, and the address of the service.
  public static void main(String[] arguments) {
    Settings settings = Settings.embedded(Path.of(arguments[0]));
    try (House house = House.open(settings, Language.ENGLISH, _ -> {})) {
      System.out.println("open");
      Fetch outcome =
          house
              .fetching()
              .fetch(
                  house.fetching().get("energistyrelsen"),
                  Span.of(2018, 2024),
                  Quick.of(
                      Map.of(
                          "TONSVIS_ENERGISTYRELSEN_URL",
                          arguments[1],
                          "TONSVIS_ENERGISTYRELSEN_KEY",
                          "secret")),
                  Actor.part("test"),
                  (answered, _) -> System.out.println("asked " + answered));
      System.out.println("done " + outcome);
    }
  }
}
