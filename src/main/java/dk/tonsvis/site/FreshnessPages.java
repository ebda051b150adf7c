package dk.tonsvis.site;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.fetch.Source;
import dk.tonsvis.fetch.Standing;
import dk.tonsvis.house.House;
import dk.tonsvis.indicator.IndicatorVintage;
import dk.tonsvis.reference.AccountIdentity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the page that says how fresh what we have is.
final class FreshnessPages {
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

  private final House house;
  private final Voice voice;

  private FreshnessPages(House house, Voice voice) {
    this.house = house;
    this.voice = voice;
  }

  static FreshnessPage of(House house, Frame frame) {
    return new FreshnessPages(house, Voice.in(frame.language())).page(frame);
  }

  private FreshnessPage page(Frame frame) {
    List<Standing> standings = house.fetching().standings();
    return new FreshnessPage(
        frame,
        headline(standings),
        voice.say("freshness.lead"),
        standings.stream().map(this::service).toList(),
        read());
  }

  private List<String> headline(List<Standing> standings) {
    Optional<Instant> latest =
        standings.stream().flatMap(each -> each.succeeded().stream()).max(Instant::compareTo);
    String count = voice.numbers().whole(standings.size());
    return latest
        .map(at -> voice.pieces("freshness.headline", count, day(at)))
        .orElseGet(() -> voice.pieces("freshness.headline-never", count));
  }

  private FreshnessPage.Service service(Standing standing) {
    Source source = standing.source();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("freshness.publisher", source.publisher()));
    facts.add(fact("freshness.tried", moment(standing.tried(), "freshness.never")));
    facts.add(fact("freshness.succeeded", moment(standing.succeeded(), "freshness.never")));
    facts.add(fact("freshness.changed", moment(standing.changed(), "freshness.never")));
    facts.add(fact("freshness.next", moment(standing.next(), "freshness.by-hand")));
    List<String> reasons =
        switch (standing.last()) {
          case Standing.Last.Failed failed ->
              failed.reasons().in(voice.language()).lines().toList();
          case Standing.Last.Never _, Standing.Last.Unended _, Standing.Last.Succeeded _ ->
              List.of();
        };
    return new FreshnessPage.Service(
        source.id(), source.title().in(voice.language()), outcome(standing.last()), facts, reasons);
  }

  private String outcome(Standing.Last last) {
    return switch (last) {
      case Standing.Last.Never _ -> voice.say("freshness.outcome.never");
      case Standing.Last.Unended _ -> voice.say("freshness.outcome.unended");
      case Standing.Last.Succeeded succeeded ->
          voice.say(
              succeeded.changed() ? "freshness.outcome.changed" : "freshness.outcome.unchanged");
      case Standing.Last.Failed _ -> voice.say("freshness.outcome.failed");
    };
  }

  private Fact fact(String key, String words) {
    return new Fact(voice.say(key), Text.ours(words));
  }

  private String moment(Optional<Instant> at, String otherwise) {
    return at.map(
            instant ->
                voice.say("freshness.moment", day(instant), TIME.format(instant.atZone(DENMARK))))
        .orElseGet(() -> voice.say(otherwise));
  }

  private String day(Instant at) {
    return voice.numbers().day(ZonedDateTime.ofInstant(at, DENMARK).toLocalDate());
  }

  private DataTable read() {
    List<DataTable.Row> rows = new ArrayList<>();
    for (AccountIdentity identity : house.reference().listIdentities()) {
      List<Vintage> vintages = house.accounts().list(identity.id());
      if (!vintages.isEmpty()) {
        rows.add(
            row(
                identity.title().in(voice.language()),
                identity.publisher(),
                vintages.getLast().readOn(),
                vintages.size()));
      }
    }
    Map<String, List<IndicatorVintage>> byDataset = new LinkedHashMap<>();
    house
        .indicators()
        .listVintages()
        .forEach(v -> byDataset.computeIfAbsent(v.dataset(), _ -> new ArrayList<>()).add(v));
    byDataset.forEach(
        (id, vintages) ->
            rows.add(
                row(
                    house.indicators().dataset(id).title().in(voice.language()),
                    house.indicators().dataset(id).publisher(),
                    vintages.getLast().readOn(),
                    vintages.size())));
    return new DataTable(
        "freshness-table",
        voice.say("freshness.caption"),
        List.of(
            voice.say("freshness.what"),
            voice.say("freshness.publisher"),
            voice.say("freshness.read-on"),
            voice.say("freshness.vintages")),
        rows);
  }

  private DataTable.Row row(String title, String publisher, LocalDate readOn, int vintages) {
    return DataTable.Row.of(
        title,
        List.of(
            DataTable.Cell.text(publisher),
            DataTable.Cell.of(voice.numbers().day(readOn)),
            DataTable.Cell.of(voice.numbers().whole(vintages))));
  }
}
