package dk.tonsvis.fetch;

import dk.tonsvis.fetch.Fault.Kind;
import dk.tonsvis.indicator.IndicatorKey;
import dk.tonsvis.indicator.Indicators;
import dk.tonsvis.indicator.Observation;
import dk.tonsvis.indicator.Reading;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Years;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Fetches the capacity of wind and sun in each municipality from Energi Data Service: the month of
/// January of each year, in MW.
final class EnergyCapacity implements Connector {
  private static final String DATASET = "CapacityPerMunicipality";

  /// Stands in the registers, and is no municipality.
  private static final String CHRISTIANSOE = "0411";

  private static final Map<String, IndicatorKey> FIELDS =
      Map.of(
          "OnshoreWindCapacity",
          new IndicatorKey("capacity.onshore-wind"),
          "SolarPowerCapacity",
          new IndicatorKey("capacity.solar"));

  private final Source source;
  private final Indicators indicators;
  private final Set<MunicipalityCode> codes;
  private final Years years;
  private final LocalDate today;
  private final Actor actor;

  EnergyCapacity(
      Source source, Indicators indicators, Places places, LocalDate today, Actor actor) {
    this.source = source;
    this.indicators = indicators;
    this.codes =
        places.list().stream()
            .map(Municipality::code)
            .collect(Collectors.toCollection(TreeSet::new));
    this.years = new Years(source.firstYear(), today.getYear());
    this.today = today;
    this.actor = actor;
  }

  @Override
  public String asked() {
    return DATASET + " " + years.first() + "-" + years.last();
  }

  @Override
  public Result fetch(Asking asking) {
    List<Observation> observations = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int year = years.first(); year <= years.last(); year++) {
      Question question = question(year);
      Answer answer = asking.ask(question, reply -> records(reply, question));
      read(records(answer, question), year, observations, faults);
      asking.reached(year - years.first() + 1, years.count());
    }
    if (!faults.isEmpty()) {
      throw Unfit.because(faults.subList(0, Math.min(faults.size(), 200)));
    }
    return Taken.of(indicators.propose(source.feeds(), today, observations, actor));
  }

  private static Question question(int year) {
    return Question.get(
        "/dataset/"
            + DATASET
            + "?start="
            + year
            + "-01-01T00:00&end="
            + year
            + "-02-01T00:00&limit=0");
  }

  /// The records, all of them: the service says how many there are.
  private static JsonNode records(Answer answer, Question question) {
    JsonNode records = Json.array(answer, "records", question.name());
    JsonNode total = Json.read(answer, question.name()).get("total");
    if (total != null && total.isInt() && total.asInt() != records.size()) {
      throw Unfit.because(
          Kind.RECORDS_MISSING,
          question.name(),
          Integer.toString(records.size()),
          total.toString());
    }
    return records;
  }

  private void read(
      JsonNode records, int year, List<Observation> observations, List<Fault> faults) {
    for (JsonNode row : records) {
      Optional<MunicipalityCode> code = code(Json.text(row, "MunicipalityNo"));
      if (code.isEmpty()) {
        faults.add(
            Fault.of(
                Kind.PLACE_UNKNOWN,
                DATASET,
                Integer.toString(year),
                Json.text(row, "MunicipalityNo")));
      } else if (!Json.text(row, "Month").startsWith(year + "-01")) {
        faults.add(
            Fault.of(
                Kind.VALUE_UNREADABLE, DATASET, Integer.toString(year), Json.text(row, "Month")));
      } else if (codes.contains(code.get())) {
        values(row, code.get(), year, observations, faults);
      } else if (!code.get().digits().equals(CHRISTIANSOE)) {
        faults.add(
            Fault.of(Kind.PLACE_UNKNOWN, DATASET, Integer.toString(year), code.get().digits()));
      }
    }
  }

  private static void values(
      JsonNode row,
      MunicipalityCode code,
      int year,
      List<Observation> observations,
      List<Fault> faults) {
    FIELDS.forEach(
        (field, key) ->
            reading(row, field)
                .ifPresentOrElse(
                    reading -> observations.add(new Observation(code, key, year, reading)),
                    () ->
                        faults.add(
                            Fault.of(
                                Kind.VALUE_UNREADABLE,
                                DATASET,
                                Integer.toString(year),
                                code.digits() + " " + field))));
  }

  /// A number that is not negative; `null` is a missing one, no field at all is unreadable.
  private static Optional<Reading> reading(JsonNode row, String field) {
    JsonNode value = row.get(field);
    if (value == null) {
      return Optional.empty();
    }
    if (value.isNull()) {
      return Optional.of(Reading.missing("empty"));
    }
    return value.isNumber() && value.decimalValue().signum() >= 0
        ? Optional.of(Reading.of(value.decimalValue()))
        : Optional.empty();
  }

  private static Optional<MunicipalityCode> code(String text) {
    return text.matches("[0-9]{3,4}")
        ? Optional.of(MunicipalityCode.parse(text))
        : Optional.empty();
  }
}
