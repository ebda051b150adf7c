package dk.tonsvis.fetch;

import dk.tonsvis.fetch.Fault.Kind;
import dk.tonsvis.indicator.Indicators;
import dk.tonsvis.indicator.Observation;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fetches one table from StatBank: first what it is made of, then one year at a time.
final class StatBank implements Connector {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StatBankTable table;
  private final Source source;
  private final Indicators indicators;
  private final List<MunicipalityCode> codes;
  private final LocalDate today;
  private final Actor actor;

  StatBank(Source source, Indicators indicators, Places places, LocalDate today, Actor actor) {
    this.table = StatBankTable.of(source.feeds());
    this.source = source;
    this.indicators = indicators;
    this.codes = places.list().stream().map(Municipality::code).sorted().toList();
    this.today = today;
    this.actor = actor;
  }

  @Override
  public String asked() {
    return table.table() + " " + source.firstYear() + "-";
  }

  @Override
  public Result fetch(Asking asking) {
    Question outlined = Question.get("/tableinfo/" + table.table() + "?lang=da&format=JSON");
    Answer info = asking.ask(outlined, answer -> Json.array(answer, "variables", outlined.name()));
    StatBankOutline outline =
        StatBankOutline.of(
            Json.array(info, "variables", outlined.name()), table, codes, source.firstYear());
    Map<String, StatBankTable.MappedCode> mapped = mapped(outline);
    int done = 1;
    int total = 1 + outline.periods().size();
    asking.reached(done, total);
    List<Observation> observations = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Map.Entry<Integer, String> period : outline.periods().entrySet()) {
      Question question = question(outline, period.getValue());
      Answer answer =
          asking.ask(question, reply -> StatBankRows.read(reply, table, question.name()));
      StatBankYear year = new StatBankYear(table, outline, mapped, period.getKey());
      year.read(StatBankRows.read(answer, table, question.name()), observations, faults);
      asking.reached(++done, total);
    }
    if (!faults.isEmpty()) {
      throw Unfit.because(faults.subList(0, Math.min(faults.size(), 200)));
    }
    return Taken.of(indicators.propose(source.feeds(), today, observations, actor));
  }

  /// Which indicator each value of the split variable is. Throws [Unfit] with all values that
  /// nobody has decided about.
  private Map<String, StatBankTable.MappedCode> mapped(StatBankOutline outline) {
    Map<String, StatBankTable.MappedCode> mapped = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    outline
        .labels()
        .forEach(
            (id, label) -> {
              if (table.total().map(id::equals).orElse(false)) {
                return;
              }
              Optional<StatBankTable.MappedCode> known =
                  table.codes().stream().filter(code -> code.means(id, label)).findFirst();
              known.ifPresentOrElse(
                  code -> mapped.put(id, code),
                  () ->
                      faults.add(
                          Fault.of(
                              Kind.CODE_UNKNOWN,
                              table.table(),
                              table.split().orElse(""),
                              id,
                              label)));
            });
    if (!faults.isEmpty()) {
      throw Unfit.because(faults);
    }
    return mapped;
  }

  private Question question(StatBankOutline outline, String period) {
    ObjectNode body = JSON.createObjectNode();
    body.put("table", table.table()).put("format", "CSV").put("lang", "da");
    body.put("valuePresentation", "Code");
    ArrayNode variables = body.putArray("variables");
    add(variables, table.area(), outline.areas().values());
    table.split().ifPresent(split -> add(variables, split, outline.labels().keySet()));
    table.fixed().forEach((id, value) -> add(variables, id, List.of(value)));
    add(variables, "Tid", List.of(period));
    return Question.post("/data " + table.table() + " " + period, "/data", body.toString());
  }

  private static void add(ArrayNode variables, String id, Iterable<String> values) {
    ObjectNode variable = variables.addObject();
    variable.put("code", id);
    ArrayNode list = variable.putArray("values");
    values.forEach(list::add);
  }
}
