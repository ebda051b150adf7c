package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A role in an organisation, as one choice of a form: `coordinator@kommune-0461`.
record RoleChoice(Role role, Organisation organisation) {
  String value() {
    return role.key() + "@" + organisation.id();
  }

  /// Every role in every organisation, the alliance and the installation first.
  static Stream<RoleChoice> all(House house) {
    return organisations(house)
        .flatMap(
            organisation ->
                organisation.kind().roles().stream()
                    .sorted()
                    .map(role -> new RoleChoice(role, organisation)));
  }

  private static Stream<Organisation> organisations(House house) {
    Map<String, Organisation> byId = new LinkedHashMap<>();
    Stream.of(
            Stream.of(Organisation.INSTALLATION, Organisation.ALLIANCE),
            house.places().listRegions().stream()
                .map(region -> Organisation.region(region.id(), region.name())),
            house.people().listOrganisations().stream(),
            house.places().listWithInvented().stream().map(Organisation::of))
        .flatMap(each -> each)
        .forEach(organisation -> byId.putIfAbsent(organisation.id(), organisation));
    return byId.values().stream();
  }

  static Optional<RoleChoice> find(House house, String value) {
    return all(house).filter(choice -> choice.value().equals(value)).findFirst();
  }

  static List<Field.Option> options(House house, Visit visit) {
    return all(house)
        .map(
            choice ->
                new Field.Option(
                    choice.value(),
                    choice.organisation().name() + ": " + visit.say("role." + choice.role().key())))
        .toList();
  }
}
