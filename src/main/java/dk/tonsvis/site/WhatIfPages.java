package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.pathway.ScenarioText;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the page on which a plan can be turned at, and its answers.
final class WhatIfPages {
  private final House house;
  private final Frame frame;
  private final Municipality municipality;
  private final Plan plan;
  private final PathwayVoice voice;

  WhatIfPages(House house, Frame frame, Municipality municipality, Plan plan) {
    this.house = house;
    this.frame = frame;
    this.municipality = municipality;
    this.plan = plan;
    this.voice = new PathwayVoice(Voice.in(frame.language()), house.reference());
  }

  WhatIfPage page(Scenario scenario, WhatIfAnswer answer) {
    return new WhatIfPage(
        frame,
        municipality.name(),
        "/kommuner/" + municipality.slug(),
        answer,
        Stream.of(Scenario.Actions.PLAN, Scenario.Actions.PLAN_AND_PARTNERS, Scenario.Actions.NONE)
            .map(
                actions ->
                    new WhatIfPage.Choice(
                        ScenarioText.word(actions),
                        voice.say("whatif.actions." + actions.name()),
                        actions == scenario.actions()))
            .toList(),
        baselines(scenario),
        ScenarioText.word(scenario.actions()),
        groups(scenario));
  }

  private List<WhatIfPage.Choice> baselines(Scenario scenario) {
    Baseline planned = plan.outlook().baseline();
    List<WhatIfPage.Choice> choices = new ArrayList<>();
    choices.add(
        new WhatIfPage.Choice(
            "",
            voice.say("whatif.baseline.planned", voice.baseline(planned)),
            scenario.baseline().isEmpty()));
    for (Baseline baseline :
        List.of(new Baseline.Frozen(), new Baseline.National(WhatIfRoutes.PROJECTION))) {
      if (!baseline.equals(planned)) {
        choices.add(
            new WhatIfPage.Choice(
                ScenarioText.word(baseline),
                voice.baseline(baseline),
                scenario.baseline().equals(Optional.of(baseline))));
      }
    }
    return choices;
  }

  private List<WhatIfPage.Group> groups(Scenario scenario) {
    List<WhatIfPage.Group> groups = new ArrayList<>();
    for (Theme theme : plan.themes()) {
      groups.add(group(Text.of(theme.title(), frame.language()), plan.actionsOf(theme), scenario));
    }
    groups.add(
        group(
            Text.ours(voice.say("pathway.no-theme")),
            plan.actions().stream()
                .filter(action -> action.placement().theme().flatMap(plan::findTheme).isEmpty())
                .toList(),
            scenario));
    groups.removeIf(group -> group.turns().isEmpty() && group.unknown().isEmpty());
    return groups;
  }

  private WhatIfPage.Group group(Text title, List<Action> actions, Scenario scenario) {
    List<Action> turnable = new WhatIfForm(plan).turnable();
    long turned =
        actions.stream().filter(action -> scenario.settings().containsKey(action.number())).count();
    return new WhatIfPage.Group(
        title,
        turned == 0 ? "" : voice.say("whatif.turned", String.valueOf(turned)),
        actions.stream().filter(turnable::contains).map(action -> turn(action, scenario)).toList(),
        actions.stream()
            .filter(action -> action.isMitigation() && !turnable.contains(action))
            .map(this::name)
            .toList());
  }

  private Text name(Action action) {
    Text name = Text.of(action.names().working(), frame.language());
    return new Text(action.number() + " " + name.words(), name.lang());
  }

  private WhatIfPage.Turn turn(Action action, Scenario scenario) {
    Scenario.Setting setting =
        scenario.settings().getOrDefault(action.number(), Scenario.Setting.AS_PLANNED);
    Scenario.Setting planned = Scenario.Setting.AS_PLANNED;
    List<String> onIn =
        Stream.of(Scenario.Actions.values())
            .filter(actions -> ScenarioText.isOn(actions, action))
            .map(ScenarioText::word)
            .toList();
    return new WhatIfPage.Turn(
        ScenarioText.escaped(action.number()),
        name(action),
        voice.say(
            "whatif.planned",
            WhatIfForm.start(action, planned),
            WhatIfForm.success(action, planned),
            voice.say("whatif.control." + action.placement().control().name())),
        setting.on().orElseGet(() -> ScenarioText.isOn(scenario.actions(), action)),
        String.join(" ", onIn),
        WhatIfForm.extent(setting),
        WhatIfForm.start(action, setting),
        WhatIfForm.success(action, setting));
  }

