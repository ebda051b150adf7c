package dk.tonsvis.site;

import dk.tonsvis.explain.Kind;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The chapters that hold pathways against the targets.
///
/// @param whence links to where the figures come from
record PathwayTargets(PathwayVoice voice, Whence whence) {
  /// What is missing, target by target.
  Chapter missing(Pathway pathway) {
    List<Outcome.Held> held = Led.held(pathway);
    Optional<Outcome.Held> main = Led.main(pathway);
    String lead =
        main.map(each -> sentence(each, pathway))
            .orElseGet(
                () ->
                    voice.say(
                        pathway.outcomes().isEmpty() ? "target.none" : "pathway.targets.none"));
    List<String> points = new ArrayList<>();
    held.stream()
        .filter(each -> main.filter(each::equals).isEmpty())
        .forEach(each -> points.add(sentence(each, pathway)));
    points.addAll(notHeld(pathway));
    Chapter chapter =
        Chapter.of("manko", voice.say("pathway.targets.title"), List.of(lead))
            .withPoints(points)
            .withNote(held.isEmpty() ? "" : voice.say("pathway.targets.note"));
    return held.isEmpty() ? chapter : chapter.withTable(table(held, pathway));
  }

  private String sentence(Outcome.Held held, Pathway pathway) {
    return voice.say(
        "pathway.targets.sentence",
        voice.name(held.target(), pathway.standing().account()),
        voice.manko(held),
        voice.size(held.level()),
        String.valueOf(held.target().year()));
  }

  private List<String> notHeld(Pathway pathway) {
    return pathway.outcomes().stream()
        .filter(Outcome.NotHeld.class::isInstance)
        .map(Outcome.NotHeld.class::cast)
        .map(
            not ->
                voice.say(
                    "pathway.targets.not-held",
                    not.target().statement().in(voice.voice().language()),
                    voice.say("pathway.not-held." + not.why().name(), account(not.target()))))
        .toList();
  }

  private String account(Target target) {
    return voice
        .reference()
        .findIdentity(target.account())
        .map(identity -> identity.title().in(voice.voice().language()))
        .orElse(target.account());
  }

  private DataTable table(List<Outcome.Held> held, Pathway pathway) {
    List<DataTable.Row> rows =
        held.stream()
            .map(
                each ->
                    DataTable.Row.of(
                        voice.name(each.target(), pathway.standing().account()),
                        List.of(
                            cell(each.level())
                                .linked(whence.target(Kind.LEVEL, each.target().id())),
                            cell(each.emitted()),
                            cell(each.removed()),
                            voice
                                .voice()
                                .signedCell(each.manko())
                                .linked(whence.target(Kind.MANKO, each.target().id())),
                            DataTable.Cell.of(voice.futures(each.probability())))))
            .toList();
    return new DataTable(
        "targets-table",
        voice.say("pathway.targets.caption"),
        List.of(
            voice.say("pathway.column.target"),
            voice.say("pathway.column.level"),
            voice.say("pathway.column.emitted"),
            voice.say("pathway.column.removed"),
            voice.say("pathway.column.manko"),
            voice.say("pathway.column.futures")),
        rows);
  }

  private DataTable.Cell cell(Co2e amount) {
    return DataTable.Cell.of(voice.voice().numbers().tonnesNumber(amount));
  }

  /// Scenarios beside each other.
  ///
  /// @param scenarios by name
  Chapter scenarios(Map<String, Pathway> scenarios, String lead) {
    List<Pathway> pathways = List.copyOf(scenarios.values());
    int year = Led.year(pathways.getLast());
    int last = pathways.getLast().years().last();
    List<DataTable.Row> rows = new ArrayList<>();
    scenarios.forEach(
        (name, pathway) ->
            rows.add(
                DataTable.Row.of(
                    name,
                    List.of(
                        cell(Led.net(pathway, year)),
                        cell(Led.net(pathway, last)),
                        Led.main(pathway)
                            .map(held -> voice.voice().signedCell(held.manko()))
                            .orElseGet(this::nothing),
                        DataTable.Cell.of(
                            voice.futures(Led.main(pathway).flatMap(Outcome.Held::probability))),
                        DataTable.Cell.of(voice.neutral(pathway.central().neutral()))))));
    return Chapter.of("scenarier", voice.say("pathway.scenarios.title"), List.of(lead))
        .withTable(
            new DataTable(
                "scenarios-table",
                voice.say("pathway.scenarios.caption"),
                List.of(
                    voice.say("pathway.column.scenario"),
                    voice.say("pathway.column.net", String.valueOf(year)),
                    voice.say("pathway.column.net", String.valueOf(last)),
                    voice.say("pathway.column.manko-year", String.valueOf(year)),
                    voice.say("pathway.column.futures"),
                    voice.say("pathway.column.neutral")),
                rows))
        .withNote(voice.say("pathway.scenarios.note"));
  }

  private DataTable.Cell nothing() {
    return new DataTable.Cell(voice.say("pathway.no-target"), true);
  }
}
