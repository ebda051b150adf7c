package dk.tonsvis.desk;

import dk.tonsvis.access.Access;
import dk.tonsvis.access.Provider;
import dk.tonsvis.person.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lists on the page of one's own: passkeys, linked identities, sessions.
final class ProfileParts {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  /// Times are told from the server's own clock, as sessions are kept by it.
  private final Clock clock;

  private final Access access;

  ProfileParts(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  List<Part> of(Visit visit, Optional<String> session) {
    List<Part> parts = new ArrayList<>();
    parts.add(passkeys(visit));
    parts.add(PasskeyRoutes.addition(visit));
    if (!access.providers().list().isEmpty()) {
      parts.add(identities(visit));
      linkable(visit).ifPresent(parts::add);
    }
    parts.add(sessions(visit, session));
    parts.add(
        Form.of(
                "alle-steder",
                visit.say("profile.everywhere"),
                visit.link(ProfileRoutes.PATH + "/log-ud-alle-steder"),
                List.of(),
                visit.say("profile.everywhere.button"))
            .withLead(visit.say("profile.everywhere.lead")));
    parts.add(PersonalRoutes.ownLinks(visit));
    return parts;
  }

  private Listing passkeys(Visit visit) {
    return new Listing(
        "noegler",
        visit.say("profile.passkeys"),
        List.of(visit.say("profile.passkey"), visit.say("profile.used"), visit.say("profile.deed")),
        access.passkeys().list(id(visit)).stream()
            .map(
                passkey ->
                    Listing.Row.of(
                        Listing.Cell.of(passkey.label()),
                        Listing.Cell.of(day(visit, passkey.usedAt())),
                        Listing.Cell.of(
                            new Listing.Deed(
                                visit.link(PasskeyRoutes.REMOVE),
                                Map.of("noegle", passkey.id()),
                                visit.say("profile.remove"),
                                passkey.label()))))
            .toList(),
        visit.say("profile.passkeys.none"));
  }

  private Listing identities(Visit visit) {
    return new Listing(
        "tilknyttet",
        visit.say("profile.identities"),
        List.of(
            visit.say("profile.identity"), visit.say("profile.used"), visit.say("profile.deed")),
        access.identities().list(id(visit)).stream()
            .map(
                identity ->
                    Listing.Row.of(
                        Listing.Cell.of(name(visit, identity.issuer())),
                        Listing.Cell.of(day(visit, identity.usedAt())),
                        Listing.Cell.of(
                            new Listing.Deed(
                                visit.link(ProfileRoutes.PATH + "/fjern-log-ind"),
                                Map.of("udsteder", identity.issuer(), "navn", identity.subject()),
                                visit.say("profile.remove"),
                                name(visit, identity.issuer())))))
            .toList(),
        visit.say("profile.identities.none"));
  }

  private String name(Visit visit, String issuer) {
    return access.providers().list().stream()
        .filter(provider -> provider.issuer().equals(issuer))
        .map(provider -> provider.name(visit.language()))
        .findFirst()
        .orElse(issuer);
  }

  private Optional<Part> linkable(Visit visit) {
    List<Field.Option> open =
        access.providers().list().stream()
            .filter(Provider::isOn)
            .map(provider -> new Field.Option(provider.id(), provider.name(visit.language())))
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Form.of(
                "tilknyt",
                visit.say("profile.link"),
                visit.link(ProfileRoutes.PATH + "/tilknyt"),
                List.of(
                    Field.choice(
                        "tjeneste", visit.say("profile.identity"), open.getFirst().value(), open)),
                visit.say("profile.link.button")));
  }

  private Listing sessions(Visit visit, Optional<String> session) {
    return new Listing(
        "sessioner",
        visit.say("profile.sessions"),
        List.of(visit.say("profile.device"), visit.say("profile.seen"), visit.say("profile.deed")),
        access.sessions().list(id(visit), session).stream()
            .map(
                open ->
                    Listing.Row.of(
                        Listing.Cell.of(
                                open.device().isEmpty()
                                    ? visit.say("profile.device.unknown")
                                    : open.device())
                            .with(open.isThis() ? visit.say("profile.here") : ""),
                        Listing.Cell.of(ago(visit, open.lastSeenAt())),
                        open.isThis()
                            ? Listing.Cell.of("")
                            : Listing.Cell.of(
                                new Listing.Deed(
                                    visit.link(ProfileRoutes.PATH + "/log-ud"),
                                    Map.of("session", open.id()),
                                    visit.say("profile.end"),
                                    open.device()))))
            .toList(),
        "");
  }

  private static PersonId id(Visit visit) {
    return visit.person().id();
  }

  private static String day(Visit visit, Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(visit.language().locale())
        .format(at.atZone(ZONE));
  }

  private String ago(Visit visit, Instant at) {
    long minutes = Math.max(0, Duration.between(at, clock.instant()).toMinutes());
    if (minutes < 1) {
      return visit.say("profile.ago.now");
    }
    return minutes == 1
        ? visit.say("profile.ago.minute")
        : minutes < 60
            ? visit.say("profile.ago.minutes", String.valueOf(minutes))
            : visit.say("profile.ago.hours", String.valueOf(minutes / 60));
  }
}