  /// @param text of the scenario; empty for the plan as it stands
  WhatIfAnswer answer(String text, Pathway baseline, Pathway asPlanned, Pathway turned) {
    boolean isPlan = text.isEmpty();
    Map<String, Pathway> lines = new LinkedHashMap<>();
    lines.put(voice.say("pathway.line.baseline"), baseline);
    lines.put(voice.say("whatif.line.plan"), asPlanned);
    if (!isPlan) {
      lines.put(voice.say("whatif.line.turned"), turned);
    }
    List<String> headline = headline(turned, isPlan);
    String path = frame.link("/kommuner/" + municipality.slug() + "/hvad-hvis");
    PathwayDoubts doubts = new PathwayDoubts(voice);
    return new WhatIfAnswer(
        frame,
        isPlan ? path : path + "?" + text,
        headline,
        String.join("", headline),
        isPlan ? voice.say("whatif.is-plan") : compared(asPlanned, turned),
        turned.ensemble().map(doubts::draws).orElse(""),
        isPlan,
        picture(lines, turned),
        table(asPlanned, turned));
  }

  private List<String> headline(Pathway turned, boolean isPlan) {
    if (isPlan) {
      return PathwayPages.headline(voice, turned);
    }
    Optional<Outcome.Held> main = Led.main(turned);
    int year = Led.year(turned);
    if (main.isEmpty()) {
      return voice
          .voice()
          .pieces(
              "whatif.headline.no-target",
              voice.voice().numbers().tonnes(Led.net(turned, year)),
              String.valueOf(year));
    }
    Co2e manko = main.get().manko();
    String key =
        manko.grams() == 0
            ? "whatif.headline.exact"
            : manko.isPositive() ? "whatif.headline.lacks" : "whatif.headline.over";
    return voice
        .voice()
        .pieces(
            key + (main.get().probability().isPresent() ? ".drawn" : ""),
            voice.size(manko),
            voice.name(main.get().target(), turned.standing().account()),
            voice.futures(main.get().probability()));
  }

  /// How far the scenario is from the plan, in the year that is spoken of.
  private String compared(Pathway asPlanned, Pathway turned) {
    int year = Led.year(turned);
    Co2e difference = Led.net(turned, year).minus(Led.net(asPlanned, year));
    if (difference.grams() == 0) {
      return voice.say("whatif.compared.same", String.valueOf(year));
    }
    return voice.say(
        difference.isPositive() ? "whatif.compared.more" : "whatif.compared.less",
        voice.size(difference),
        String.valueOf(year));
  }

  private Picture picture(Map<String, Pathway> lines, Pathway turned) {
    var vintage = house.accounts().find(turned.standing().vintage()).orElseThrow();
    return new PathwayPictures(
            voice,
            municipality.name(),
            house.accounts().emissions(vintage).series(municipality.code().digits()))
        .lines(
            "whatif",
            voice.say("pathway.lines.finding", String.valueOf(turned.years().last())),
            lines,
            "",
            new Sources(voice.voice(), house.reference(), house.accounts())
                .of(vintage, voice.say("pathway.how"), "#reduktionssti"));
  }

  private DataTable table(Pathway asPlanned, Pathway turned) {
    List<DataTable.Row> rows = new ArrayList<>();
    List<Outcome.Held> planned = Led.held(asPlanned);
    List<Outcome.Held> now = Led.held(turned);
    for (int i = 0; i < Math.min(planned.size(), now.size()); i++) {
      rows.add(row(planned.get(i), now.get(i), turned.standing().account()));
    }
    return new DataTable(
        "whatif-targets",
        voice.say("whatif.table.caption"),
        List.of(
            voice.say("pathway.column.target"),
            voice.say("whatif.column.plan"),
            voice.say("whatif.column.plan-futures"),
            voice.say("whatif.column.turned"),
            voice.say("whatif.column.turned-futures"),
            voice.say("difference")),
        rows);
  }

  private DataTable.Row row(Outcome.Held planned, Outcome.Held now, String account) {
    return DataTable.Row.of(
        voice.name(now.target(), account),
        List.of(
            voice.voice().signedCell(planned.manko()),
            DataTable.Cell.of(voice.futures(planned.probability())),
            voice.voice().signedCell(now.manko()),
            DataTable.Cell.of(voice.futures(now.probability())),
            voice.voice().signedCell(now.manko().minus(planned.manko()))));
  }
}
