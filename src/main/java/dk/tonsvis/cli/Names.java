package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Sector;
import dk.tonsvis.reference.SectorTree;
import java.util.List;
import java.util.Optional;

/// What the codes of an account are called.
record Names(House house, AccountIdentity identity, Language language) {
  static Names of(House house, String account, Language language) {
    return new Names(house, house.reference().getIdentity(account), language);
  }

  String account() {
    return identity.title().in(language);
  }

  String municipality(String code) {
    return house.places().find(new MunicipalityCode(code)).map(Municipality::name).orElse(code);
  }

  String sector(String code) {
    return tree().flatMap(tree -> tree.find(code)).map(s -> s.name(language)).orElse(code);
  }

  /// The sectors that carry figures, in the order to be shown.
  List<Sector> sectors() {
    return tree().map(SectorTree::leaves).orElse(List.of());
  }

  private Optional<SectorTree> tree() {
    return identity.sectorTree().map(house.reference()::sectorTree);
  }
}
