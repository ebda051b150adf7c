package dk.tonsvis.site;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.catalogue.Catalogue;
import dk.tonsvis.catalogue.Dataset;
import dk.tonsvis.catalogue.SchemaOrg;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.AccountIdentity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Makes the page of one municipality.
final class MunicipalityPages {
  private final MunicipalSubject subject;
  private final House house;
  private final Voice voice;
  private final Municipality municipality;
  private final String code;
  private final AccountIdentity identity;
  private final Emissions emissions;
  private final Whence whence;

  private MunicipalityPages(MunicipalSubject subject) {
    this.subject = subject;
    this.house = subject.house();
    this.voice = subject.voice();
    this.municipality = subject.municipality();
    this.code = subject.code();
    this.identity = subject.identity();
    this.emissions = subject.emissions();
    this.whence = subject.whence();
  }

  static MunicipalityPage of(House house, Frame frame, Municipality municipality) {
    Voice voice = Voice.in(frame.language());
    return new MunicipalityPages(MunicipalSubject.of(house, voice, municipality)).page(frame);
  }

  private MunicipalityPage page(Frame frame) {
    int first = emissions.firstYear();
    int last = emissions.lastYear();
    return new MunicipalityPage(
        frame,
        municipality.name(),
        headline(first, last),
        whence.span(Kind.CHANGE, first, last),
        voice.say(
            emissions.total(code, last).isComplete() ? "place.coverage" : "place.coverage.gaps",
            String.valueOf(emissions.sectors().size()),
            String.valueOf(emissions.total(code, last).missing().size())),
        new SectorDrawing(
                voice,
                house.reference().sectorTree(identity.sectorTree().orElseThrow()).leaves(),
                emissions.years(),
                (sector, year) -> emissions.figure(code, year, sector),
                whence)
            .picture("development", municipality.name(), subject.source("how.sum", "#udledning")),
        new TargetChapter(subject).targets(),
        new TrendChapter(subject).ahead(),
        new InhabitantsChapter(subject).inhabitants(first, last),
        new AlikeWords(house, voice, municipality).kin(),
        units(),
        new RestatedChapter(subject).restated(),
        Contact.of(house.settings().find(code)),
        data(frame));
  }

  /// The region and the KKR it belongs to.
  private List<SectionsPage.Link> units() {
    AreaWords words = new AreaWords(house, voice);
    return house.alliance().unitsOf(municipality, LocalDate.now(house.clock())).stream()
        .map(unit -> SectionsPage.Link.of(unit.name(), words.address(unit)))
        .toList();
  }

  private MunicipalityPage.Data data(Frame frame) {
    Dataset dataset = new Catalogue(house).of(municipality);
    return new MunicipalityPage.Data(
        dataset.distributions().getFirst().address(),
        SchemaOrg.dataset(
            dataset, voice.language(), frame.link(frame.path()), municipality.name()));
  }

  private List<String> headline(int first, int last) {
    Optional<Co2e> from = emissions.total(code, first).asFigure().known();
    Optional<Co2e> to = emissions.total(code, last).asFigure().known();
    if (to.isEmpty()) {
      return voice.pieces("place.headline.missing", municipality.name(), String.valueOf(last));
    }
    if (to.get().isNegative()) {
      return voice.pieces(
          "place.headline.sink",
          municipality.name(),
          voice.numbers().tonnes(to.get()),
          String.valueOf(last));
    }
    if (from.isEmpty()) {
      return voice.pieces(
          "place.headline.alone",
          municipality.name(),
          voice.numbers().tonnes(to.get()),
          String.valueOf(last));
    }
    return voice.pieces(
        "place.headline",
        municipality.name(),
        voice.numbers().tonnes(to.get()),
        String.valueOf(last),
        voice.comparison(Change.between(from.get(), to.get())),
        String.valueOf(first));
  }

  static String headlineText(House house, Municipality municipality, Voice voice) {
    MunicipalityPages pages =
        new MunicipalityPages(MunicipalSubject.of(house, voice, municipality));
    return String.join("", pages.headline(pages.emissions.firstYear(), pages.emissions.lastYear()));
  }
}
