package dk.tonsvis.desk;

import dk.tonsvis.hearing.Council;
import dk.tonsvis.hearing.CouncilFlaw;
import dk.tonsvis.hearing.Councils;
import dk.tonsvis.house.House;
import dk.tonsvis.setting.MunicipalSetting;
import dk.tonsvis.setting.SettingFlaw;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The parts of the page on which a municipality settles things.
record SettingParts(Visit visit, House house) {

  List<Part.Link> crumbs() {
    return List.of(Part.Link.of(visit.municipality().name(), visit.here("")));
  }

  String headline() {
    return visit.say("settings.headline", visit.municipality().name());
  }

  String lead() {
    return visit.say("settings.lead");
  }

  /// @param typed what was sent and not taken; empty for what is stored
  /// @param flaws of either form
  List<Part> all(Map<String, String> typed, Set<? extends Enum<?>> flaws) {
    boolean isOfCouncil = typed.containsKey("raadets-navn");
    return List.of(
        contact(isOfCouncil ? Map.of() : typed, flaws),
        councils(),
        council(isOfCouncil ? typed : Map.of(), flaws));
  }

  private Form contact(Map<String, String> typed, Set<? extends Enum<?>> flaws) {
    MunicipalSetting now = house.settings().find(visit.code());
    List<Field> fields =
        List.of(
            text("kontor", "settings.office", now.office(), flaws, SettingFlaw.OFFICE_TOO_LONG)
                .withHint(visit.say("settings.office.hint")),
            flawed(
                Field.of(Field.Kind.EMAIL, "email", visit.say("settings.email"), now.email())
                    .withHint(visit.say("settings.email.hint"))
                    .optional(),
                flaws,
                SettingFlaw.EMAIL_UNREADABLE),
            text("telefon", "settings.phone", now.phone(), flaws, SettingFlaw.PHONE_UNREADABLE),
            text("side", "settings.page", now.page(), flaws, SettingFlaw.PAGE_UNREADABLE)
                .withHint(visit.say("settings.page.hint")),
            flawed(
                Field.of(
                        Field.Kind.NUMBER,
                        "dage",
                        visit.say("settings.days"),
                        String.valueOf(now.hearingDays()))
                    .withHint(visit.say("settings.days.hint")),
                flaws,
                SettingFlaw.HEARING_TOO_SHORT_OR_LONG),
            language("settings.language", now.language().code())
                .withHint(visit.say("settings.language.hint")));
    return Form.of(
            "kontakt",
            visit.say("settings.contact"),
            visit.here("/indstillinger"),
            fields,
            visit.say("settings.save"))
        .withLead(visit.say("settings.contact.lead"))
        .filled(typed);
  }

  private Listing councils() {
    return new Listing(
        "raad",
        visit.say("settings.councils"),
        Stream.of("name", "kind", "email", "deed")
            .map(key -> visit.say("settings.council." + key))
            .toList(),
        house.councils().list(visit.code()).stream().map(this::row).toList(),
        visit.say("settings.councils.none"));
  }

  private Listing.Row row(Council council) {
    return Listing.Row.of(
        Listing.Cell.of(council.name()),
        Listing.Cell.of(council.kind().title(visit.language())),
        Listing.Cell.of(council.email())
            .with(visit.say("person.language." + council.language().code())),
        Listing.Cell.of(
            new Listing.Deed(
                visit.here("/indstillinger/raad/" + council.id() + "/fjern"),
                Map.of(),
                visit.say("settings.council.remove"),
                council.name())));
  }

  private Form council(Map<String, String> typed, Set<? extends Enum<?>> flaws) {
    List<Field> fields =
        List.of(
            Field.choice(
                    "slags",
                    visit.say("settings.council.kind"),
                    "",
                    Councils.KINDS.stream()
                        .map(kind -> new Field.Option(kind.key(), kind.title(visit.language())))
                        .toList())
                .withHint(visit.say("settings.council.kind.hint"))
                .optional(),
            flawed(
                Field.text("raadets-navn", visit.say("settings.council.name"), "")
                    .withHint(visit.say("settings.council.name.hint")),
                flaws,
                CouncilFlaw.NAME_MISSING,
                CouncilFlaw.NAME_TOO_LONG),
            flawed(
                Field.of(Field.Kind.EMAIL, "raadets-email", visit.say("settings.council.email"), "")
                    .withHint(visit.say("settings.council.email.hint")),
                flaws,
                CouncilFlaw.EMAIL_MISSING,
                CouncilFlaw.EMAIL_UNREADABLE,
                CouncilFlaw.EMAIL_TAKEN),
            language(
                "settings.council.language",
                house.settings().find(visit.code()).language().code()));
    return Form.of(
            "nyt-raad",
            visit.say("settings.council.add"),
            visit.here("/indstillinger/raad"),
            fields,
            visit.say("settings.council.add.button"))
        .with("raad", UUID.randomUUID().toString())
        .filled(typed)
        .withProblems(
            flaws.contains(CouncilFlaw.TOO_MANY)
                ? List.of(visit.say("flaw.council." + CouncilFlaw.TOO_MANY))
                : List.of())
        .named("nyt-raad");
  }

  private Field language(String label, String value) {
    return Field.choice(
        "sprog",
        visit.say(label),
        value,
        List.of(
            new Field.Option("da", visit.say("person.language.da")),
            new Field.Option("en", visit.say("person.language.en"))));
  }

  private Field text(
      String name, String label, String value, Set<? extends Enum<?>> flaws, Enum<?> about) {
    return flawed(Field.text(name, visit.say(label), value).optional(), flaws, about);
  }

  private Field flawed(Field field, Set<? extends Enum<?>> flaws, Enum<?>... about) {
    return Stream.of(about)
        .filter(flaws::contains)
        .findFirst()
        .map(flaw -> field.withProblem(visit.say(key(flaw))))
        .orElse(field);
  }

  private static String key(Enum<?> flaw) {
    return (flaw instanceof CouncilFlaw ? "flaw.council." : "flaw.setting.") + flaw.name();
  }
}
