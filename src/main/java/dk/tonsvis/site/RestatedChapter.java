package dk.tonsvis.site;

import dk.tonsvis.account.Comparison;
import dk.tonsvis.account.Crossing;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.util.List;
import java.util.Optional;

/// What the newest vintage changed for a municipality.
final class RestatedChapter {
  private static final int MOST_DECIMALS = 6;

  private final MunicipalSubject subject;
  private final House house;
  private final Voice voice;
  private final Municipality municipality;
  private final String code;
  private final Emissions emissions;
  private final Whence whence;

  RestatedChapter(MunicipalSubject subject) {
    this.subject = subject;
    this.house = subject.house();
    this.voice = subject.voice();
    this.municipality = subject.municipality();
    this.code = subject.code();
    this.emissions = subject.emissions();
    this.whence = subject.whence();
  }

  /// Empty where there is no earlier vintage.
  Optional<MunicipalityPage.Restated> restated() {
    return house.accounts().findEarlier(emissions.vintage()).map(this::restated);
  }

  private MunicipalityPage.Restated restated(Vintage earlier) {
    Vintage later = emissions.vintage();
    Comparison comparison = house.accounts().compareWhole(earlier, later);
    String day = voice.numbers().day(earlier.readOn());
    String dayNow = voice.numbers().day(later.readOn());
    List<Restatement.MunicipalityTotals> mine =
        comparison.restatement().municipalities().stream()
            .filter(t -> t.municipality().equals(code))
            .toList();
    List<DataTable.Row> rows =
        mine.stream()
            .map(
                t ->
                    DataTable.Row.of(
                        String.valueOf(t.year()),
                        List.of(
                            voice
                                .cell(t.totals().from().asFigure())
                                .linked(whence.emission(t.year(), earlier.readOn())),
                            voice
                                .cell(t.totals().to().asFigure())
                                .linked(whence.emission(t.year(), later.readOn())),
                            t.totals()
                                .common()
                                .map(change -> voice.signedCell(change.amount()))
                                .orElseGet(voice::notInBoth)
                                .linked(whence.year(Kind.RESTATEMENT, t.year())),
                            t.totals()
                                .common()
                                .map(voice::percentCell)
                                .orElseGet(voice::notInBoth))))
            .toList();
    boolean changed = mine.stream().anyMatch(t -> t.totals().moved().grams() != 0);
    return new MunicipalityPage.Restated(
        changed
            ? voice.say("restated.lead", day, dayNow)
            : voice.say("restated.unchanged", day, dayNow),
        changed ? restatedChange(earlier, comparison.crossings()) : "",
        new DataTable(
            "restated-table",
            voice.say("restated.caption", municipality.name()),
            List.of(voice.say("year"), day, dayNow, voice.say("difference"), voice.say("percent")),
            rows),
        subject.source("how.restated", "#versioner", dayNow, day));
  }

  /// What the new figures do to the sentence "so much less than in the first year".
  private String restatedChange(Vintage earlier, List<Crossing> everyone) {
    Emissions before = house.accounts().emissions(earlier);
    List<Integer> shared = emissions.years().stream().filter(before.years()::contains).toList();
    if (shared.size() < 2) {
      return "";
    }
    int first = shared.getFirst();
    int last = shared.getLast();
    Optional<Change> was = change(before, first, last);
    Optional<Change> is = change(emissions, first, last);
    if (was.isEmpty() || is.isEmpty()) {
      return voice.say("restated.missing");
    }
    if (!was.get().hasShare() || !is.get().hasShare()) {
      return voice.say("restated.no-percent");
    }
    List<Crossing> crossings =
        everyone.stream().filter(c -> c.municipality().equals(code)).toList();
    int decimals = decimals(was.get().share(), is.get().share(), crossings);
    String sentence =
        voice.say(
            "restated.change",
            String.valueOf(first),
            String.valueOf(last),
            voice.numbers().signedPercent(was.get().share(), decimals),
            voice.numbers().signedPercent(is.get().share(), decimals));
    return crossings.isEmpty()
        ? sentence
        : sentence
            + " "
            + voice.say(
                (crossings.getFirst().isLost() ? "restated.lost" : "restated.reached")
                    + (crossings.getFirst().percents().getFirst() == 0 ? ".zero" : ""),
                String.valueOf(Math.abs(crossings.getFirst().percents().getFirst())));
  }

  /// One decimal, or as many as it takes to see on which side of a crossed percentage a change
  /// lies.
  private int decimals(Share was, Share is, List<Crossing> crossings) {
    int decimals = 1;
    for (Crossing crossing : crossings) {
      for (int percent : crossing.percents()) {
        Share crossed = Share.ofPercent(percent);
        while (decimals < MOST_DECIMALS
            && (looksLike(was, crossed, decimals) || looksLike(is, crossed, decimals))) {
          decimals++;
        }
      }
    }
    return decimals;
  }

  private boolean looksLike(Share share, Share other, int decimals) {
    return voice
        .numbers()
        .signedPercent(share, decimals)
        .equals(voice.numbers().signedPercent(other, decimals));
  }

  private Optional<Change> change(Emissions of, int first, int last) {
    Optional<Co2e> from = of.total(code, first).asFigure().known();
    Optional<Co2e> to = of.total(code, last).asFigure().known();
    return from.isPresent() && to.isPresent()
        ? Optional.of(Change.between(from.get(), to.get()))
        : Optional.empty();
  }
}
