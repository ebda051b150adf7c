package dk.tonsvis.site;

import dk.tonsvis.alliance.Area;
import dk.tonsvis.alliance.Unit;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the page of a region or a KKR.
final class UnitPages {
  private final House house;
  private final Voice voice;
  private final AreaWords words;
  private final Unit unit;
  private final Area area;
  private final LocalDate today;

  private UnitPages(House house, Voice voice, Unit unit, Area area) {
    this.house = house;
    this.voice = voice;
    this.words = new AreaWords(house, voice);
    this.unit = unit;
    this.area = area;
    this.today = LocalDate.now(house.clock());
  }

  static SectionsPage of(House house, Frame frame, Unit unit, Area area) {
    return new UnitPages(house, Voice.in(frame.language()), unit, area).page(frame);
  }

  private SectionsPage page(Frame frame) {
    return new SectionsPage(
        frame,
        List.of(SectionsPage.Link.of(voice.say("nav.nation"), frame.link("/nationalt"))),
        unit.name(),
        words.headline("unit.headline", area, unit.name()),
        (existence() + " " + words.coverage(area)).strip(),
        Optional.empty(),
        Optional.of(
            words.development(
                area, unit.name(), Slug.of(unit.name()), words.source("how.area", "#sammen"))),
        List.of(meaning(), members()),
        next());
  }

  /// Since when, or until when, where it is not just there.
  private String existence() {
    if (unit.validity().first().filter(today::isBefore).isPresent()) {
      return voice.say(
          "unit.opens", unit.name(), voice.numbers().day(unit.validity().first().orElseThrow()));
    }
    return unit.validity()
        .last()
        .map(
            day ->
                voice.say(
                    day.isBefore(today) ? "unit.closed" : "unit.closes",
                    unit.name(),
                    voice.numbers().day(day)))
        .orElse("");
  }

  private Section meaning() {
    int last = area.emissions().lastYear();
    List<String> paragraphs = new ArrayList<>();
    area.shareOf(house.alliance().everyone(), last)
        .map(
            share ->
                voice.say(
                    "unit.share",
                    unit.name(),
                    voice.numbers().percent(share, 0),
                    String.valueOf(last)))
        .ifPresent(paragraphs::add);
    area.perInhabitant(last)
        .known()
        .map(
            amount ->
                voice.say(
                    "unit.per-inhabitant", voice.numbers().decimal(amount.tonnes(), 1), all(last)))
        .ifPresent(paragraphs::add);
    paragraphs.add(voice.say("area.no-league"));
    return Section.of("meaning", voice.say("front.meaning.title"), paragraphs);
  }

  private String all(int year) {
    return house
        .alliance()
        .everyone()
        .perInhabitant(year)
        .known()
        .map(amount -> voice.numbers().decimal(amount.tonnes(), 1))
        .orElse(voice.say("missing"));
  }

  private Section members() {
    return Section.of("members", voice.say("unit.members"), List.of())
        .with(
            new ChangeMap(house, voice, area).picture("", words.source("how.change", "#aendring")))
        .with(words.members(area, voice.say("unit.members.caption", unit.name())));
  }

  private List<SectionsPage.Link> next() {
    return List.of(
        words.link("next.nationwide", "/nationalt"),
        words.link("next.compare", "/sammenlign"),
        words.link("next.places", "/kommuner"));
  }
}
