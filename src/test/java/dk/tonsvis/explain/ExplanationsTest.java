package dk.tonsvis.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Trend;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Slug;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import dk.tonsvis.reference.Projection;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplanationsTest {
  private static final House HOUSE =
      House.over(
          TestDatabase.fresh(), Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
  private static final Emissions EMISSIONS = HOUSE.accounts().newest(Accounts.NATIONAL);

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  private static Explanation explain(Name name) {
    return HOUSE.explanations().find(name).orElseThrow(() -> new AssertionError("" + name));
  }

  @Test
  void every_figure_of_every_municipality_year_and_sector_is_what_the_account_says() {
    int seen = 0;
    for (Municipality municipality : HOUSE.places().list()) {
      String code = municipality.code().digits();
      for (int year : EMISSIONS.years()) {
        for (String sector : EMISSIONS.sectors()) {
          Name name = Name.ofSector(Kind.EMISSION, municipality.slug(), year, sector);
          assertThat(explain(name).value().figure())
              .isEqualTo(EMISSIONS.figure(code, year, sector));
          seen++;
        }
        Explanation total = explain(Name.ofYear(Kind.EMISSION, municipality.slug(), year));
        assertThat(total.value().figure()).isEqualTo(EMISSIONS.total(code, year).asFigure());
        assertThat(total.inputs()).hasSize(EMISSIONS.sectors().size());
      }
    }
    assertThat(seen).isEqualTo(98 * EMISSIONS.years().size() * EMISSIONS.sectors().size());
  }

  @Test
  void the_nation_and_its_sectors_are_the_sums_of_the_municipalities() {
    for (int year : EMISSIONS.years()) {
      Value total = explain(Name.ofYear(Kind.EMISSION, Name.NATION, year)).value();
      assertThat(total).isEqualTo(new Value.Sum(EMISSIONS.total(year)));
      for (String sector : EMISSIONS.sectors()) {
        assertThat(explain(Name.ofSector(Kind.EMISSION, Name.NATION, year, sector)).value())
            .isEqualTo(new Value.Sum(EMISSIONS.sectorTotal(sector, year)));
      }
    }
  }

  @Test
  void the_regions_add_up_to_the_nation() {
    int year = EMISSIONS.lastYear();
    long grams =
        HOUSE.places().regions(LocalDate.of(2026, 11, 22)).stream()
            .map(region -> Name.ofYear(Kind.EMISSION, Slug.of(region.name()), year))
            .mapToLong(name -> explain(name).value().amount().orElseThrow().grams())
            .sum();
    assertThat(grams).isEqualTo(EMISSIONS.total(year).known().grams());
  }

  @Test
  void a_change_and_a_figure_per_inhabitant_follow_from_figures_that_can_be_asked_for() {
    Explanation change = explain(Name.ofSpan(Kind.CHANGE, "odense", 2018, 2023));
    Co2e from = EMISSIONS.total("0461", 2018).known();
    Co2e to = EMISSIONS.total("0461", 2023).known();
    assertThat(change.value()).isEqualTo(new Value.Moved(Change.between(from, to)));
    Explanation each = explain(Name.ofYear(Kind.PER_INHABITANT, "odense", 2023));
    int people =
        HOUSE
            .places()
            .population(HOUSE.places().find("odense").orElseThrow().code(), 2023)
            .orElseThrow()
            .inhabitants();
    assertThat(each.value().amount()).contains(to.dividedBy(people));
    assertInputsCanBeAskedFor(change);
    assertInputsCanBeAskedFor(each);
  }

  @Test
  void the_change_of_the_nation_is_that_of_those_known_in_both_years() {
    int first = EMISSIONS.firstYear();
    int last = EMISSIONS.lastYear();
    assertThat(explain(Name.ofSpan(Kind.CHANGE, Name.NATION, first, last)).value())
        .isEqualTo(new Value.Moved(EMISSIONS.together(first, last).change()));
  }

  @Test
  void a_restatement_is_the_sum_of_what_changed_by_sector() {
    Vintage later = EMISSIONS.vintage();
    Vintage earlier = HOUSE.accounts().findEarlier(later).orElseThrow();
    Restatement restatement = HOUSE.accounts().compare(earlier, later);
    int seen = 0;
    for (Restatement.MunicipalityTotals totals : restatement.municipalities()) {
      String slug = slug(totals.municipality());
      Value value = explain(Name.ofYear(Kind.RESTATEMENT, slug, totals.year())).value();
      assertThat(Optional.of(value).filter(Value.Moved.class::isInstance))
          .isEqualTo(totals.totals().common().map(Value.Moved::new));
      seen++;
    }
    assertThat(seen).isGreaterThan(98 * 5);
    Restatement.YearTotals year = restatement.years().getFirst();
    assertThat(explain(Name.ofYear(Kind.RESTATEMENT, Name.NATION, year.year())).value())
        .isEqualTo(new Value.Moved(year.totals().common().orElseThrow()));
  }

  private static String slug(String code) {
    return HOUSE.places().find(code).orElseThrow().slug();
  }

  @Test
  void an_earlier_vintage_keeps_its_own_address() {
    Vintage earlier = HOUSE.accounts().findEarlier(EMISSIONS.vintage()).orElseThrow();
    Name name = Name.ofYear(Kind.EMISSION, "odense", 2022).asReadOn(earlier.readOn());
    Emissions before = HOUSE.accounts().emissions(earlier);
    assertThat(explain(name).value().figure()).isEqualTo(before.total("0461", 2022).asFigure());
    assertThat(explain(name).value())
        .isNotEqualTo(explain(Name.ofYear(Kind.EMISSION, "odense", 2022)).value());
    Name never = name.asReadOn(LocalDate.of(2001, 1, 1));
    assertThat(HOUSE.explanations().find(never)).isEmpty();
  }

  @Test
  void the_fall_that_odense_needs_is_its_gap_by_the_years_that_are_left() {
    String target = HOUSE.targets().of("0461").getFirst().id();
    Explanation needed = explain(Name.ofTarget(Kind.NEEDED, "odense", target));
    assertThat(needed.value().amount().orElseThrow().tonnes()).isBetween(115_507.0, 115_509.0);
    assertInputsCanBeAskedFor(needed);
    Explanation gap = explain(needed.inputs().getFirst().name().orElseThrow());
    assertThat(gap.value().amount()).contains(EMISSIONS.total("0461", 2023).known());
    assertInputsCanBeAskedFor(gap);
  }

  @Test
  void each_way_to_carry_the_years_on_gives_what_the_trend_says_for_every_municipality() {
    int seen = 0;
    for (Municipality place : HOUSE.places().list()) {
      Trend trend = Trend.of(EMISSIONS.series(place.code().digits()).known(), Trend.SHOWN_UNTIL);
      assertThat(trend).isInstanceOf(Trend.Ahead.class);
      for (Trend.Method method : Trend.Method.values()) {
        for (var ahead : ((Trend.Ahead) trend).path(method).orElseThrow().entrySet()) {
          Explanation explanation = explain(Name.ofTrend(place.slug(), ahead.getKey(), method));
          assertThat(explanation.value()).isEqualTo(Value.tonnes(ahead.getValue()));
          assertThat(explanation.inputs()).isNotEmpty();
          seen++;
        }
      }
    }
    assertThat(seen).isEqualTo(98 * 3 * (Trend.SHOWN_UNTIL - EMISSIONS.lastYear()));
    assertInputsCanBeAskedFor(explain(Name.ofTrend("odense", 2030, Trend.Method.HOLT)));
    assertThat(HOUSE.explanations().find(Name.ofTrend("odense", 2031, Trend.Method.FLAT)))
        .isEmpty();
  }

  @Test
  void the_country_by_its_own_inventory_is_what_the_projection_says_code_by_code() {
    Projection projection = HOUSE.reference().projection(Projection.NEWEST);
    for (int year : List.of(1990, 2023, 2030, 2035)) {
      Explanation total = explain(Name.ofYear(Kind.PROJECTION, Name.COUNTRY, year));
      assertThat(total.value()).isEqualTo(Value.tonnes(projection.total().at(year)));
      assertInputsCanBeAskedFor(total);
      for (Input group : total.inputs()) {
        assertInputsCanBeAskedFor(explain(group.name().orElseThrow()));
      }
      for (String group : List.of("energy", "transport", Projection.CCS, Projection.CORRECTION)) {
        assertThat(explain(Name.ofSector(Kind.PROJECTION, Name.COUNTRY, year, group)).value())
            .isEqualTo(Value.tonnes(projection.series(group).at(year)));
      }
    }
    long codes = projection.entries().stream().filter(entry -> entry.year() == 2023).count();
    assertThat(codes).isGreaterThan(60);
    projection.entries().stream()
        .filter(entry -> entry.year() == 2023)
        .forEach(
            entry ->
                assertThat(
                        explain(Name.ofSector(Kind.PROJECTION, Name.COUNTRY, 2023, entry.crf()))
                            .value()
                            .amount())
                    .contains(entry.amount()));
  }

  @Test
  void the_target_of_the_country_is_held_against_its_own_inventory() {
    Projection projection = HOUSE.reference().projection(Projection.NEWEST);
    Target target = HOUSE.targets().of(Target.NATION).getFirst();
    TargetGap.Measured gap =
        (TargetGap.Measured)
            TargetGap.between(target, target.account(), true, projection.statistics());
    assertThat(country(Kind.LEVEL, target).value()).isEqualTo(Value.tonnes(target.level()));
    assertThat(country(Kind.GAP, target).value().amount()).contains(gap.gap());
    assertThat(country(Kind.NEEDED, target).value().amount()).isEqualTo(gap.neededPerYear());
    assertThat(country(Kind.MANKO, target).value().amount())
        .contains(projection.total().amountAt(target.year()).orElseThrow().minus(gap.level()));
    TargetGap.Achieved achieved = gap.achieved().orElseThrow();
    Explanation fall =
        explain(
            Name.ofSpan(
                Kind.ACHIEVED, Name.COUNTRY, achieved.years().first(), achieved.years().last()));
    assertThat(fall.value().amount()).contains(achieved.perYear());
    assertInputsCanBeAskedFor(fall);
    assertThat(HOUSE.explanations().in(Language.DANISH).title(country(Kind.LEVEL, target).name()))
        .isEqualTo("Hele landet: målet for 2030");
  }

  private static Explanation country(Kind kind, Target target) {
    Explanation explanation = explain(Name.ofTarget(kind, Name.COUNTRY, target.id()));
    assertInputsCanBeAskedFor(explanation);
    return explanation;
  }

  @Test
  void what_a_direction_is_to_bring_is_what_its_plan_says_and_all_together_their_sum() {
    Map<Integer, List<Figure>> byYear = new HashMap<>();
    Revision revision = HOUSE.plans().listPublic("0461").getLast();
    for (Theme theme : revision.plan().themes()) {
      Name name = Name.ofTheme("odense", revision.number(), theme.number());
      if (theme.tonnage() instanceof Theme.Tonnage.Own own) {
        assertThat(explain(name).value()).isEqualTo(Value.tonnes(own.reduction()));
        byYear.computeIfAbsent(own.year(), _ -> new ArrayList<>()).add(own.reduction());
      } else {
        assertThat(HOUSE.explanations().find(name)).isEmpty();
      }
    }
    assertThat(byYear).isNotEmpty();
    byYear.forEach(
        (year, figures) -> {
          Explanation sum = explain(Name.ofThemes("odense", revision.number(), year));
          assertThat(sum.value()).isEqualTo(Value.tonnes(Total.of(figures).asFigure()));
          assertInputsCanBeAskedFor(sum);
        });
    assertThat(HOUSE.explanations().find(Name.ofThemes("odense", 999, 2030))).isEmpty();
    assertThat(HOUSE.explanations().find(Name.ofThemes(Name.NATION, 1, 2030))).isEmpty();
  }

  @Test
  void the_pathway_is_the_baseline_less_what_each_action_and_each_removal_does() {
    Pathway pathway = vindby();
    for (int year : List.of(2026, 2030, 2040, 2050)) {
      Explanation net = explain(Name.ofYear(Kind.PATHWAY, "vindby", year));
      assertThat(net.value())
          .isEqualTo(Value.tonnes(Objects.requireNonNull(pathway.central().net().get(year))));
      assertInputsCanBeAskedFor(net);
      for (String sector : pathway.sectors()) {
        assertThat(explain(Name.ofSector(Kind.WITH_ACTIONS, "vindby", year, sector)).value())
            .isEqualTo(Value.tonnes(pathway.central().emissions().at(sector, year)));
      }
      assertThat(explain(Name.ofYear(Kind.WITH_ACTIONS, "vindby", year)).value())
          .isEqualTo(Value.tonnes(pathway.central().emissions().total(year)));
      Explanation together = explain(Name.ofYear(Kind.PACKAGE, "vindby", year));
      assertThat(together.value())
          .isEqualTo(Value.tonnes(pathway.central().reductions().total(year)));
      assertInputsCanBeAskedFor(together);
    }
    for (Outcome outcome : pathway.outcomes()) {
      if (outcome instanceof Outcome.Held held) {
        Explanation manko = explain(Name.ofTarget(Kind.MANKO, "vindby", held.target().id()));
        assertThat(manko.value()).isEqualTo(Value.tonnes(held.manko()));
      }
    }
  }

  private static Pathway vindby() {
    Computation computation =
        HOUSE
            .pathways()
            .compute("0999", HOUSE.plans().findInForce("0999"), Scenario.PLAN, Precision.CENTRAL);
    return ((Computation.Computed) computation).pathway();
  }

  private static void assertInputsCanBeAskedFor(Explanation explanation) {
    for (Input input : explanation.inputs()) {
      input.name().ifPresent(name -> assertThat(explain(name).value()).isEqualTo(input.value()));
    }
  }

  @Test
  void an_explanation_that_says_something_else_than_its_inputs_cannot_be_made() {
    Explanation change = explain(Name.ofSpan(Kind.CHANGE, "odense", 2018, 2023));
    assertThatThrownBy(
            () ->
                new Explanation(
                    change.name(),
                    Value.tonnes(Co2e.ZERO),
                    change.formula(),
                    change.inputs(),
                    change.origin()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sum_that_lacks_a_part_is_missing_and_not_less() {
    Explanation known = explain(Name.ofYear(Kind.EMISSION, "odense", 2023));
    List<Input> inputs = new ArrayList<>(known.inputs());
    inputs.set(
        0, new Input(Optional.empty(), Input.Role.ADDED, Value.tonnes(new Figure.Missing("NE"))));
    assertThat(Formula.SUM_OF_SECTORS.apply(inputs).amount()).isEmpty();
    Value sum = Formula.SUM_OF_MUNICIPALITIES.apply(inputs);
    assertThat(sum)
        .isInstanceOfSatisfying(Value.Sum.class, of -> assertThat(of.total().missing()).hasSize(1));
  }

  @Test
  void what_is_not_a_figure_of_ours_has_no_explanation() {
    for (Name name :
        List.of(
            Name.ofYear(Kind.EMISSION, "odense", 1990),
            Name.ofYear(Kind.EMISSION, "findes-ikke", 2023),
            Name.ofSector(Kind.EMISSION, "odense", 2023, "rumfart"),
            Name.ofSpan(Kind.CHANGE, "odense", 2023, 2018),
            Name.ofTarget(Kind.GAP, Name.NATION, "netto-nul"),
            Name.ofYear(Kind.PROJECTION, Name.COUNTRY, 1989),
            Name.ofYear(Kind.PROJECTION, Name.NATION, 2030),
            Name.ofSector(Kind.PROJECTION, Name.COUNTRY, 2030, "9Z9"),
            Name.ofSpan(Kind.ACHIEVED, Name.COUNTRY, 1990, 2035),
            Name.ofYear(Kind.PATHWAY, "odense", 2099))) {
      assertThat(HOUSE.explanations().find(name)).as("" + name).isEmpty();
    }
    assertThat(Name.find(Kind.EMISSION, "odense", List.of("2023", "a/b"), Optional.empty()))
        .isEmpty();
  }

  @Test
  void every_formula_and_every_kind_is_told_in_both_languages() {
    for (Language language : Language.values()) {
      Telling telling = HOUSE.explanations().in(language);
      for (Formula formula : Formula.values()) {
        assertThat(telling.formula(formula)).isNotBlank();
        assertThat(telling.symbols(formula)).contains("=");
        assertThat(telling.rounding(formula)).isNotBlank();
      }
    }
    assertThat(
            HOUSE
                .explanations()
                .in(Language.DANISH)
                .title(Name.ofSector(Kind.EMISSION, "odense", 2023, "transport")))
        .isEqualTo("Odense: udledning i 2023 fra transport");
  }

  @Test
  void the_same_stands_in_the_words_of_prov() {
    Explanation change = explain(Name.ofSpan(Kind.CHANGE, "odense", 2018, 2023));
    String json =
        HOUSE
            .explanations()
            .prov(change, "https://tonsvis.example", name -> "/forklar" + name.path());
    JsonNode document = JsonMapper.builder().build().readTree(json);
    Map<String, JsonNode> byId = new HashMap<>();
    document.get("@graph").forEach(node -> byId.put(node.get("@id").asString(), node));
    JsonNode figure = get(byId, "https://tonsvis.example/forklar/aendring/odense/2018-2023");
    assertThat(figure.get("@type").asString()).isEqualTo("prov:Entity");
    JsonNode activity = get(byId, figure.get("prov:wasGeneratedBy").get("@id").asString());
    assertThat(activity.get("@type").asString()).isEqualTo("prov:Activity");
    assertThat(activity.get("prov:used")).hasSize(2);
    activity
        .get("prov:used")
        .forEach(used -> assertThat(byId).containsKey(used.get("@id").asString()));
    assertThat(byId).containsKey(figure.get("prov:wasAttributedTo").get("@id").asString());
  }

  private static JsonNode get(Map<String, JsonNode> byId, String id) {
    return Objects.requireNonNull(byId.get(id), id);
  }
}
