package dk.tonsvis.api;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.JournalQuery;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Step;
import dk.tonsvis.reference.Coverage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// News of one municipality: what the journal has about it and everybody may know, when it became
/// known here. Of a fact the ids alone are read; what is told of it is asked of the fronts, which
/// give what is public, so that a draft cannot be told of by mistake.
///
/// An invented municipality has a feed too: it is asked for by name, and shows what one is like.
final class MunicipalNews {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String HEARING = "PlanSentToHearing";
  private static final String ADOPTED = "PlanAdopted";
  private static final String CERTIFIED = "PlanCertified";
  private static final String STORED = "VintageStored";
  private static final String PUBLISHED = "VintagePublished";

  /// The facts that are told. Those of an account are about all municipalities and name none.
  static final Set<String> KINDS = Set.of(HEARING, ADOPTED, CERTIFIED, STORED, PUBLISHED);

  private final News.Teller teller;
  private final House house;
  private final Municipality municipality;

  private MunicipalNews(News.Teller teller, Municipality municipality) {
    this.teller = teller;
    this.house = teller.house();
    this.municipality = municipality;
  }

  static List<News> of(News.Teller teller, Municipality municipality) {
    MunicipalNews news = new MunicipalNews(teller, municipality);
    // Asked apart, so that the accounts of all do not push out the plans of one.
    return Stream.of(municipality.code().digits(), JournalQuery.NO_PLACE)
        .map(place -> JournalQuery.newest(Feed.MOST).withKinds(KINDS).withPlaces(Set.of(place)))
        .flatMap(wanted -> teller.house().journal().list(wanted).stream())
        .flatMap(news::tell)
        .toList();
  }

  private Stream<News> tell(Entry entry) {
    JsonNode body = JSON.readTree(entry.body());
    return switch (entry.kind()) {
      case STORED, PUBLISHED -> vintage(entry, body);
      case HEARING ->
          steps(
              body,
              Step.Hearing.class,
              (plan, on) -> teller.hearing(municipality, plan, on, entry.at()));
      case ADOPTED ->
          steps(
              body,
              Step.Adopted.class,
              (plan, on) -> teller.adopted(municipality, plan, on, entry.at()));
      case CERTIFIED ->
          steps(
              body,
              Step.Certified.class,
              (plan, on) -> teller.certified(municipality, plan, on, entry.at()));
      default -> throw new IllegalStateException("not asked for: " + entry.kind());
    };
  }

  private interface Telling<S extends Step> {
    News of(Revision revision, S step);
  }

  /// The step that a fact tells of, found again by its day.
  private <S extends Step> Stream<News> steps(JsonNode body, Class<S> kind, Telling<S> telling) {
    Optional<Revision> plan =
        house.plans().findPublic(municipality.code().digits(), body.path("revision").asInt());
    return plan.stream()
        .flatMap(
            revision ->
                revision.steps().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(step -> step.on().toString().equals(body.path("on").asString()))
                    .limit(1)
                    .map(step -> telling.of(revision, step)));
  }

  private Stream<News> vintage(Entry entry, JsonNode body) {
    return house.accounts().find(body.path("vintage").asInt()).stream()
        .filter(this::tellsOfUs)
        .map(vintage -> teller.vintage(vintage, entry.at(), "/kommuner/" + municipality.slug()));
  }

  private boolean tellsOfUs(Vintage vintage) {
    return switch (house.reference().getIdentity(vintage.account()).coverage()) {
      case Coverage.AllMunicipalities _ -> !municipality.invented();
      case Coverage.OneMunicipality(var code) -> code.equals(municipality.code());
      case Coverage.Nation _ -> false;
    };
  }
}
