package dk.tonsvis.cli;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Coverage;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `account show PLACE`: what was emitted, how it developed, and how far the targets are away.
@Command(name = "show")
final class AccountShow extends HouseCommand {
  @Parameters(paramLabel = "${bundle:label.place}", descriptionKey = "parameter.place")
  private String address = "";

  @Option(names = "--vintage", paramLabel = "V", descriptionKey = "option.show-vintage")
  private Optional<String> vintageName = Optional.empty();

  AccountShow(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  @Override
  Exit work(House house) {
    Shown shown =
        switch (Subject.find(house.places(), address)) {
          case Subject.One one -> one(house, one.municipality());
          case Subject.All _ -> all(house);
        };
    if (isJson()) {
      Json.print(shell(), ShownDocument.of(shown));
    } else {
      new ShownText(shell(), shown).write();
    }
    return Exit.DONE;
  }

  private Shown one(House house, Municipality municipality) {
    Vintage vintage =
        vintageName
            .map(name -> VintageName.find(house.accounts(), name))
            .or(() -> findLatest(house, municipality))
            .orElseThrow(() -> new Refusal(Exit.NOT_FOUND, "show.no-account", municipality.name()));
    Names names = Names.of(house, vintage.account(), shell().language());
    Emissions emissions = house.accounts().emissions(vintage);
    if (!emissions.tellsOf(municipality.code().digits())) {
      throw new Refusal(
          Exit.NOT_FOUND, "show.not-in-account", municipality.name(), names.account());
    }
    return Shown.of(house, names, emissions, municipality);
  }

  /// The newest vintage of the national account, or of the municipality's own account where the
  /// national one does not tell of it.
  private static Optional<Vintage> findLatest(House house, Municipality municipality) {
    Stream<String> own =
        house.reference().listIdentities().stream()
            .filter(
                identity ->
                    identity.coverage() instanceof Coverage.OneMunicipality one
                        && one.code().equals(municipality.code()))
            .map(AccountIdentity::id);
    return Stream.concat(Stream.of(Accounts.NATIONAL), own)
        .flatMap(account -> house.accounts().findLatest(account).stream())
        .filter(v -> house.accounts().emissions(v).tellsOf(municipality.code().digits()))
        .findFirst();
  }

  private Shown all(House house) {
    Vintage vintage =
        vintageName
            .map(name -> VintageName.find(house.accounts(), name))
            .or(() -> house.accounts().findLatest(Accounts.NATIONAL))
            .orElseThrow(() -> new Refusal(Exit.NOT_FOUND, "vintage.not-found", Accounts.NATIONAL));
    Names names = Names.of(house, vintage.account(), shell().language());
    if (!(names.identity().coverage() instanceof Coverage.AllMunicipalities)) {
      throw new Refusal(Exit.MISUSED, "show.not-national", names.account());
    }
    return Shown.of(house, names, house.accounts().emissions(vintage));
  }
}
