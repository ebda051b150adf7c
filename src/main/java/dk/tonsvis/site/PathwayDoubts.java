package dk.tonsvis.site;

import dk.tonsvis.pathway.Ensemble;
import dk.tonsvis.pathway.Fan;
import dk.tonsvis.pathway.Finding;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The chapters that say how sure a pathway is, and what one has to know about it.
record PathwayDoubts(PathwayVoice voice) {
  private static final int MOST_CONTRIBUTIONS = 5;

  /// The central path beside the draws.
  Optional<Chapter> sure(Pathway pathway, Optional<Plan> plan) {
    return pathway.ensemble().map(ensemble -> sure(pathway, ensemble, plan));
  }

  private Chapter sure(Pathway pathway, Ensemble ensemble, Optional<Plan> plan) {
    int year = Led.year(pathway);
    Co2e central = Led.net(pathway, year);
    Fan.Band band = Optional.ofNullable(ensemble.net().years().get(year)).orElseThrow();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        voice.say(
            "pathway.sure.lead",
            voice.voice().numbers().tonnes(band.p5()),
            voice.voice().numbers().tonnes(band.p95()),
            String.valueOf(year)));
    paragraphs.add(voice.say(plan.isPresent() ? "pathway.sure.why" : "pathway.sure.baseline"));
    List<String> points = new ArrayList<>();
    for (Outcome.Held held : Led.held(pathway)) {
      held.probability()
          .ifPresent(
              share ->
                  points.add(
                      voice.say(
                          "pathway.sure.target",
                          voice.name(held.target(), pathway.standing().account()),
                          voice.futures(share))));
    }
    new AccountDoubt(voice).sentence(pathway).ifPresent(paragraphs::add);
    Chapter chapter =
        Chapter.of("sikkert", voice.say("pathway.sure.title"), paragraphs)
            .withFigures(
                List.of(
                    figure(
                        plan.isPresent() ? "pathway.sure.central" : "pathway.sure.as-nation",
                        central,
                        year),
                    figure("pathway.sure.median", band.p50(), year)))
            .withPoints(points)
            .withNote(draws(ensemble));
    return plan.isPresent() && !ensemble.contributions().isEmpty()
        ? chapter.withTable(contributions(ensemble, plan.get()))
        : chapter;
  }

  private KeyFigure figure(String key, Co2e amount, int year) {
    return new KeyFigure(
        voice.say(key, String.valueOf(year)),
        voice.voice().numbers().tonnes(amount),
        voice.say(key + ".note"));
  }

  /// How many draws there were, and that there were fewer than usual where the machine was busy.
  String draws(Ensemble ensemble) {
    String draws = voice.voice().numbers().whole(ensemble.draws());
    return ensemble.draws() < ensemble.asked()
        ? voice.say("pathway.draws.busy", draws, voice.voice().numbers().whole(ensemble.asked()))
        : voice.say("pathway.draws", draws);
  }

  private DataTable contributions(Ensemble ensemble, Plan plan) {
    List<DataTable.Row> rows =
        ensemble.contributions().stream()
            .limit(MOST_CONTRIBUTIONS)
            .map(
                each ->
                    DataTable.Row.of(
                        new Text(action(plan, each.action()), lang(plan, each.action())),
                        List.of(
                            DataTable.Cell.of(
                                voice.voice().numbers().percent(each.ofVariance(), 0)))))
            .toList();
    return new DataTable(
        "doubts-table",
        voice.say("pathway.doubts.caption", String.valueOf(ensemble.year())),
        List.of(voice.say("pathway.column.action"), voice.say("pathway.column.doubt")),
        rows);
  }

  private String action(Plan plan, String number) {
    return plan.findAction(number)
        .map(action -> number + " " + action.name(voice.voice().language()))
        .orElse(number);
  }

  /// The language of an action's name, where it is another than the page's.
  private String lang(Plan plan, String number) {
    return plan.findAction(number)
        .map(action -> Text.of(action.names().working(), voice.voice().language()).lang())
        .orElse("");
  }

  /// What a reader has to know, in plain sentences.
  Optional<Chapter> findings(Pathway pathway, Optional<Plan> plan) {
    List<String> points =
        pathway.findings().stream().map(finding -> sentence(finding, pathway, plan)).toList();
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Chapter.of(
                    "vaer-opmaerksom",
                    voice.say("pathway.findings.title"),
                    List.of(voice.say("pathway.findings.lead")))
                .withPoints(points));
  }

  private String sentence(Finding finding, Pathway pathway, Optional<Plan> plan) {
    String account = pathway.standing().account();
    return switch (finding) {
      case Finding.SectorHeldFlat flat ->
          voice.say("pathway.finding.flat", voice.sector(account, flat.sector()));
      case Finding.NationalOnly _ -> voice.say("pathway.finding.national");
      case Finding.ScaledToPool scaled ->
          voice.say(
              "pathway.finding.scaled",
              pool(account, plan, scaled.pool()),
              scaled.years().toString());
      case Finding.PoolsLargerThanSector large ->
          voice.say("pathway.finding.pools", voice.sector(account, large.sector()));
      case Finding.SharesOfNothing nothing ->
          voice.say(
              "pathway.finding.nothing",
              named(plan, nothing.action()),
              pool(account, plan, nothing.pool()),
              nothing.years().toString());
      case Finding.CountedElsewhere elsewhere ->
          voice.say(
              "pathway.elsewhere." + elsewhere.why().name(),
              named(plan, elsewhere.action()),
              named(plan, elsewhere.by()));
      case Finding.RaisesEmissions raises ->
          voice.say(
              "pathway.finding.raises", named(plan, raises.action()), raises.years().toString());
      case Finding.BegunBefore begun ->
          voice.say("pathway.finding.begun", named(plan, begun.action()));
      case Finding.BudgetYearsMissing budget ->
          voice.say("pathway.finding.budget", budget.budget().toString());
    };
  }

  private String named(Optional<Plan> plan, String number) {
    return plan.map(known -> action(known, number)).orElse(number);
  }

  private String pool(String account, Optional<Plan> plan, String pool) {
    return plan.flatMap(known -> known.findPool(pool))
        .map(known -> known.name().in(voice.voice().language()))
        .orElseGet(() -> voice.sector(account, pool));
  }
}
