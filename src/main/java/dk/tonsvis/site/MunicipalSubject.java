package dk.tonsvis.site;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Target;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Boundary;

/// What the page of a municipality is made from.
///
/// @param code of the municipality
/// @param emissions by the newest vintage of the account it is shown by
record MunicipalSubject(
    House house,
    Voice voice,
    Municipality municipality,
    String code,
    AccountIdentity identity,
    Emissions emissions,
    Whence whence) {

  static MunicipalSubject of(House house, Voice voice, Municipality municipality) {
    AccountIdentity identity = house.accounts().accountOf(municipality);
    return new MunicipalSubject(
        house,
        voice,
        municipality,
        municipality.code().digits(),
        identity,
        house.accounts().newest(identity.id()),
        new Whence(voice.language(), municipality.slug()));
  }

  Source source(String how, String method, String... arguments) {
    return new Sources(voice, house.reference(), house.accounts())
        .of(emissions.vintage(), voice.say(how, arguments), method);
  }

  TargetGap gap(Target target) {
    return TargetGap.between(
        target, identity.id(), identity.boundary() == Boundary.TERRITORIAL, emissions.series(code));
  }
}
