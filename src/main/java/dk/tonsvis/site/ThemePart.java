package dk.tonsvis.site;

import dk.tonsvis.chart.Bars;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Writing;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.plan.Theme.Tonnage;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The directions of a plan: what each is to bring and how that adds up. Where no direction has
/// tonnes, the drawing shows how many actions each has.
record ThemePart(PlanView view, ThemeTonnes tonnes) {
  PlanPage.Themes themes() {
    boolean hasTonnes = !tonnes.byYear().isEmpty();
    return new PlanPage.Themes(
        hasTonnes ? "" : voice().say("plan.themes.untold"),
        Picture.of(
            hasTonnes ? inTonnes() : inActions(), "", table(), view.source("how.plan.themes")),
        tonnes.all().stream().map(this::sum).collect(Collectors.joining(" ")),
        tonnes.whole().map(this::held).orElse(""),
        shared());
  }

  private Voice voice() {
    return view.voice();
  }

  private Plan plan() {
    return view.plan();
  }

  // ---- the drawing

  private Bars inTonnes() {
    List<Theme> own =
        plan().themes().stream().filter(t -> t.tonnage() instanceof Tonnage.Own).toList();
    OptionalDouble largest =
        own.stream().map(this::amount).flatMapToDouble(OptionalDouble::stream).map(Math::abs).max();
    Voice.Unit unit = voice().unitFor(largest);
    return new Bars(
        new Heading("themes", finding(own), voice().say("plan.themes.description"), unit.name()),
        voice().writing(unit),
        own.stream().map(t -> new Bars.Bar(title(t), Palette.ACCENT, amount(t))).toList());
  }

  private OptionalDouble amount(Theme theme) {
    return theme.tonnage() instanceof Tonnage.Own own && own.reduction().known().isPresent()
        ? OptionalDouble.of(own.reduction().known().get().tonnes())
        : OptionalDouble.empty();
  }

  private String finding(List<Theme> own) {
    return own.stream()
        .filter(theme -> amount(theme).isPresent())
        .max(Comparator.comparingDouble(theme -> amount(theme).getAsDouble()))
        .map(
            theme ->
                voice()
                    .say(
                        "plan.themes.finding",
                        title(theme),
                        voice()
                            .numbers()
                            .tonnesSpoken(
                                Co2e.round(amount(theme).getAsDouble() * Co2e.GRAMS_PER_TONNE))))
        .orElseGet(() -> voice().say("plan.themes.finding.missing"));
  }

  private Bars inActions() {
    Writing whole =
        new Writing(
            v -> voice().numbers().whole(Math.round(v)),
            v -> voice().count("count.actions", Math.round(v)),
            voice().say("missing"));
    List<Bars.Bar> bars = new ArrayList<>();
    for (Theme theme : plan().themes()) {
      bars.add(Bars.Bar.of(title(theme), Palette.ACCENT, plan().actionsOf(theme).size()));
    }
    if (bars.isEmpty()) {
      bars.add(
          Bars.Bar.of(voice().say("plan.actions.all"), Palette.ACCENT, plan().actions().size()));
    }
    return new Bars(
        new Heading(
            "themes",
            voice()
                .say(
                    "plan.themes.finding.count",
                    voice().count("count.actions", plan().actions().size())),
            voice().say("plan.themes.description.count"),
            voice().say("plan.themes.measure.count")),
        whole,
        bars);
  }

  private String title(Theme theme) {
    return theme.title().in(voice().language());
  }

  private DataTable table() {
    List<DataTable.Row> rows = new ArrayList<>();
    for (Theme theme : plan().themes()) {
      rows.add(
          DataTable.Row.of(
              Text.of(theme.title(), voice().language()),
              List.of(
                  cell(theme), DataTable.Cell.of(String.valueOf(plan().actionsOf(theme).size())))));
    }
    for (ThemeTonnes.Sum sum : tonnes.all()) {
      if (sum.total().isComplete()) {
        rows.add(
            DataTable.Row.total(
                voice().say("plan.themes.total", String.valueOf(sum.year())),
                List.of(
                    DataTable.Cell.of(voice().numbers().tonnesNumber(sum.total().known()))
                        .linked(whence().themes(view.shown().number(), sum.year())),
                    DataTable.Cell.of(""))));
      }
    }
    return new DataTable(
        "themes-table",
        voice().say("plan.themes.caption", view.municipality().name()),
        List.of(
            voice().say("plan.theme"),
            voice().say("plan.themes.tonnes"),
            voice().say("plan.actions")),
        rows);
  }

  private Whence whence() {
    return new Whence(voice().language(), view.municipality().slug());
  }

  private DataTable.Cell cell(Theme theme) {
    return switch (theme.tonnage()) {
      case Tonnage.Own own ->
          voice()
              .cell(own.reduction())
              .linked(whence().theme(view.shown().number(), theme.number()));
      case Tonnage.SharedWith shared ->
          DataTable.Cell.missing(voice().say("plan.themes.with", shared.theme()));
      case Tonnage.None _ -> DataTable.Cell.missing(voice().say("plan.themes.none"));
    };
  }

  // ---- how it adds up

  private String sum(ThemeTonnes.Sum sum) {
    String amount = voice().numbers().tonnes(sum.total().known());
    String year = String.valueOf(sum.year());
    int missing = sum.total().missing().size();
    if (sum.total().present() == 0) {
      return voice().say("plan.themes.sum.missing", year);
    }
    return missing == 0
        ? voice().say("plan.themes.sum", amount, year)
        : voice().say("plan.themes.sum.some", amount, year, String.valueOf(missing));
  }

  /// The sum held against the last figure that was published for its year, of the same account.
  private String held(ThemeTonnes.Sum sum) {
    Optional<Outlook.Published> figure =
        plan().outlook().published().stream()
            .filter(p -> p.year() == sum.year())
            .filter(p -> p.account().equals(plan().head().account()))
            .filter(p -> p.amount().known().isPresent())
            .reduce((_, later) -> later);
    if (figure.isEmpty()) {
      return "";
    }
    Co2e published = figure.get().amount().known().orElseThrow();
    Co2e apart = sum.total().known().minus(published);
    String said =
        voice()
            .say(
                "plan.themes.held",
                voice().numbers().tonnes(published),
                String.valueOf(sum.year()),
                figure.get().edition());
    String size = voice().numbers().tonnes(apart.isNegative() ? apart.negated() : apart);
    if (apart.grams() == 0) {
      return said + " " + voice().say("plan.themes.held.same");
    }
    return said
        + " "
        + voice().say(apart.isNegative() ? "plan.themes.held.less" : "plan.themes.held.more", size);
  }

  /// That shared tonnes are counted once, where there are any.
  private String shared() {
    return plan().themes().stream()
        .filter(theme -> theme.tonnage() instanceof Tonnage.SharedWith)
        .map(theme -> voice().say("plan.themes.shared", title(theme), carrier(theme)))
        .collect(Collectors.joining(" "));
  }

  private String carrier(Theme theme) {
    return theme.tonnage() instanceof Tonnage.SharedWith with
        ? plan().findTheme(with.theme()).map(this::title).orElse(with.theme())
        : "";
  }
}
