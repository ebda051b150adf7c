package dk.tonsvis.site;

import dk.tonsvis.alliance.Alike;
import dk.tonsvis.alliance.Selection;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Share;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells of the municipalities that began where one began: those that fell most, and in what.
record AlikeWords(House house, Voice voice, Municipality municipality) {
  /// So many are named for how far they fell.
  private static final int NAMED = 3;

  MunicipalityPage.Kin kin() {
    AreaWords words = new AreaWords(house, voice);
    Source source = words.source("how.alike", "#ligner");
    return switch (house.alliance().alike(municipality)) {
      case Alike.Found found ->
          new MunicipalityPage.Kin(
              lead(found),
              found.fellMost(NAMED).stream().map(kin -> named(kin, found)).toList(),
              voice.say("alike.all"),
              found.kin().stream()
                  .map(Alike.Kin::municipality)
                  .map(m -> SectionsPage.Link.of(m.name(), words.address(m)))
                  .toList(),
              compare(found),
              Optional.of(source));
      case Alike.Unknown unknown ->
          new MunicipalityPage.Kin(
              voice.say("alike.unknown." + unknown.reason().name()),
              List.of(),
              "",
              List.of(),
              "",
              Optional.empty());
    };
  }

  private String lead(Alike.Found found) {
    return voice.say(
        found.fellMost(NAMED).isEmpty() ? "alike.lead.none-fell" : "alike.lead",
        String.valueOf(found.kin().size()),
        municipality.name(),
        String.valueOf(found.firstYear()));
  }

  private String named(Alike.Kin kin, Alike.Found found) {
    String fell =
        voice.say(
            "alike.fell",
            kin.municipality().name(),
            voice.numbers().percentSize(kin.course().change().share(), 0),
            String.valueOf(found.firstYear()),
            String.valueOf(found.lastYear()));
    return kin.course()
        .fartherDownThan(found.own())
        .map(sector -> fell + " " + differs(sector, kin, found))
        .orElse(fell);
  }

  private String differs(String sector, Alike.Kin kin, Alike.Found found) {
    return voice.say(
        "alike.differs",
        name(sector),
        points(kin.course(), sector),
        kin.municipality().name(),
        points(found.own(), sector),
        municipality.name());
  }

  /// Of the whole of the first year, which both fell from.
  private String points(Alike.Course course, String sector) {
    return voice.numbers().signedPercent(course.sectors().getOrDefault(sector, Share.NONE), 1);
  }

  private String name(String code) {
    return house.alliance().sectors().stream()
        .filter(sector -> sector.code().equals(code))
        .map(sector -> sector.name(voice.language()))
        .findFirst()
        .orElseThrow();
  }

  /// Beside the three nearest.
  private String compare(Alike.Found found) {
    return Frame.address(voice.language(), "/sammenlign")
        + "?kommuner="
        + Stream.concat(
                Stream.of(municipality),
                found.kin().stream().map(Alike.Kin::municipality).limit(Selection.MOST - 1L))
            .map(Municipality::slug)
            .collect(Collectors.joining(","));
  }
}
