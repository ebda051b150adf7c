package dk.tonsvis.site;

import dk.tonsvis.alliance.Unit;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import java.util.Optional;

/// Makes the frames of pages.
final class Frames {
  private final Frame.Furniture furniture;
  private final House house;

  Frames(Frame.Furniture furniture, House house) {
    this.furniture = furniture;
    this.house = house;
  }

  /// @param name of the page in the bundle: `title.<name>` and `description.<name>`
  Frame of(Language language, String path, String name, String section) {
    Voice voice = Voice.in(language);
    return new Frame(
        language,
        path,
        voice.say("title." + name),
        voice.say("description." + name),
        section,
        Optional.empty(),
        false,
        furniture);
  }

  Frame of(Language language, Municipality municipality) {
    Voice voice = Voice.in(language);
    return new Frame(
        language,
        "/kommuner/" + municipality.slug(),
        voice.say("title.place", municipality.name()),
        MunicipalityPages.headlineText(house, municipality, voice),
        "/kommuner",
        Optional.of(municipality),
        municipality.invented(),
        furniture);
  }

  Frame of(Language language, Unit unit) {
    Voice voice = Voice.in(language);
    return new Frame(
        language,
        AreaWords.path(unit),
        voice.say("title.unit", unit.name()),
        voice.say("description.unit", unit.name()),
        "/nationalt",
        Optional.empty(),
        false,
        furniture);
  }

  /// A page about a figure.
  Frame explain(
      Language language, String path, String title, String description, boolean invented) {
    return new Frame(language, path, title, description, "", Optional.empty(), invented, furniture);
  }

  /// A page that stands in a frame on another one.
  Frame embed(Language language, String path, String title, boolean invented) {
    return new Frame(language, path, title, "", "", Optional.empty(), invented, furniture);
  }

  /// A page below that of a municipality.
  ///
  /// @param rest of the address after the municipality's, such as `/plan`
  Frame below(
      Language language, Municipality municipality, String rest, String title, String description) {
    return new Frame(
        language,
        "/kommuner/" + municipality.slug() + rest,
        title,
        description,
        "/kommuner",
        Optional.of(municipality),
        municipality.invented(),
        furniture);
  }
}
