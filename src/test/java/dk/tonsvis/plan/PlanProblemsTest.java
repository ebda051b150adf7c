package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.reference.Sector;
import dk.tonsvis.reference.SectorTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanProblemsTest {
  /// One way to spoil a sound plan, and what is said of it: `KIND table row column`.
  private record Case(String expected, Consumer<Draft> spoil) {
    @Override
    public String toString() {
      return expected;
    }
  }

  private static Case of(String expected, Consumer<Draft> spoil) {
    return new Case(expected, spoil);
  }

  static Stream<Case> cases() {
    return Stream.of(cells(), plan(), references(), targets(), themes(), actions(), effects())
        .flatMap(List::stream);
  }

  private static List<Case> cells() {
    return List.of(
        of("CELL_EMPTY actions 1 name_da", d -> d.drop("actions", 1, "name_da")),
        of("CELL_EMPTY actions 1 name_da", d -> d.put("actions", 1, "name_da", " \u00a0\u200b ")),
        of(
            "TEXT_TOO_LONG actions 1 barriers_da",
            d -> d.put("actions", 1, "barriers_da", "x".repeat(10_001))),
        of(
            "TEXT_TOO_LONG actions 1 Vej, COLUMN_KEPT actions Vej",
            d -> d.put("actions", 1, "Vej", "x".repeat(10_001))),
        of("ENGLISH_ALONE actions 1 barriers_en", d -> d.put("actions", 1, "barriers_en", "x")),
        of("UNKNOWN_OPTION actions 1 kind", d -> d.put("actions", 1, "kind", "fun")),
        of("UNKNOWN_OPTION actions 1 roles", d -> d.put("actions", 1, "roles", "company; fun")),
        of("NOT_YES_OR_NO effects 1 overlapping", d -> d.put("effects", 1, "overlapping", "måske")),
        of("NOT_A_YEAR actions 1 start", d -> d.put("actions", 1, "start", "snart")),
        of("NOT_A_YEAR actions 1 start", d -> d.put("actions", 1, "start", 2027.5)),
        of("OUT_OF_RANGE actions 1 start", d -> d.put("actions", 1, "start", 1989)),
        of("OUT_OF_RANGE actions 1 end", d -> d.put("actions", 1, "end", 2101)),
        of("NOT_A_DAY targets 1 adopted_on", d -> d.put("targets", 1, "adopted_on", "31-02-2026")),
        of(
            "NOT_A_YEAR_OR_DAY milestones 1 by",
            d -> d.row("milestones", "action", "1.1", "what_da", "x", "by", "snart")),
        of("NOT_WHOLE actions 1 investment_kr", d -> d.put("actions", 1, "investment_kr", 1.5)),
        of("OUT_OF_RANGE actions 1 investment_kr", d -> d.put("actions", 1, "investment_kr", -1)),
        of("NOT_A_NUMBER pools 1 tonnes", d -> d.put("pools", 1, "tonnes", "mange")),
        of("SCIENTIFIC_NUMBER pools 1 tonnes", d -> d.put("pools", 1, "tonnes", "1,7E+06")),
        of("OUT_OF_RANGE pools 1 tonnes", d -> d.put("pools", 1, "tonnes", 1e18)),
        of("NUMBER_TOO_LONG pools 1 tonnes", d -> d.put("pools", 1, "tonnes", "1".repeat(65))),
        of("NUMBER_AMBIGUOUS pools 1 tonnes", d -> d.put("pools", 1, "tonnes", "1.234")),
        of(
            "DECIMALS_CONTRADICT effects 1 likely",
            d -> d.put("effects", 1, "likely", "1,234.5").put("pools", 1, "tonnes", "1.234,5")),
        of("ROW_TWICE actions 3 number", d -> d.action("1.1")),
        of("ROW_TWICE factors 3 year", d -> d.factor("el", 2050, "MWh")),
        of(
            "NAME_WITH_SEPARATOR pools 2 id",
            d ->
                d.row(
                    "pools", "id", "a; b", "name_da", "x", "sector", "energy", "year", 2023,
                    "tonnes", 1, "source", "x")),
        of("NOT_AN_ID targets 1 id", d -> d.put("targets", 1, "id", "Mål 1")),
        of(
            "COLUMN_TWICE actions 1 Start",
            d -> d.put("actions", 1, "start", 2025).put("actions", 1, "Start", 2025)),
        of("COLUMN_KEPT actions Vej", d -> d.put("actions", 1, "Vej", "x")));
  }

  private static List<Case> plan() {
    return List.of(
        of("NO_PLAN_ROW", d -> d.dropTable("plan")),
        of(
            "SEVERAL_PLAN_ROWS plan 2",
            d ->
                d.row(
                    "plan",
                    "municipality",
                    "0461",
                    "title_da",
                    "x",
                    "account",
                    "ens-kommuner",
                    "baseline",
                    "frozen",
                    "source",
                    "x")),
        of("NOT_A_CODE plan 1 municipality", d -> d.put("plan", 1, "municipality", "Odense")),
        of(
            "UNKNOWN_MUNICIPALITY plan 1 municipality",
            d -> d.put("plan", 1, "municipality", "0411")),
        of("PLAN_IN_UNKNOWN_ACCOUNT plan 1 account", d -> d.put("plan", 1, "account", "vores")),
        of("UNKNOWN_ACCOUNT targets 1 account", d -> d.put("targets", 1, "account", "vores")),
        of("CELL_NEEDED plan 1 baseline_source", d -> d.put("plan", 1, "baseline", "national")),
        of(
            "CELL_NOT_USED plan 1 baseline_source",
            d -> d.put("plan", 1, "baseline_source", "kf25")),
        of(
            "UNKNOWN_PROJECTION plan 1 baseline_source",
            d ->
                d.put("plan", 1, "baseline", "national").put("plan", 1, "baseline_source", "kf99")),
        of(
            "NO_BASELINE_ROWS plan 1 baseline",
            d -> d.put("plan", 1, "baseline", "own").put("plan", 1, "baseline_source", "x")),
        of(
            "BASELINE_ROWS_NOT_USED baseline 1",
            d -> d.row("baseline", "sector", "energy", "year", 2030, "tonnes", 1)),
        of("CELL_NEEDED plan 1 budget_t", d -> budget(d).drop("plan", 1, "budget_t")),
        of(
            "BUDGET_ENDS_BEFORE_IT_STARTS plan 1 budget_to",
            d -> budget(d).put("plan", 1, "budget_to", 2024)),
        of(
            "AMOUNT_AND_REASON published 1 missing",
            d -> published(d).put("published", 1, "missing", "x")),
        of("AMOUNT_OR_REASON published 1 tonnes", d -> published(d).drop("published", 1, "tonnes")),
        of("TABLE_NOT_READ ark", d -> d.row("ark", "x", 1)),
        of("UNKNOWN_FORMAT", d -> d.format("tonsvis-plan/2")));
  }

  private static Draft budget(Draft d) {
    return d.put("plan", 1, "budget_from", 2025)
        .put("plan", 1, "budget_to", 2050)
        .put("plan", 1, "budget_t", 9)
        .put("plan", 1, "budget_source", "x");
  }

  private static Draft published(Draft d) {
    return d.row(
        "published",
        "edition",
        "x",
        "year",
        2030,
        "tonnes",
        1,
        "account",
        "ens-kommuner",
        "source",
        "x");
  }

  private static List<Case> references() {
    return List.of(
        of("NOT_THERE actions 1 theme", d -> d.put("actions", 1, "theme", "9")),
        of("NOT_THERE actions 1 goals", d -> d.put("actions", 1, "goals", "toer")),
        of("NOT_THERE actions 1 included_in", d -> d.put("actions", 1, "included_in", "9.9")),
        of("NOT_THERE effects 3 action", d -> d.effect("9.9", "type", "tonnes", "likely", 1)),
        of("NOT_THERE effects 2 to_factor", d -> d.put("effects", 2, "to_factor", "luft")),
        of(
            "NOT_THERE milestones 1 action",
            d -> d.row("milestones", "action", "9.9", "what_da", "x", "by", 2027)),
        of("NOT_THERE targets 1 part_of", d -> d.put("targets", 1, "part_of", "andet")),
        of(
            "UNKNOWN_SECTOR actions 1 sectors",
            d -> d.put("actions", 1, "sectors", "energy; luftfart")),
        of("UNKNOWN_SECTOR targets 1 sector", d -> d.put("targets", 1, "sector", "luftfart")),
        of(
            "UNKNOWN_SECTOR doubt 1 sector",
            d -> d.row("doubt", "sector", "luftfart", "low_percent", -1, "high_percent", 1)),
        of("UNKNOWN_POOL effects 1 pool", d -> d.put("effects", 1, "pool", "gasfyr")),
        of(
            "UNKNOWN_STANDARD actions 1 standard",
            d -> d.put("actions", 1, "standard", "flyvende-tæpper")),
        of(
            "POOL_NAMED_AS_SECTOR pools 2 id",
            d ->
                d.row(
                    "pools", "id", "Energi", "name_da", "x", "sector", "energy", "year", 2023,
                    "tonnes", 1, "source", "x")),
        of(
            "REMOVAL_FROM_POOL effects 1 pool",
            d -> d.put("effects", 1, "type", "removal").put("effects", 1, "pool", "oliefyr")),
        of(
            "CIRCLE actions 1 included_in",
            d -> d.put("actions", 1, "included_in", "1.2").put("actions", 2, "included_in", "1.1")),
        of(
            "CIRCLE actions 1 superseded_by",
            d ->
                d.put("actions", 1, "superseded_by", "1.2")
                    .put("actions", 2, "merged_with", "1.1")),
        of(
            "REFERS_TO_ITSELF actions 1 included_in",
            d -> d.put("actions", 1, "included_in", "1.1")),
        of("REFERS_TO_ITSELF targets 1 part_of", d -> d.put("targets", 1, "part_of", "maal")));
  }

  private static List<Case> targets() {
    return List.of(
        of("BASE_MISSING targets 1 base_t", d -> d.drop("targets", 1, "base_t")),
        of("CELL_NEEDED targets 1 percent", d -> d.drop("targets", 1, "percent")),
        of(
            "CELL_NEEDED targets 1 level_t",
            d ->
                d.put("targets", 1, "type", "fixed-level")
                    .drop("targets", 1, "base_year")
                    .drop("targets", 1, "base_t")
                    .drop("targets", 1, "percent")),
        of("CELL_NOT_USED targets 1 unit", d -> d.put("targets", 1, "unit", "indbygger")),
        of("BASE_YEAR_NOT_BEFORE targets 1 base_year", d -> d.put("targets", 1, "base_year", 2030)),
        of("NO_REDUCTION targets 1 percent", d -> d.put("targets", 1, "percent", "0 %")),
        of(
            "OUT_OF_RANGE targets 1 removals_percent",
            d -> d.put("targets", 1, "removals_percent", 101)),
        of("LEVEL_INCONSISTENT targets 1 level_t", d -> d.put("targets", 1, "level_t", 302)),
        of(
            "ADOPTED_AFTER_TARGET_YEAR targets 1 adopted_on",
            d -> d.put("targets", 1, "adopted_on", "01-01-2031")),
        of("TARGET_TWICE targets 2 type", d -> target(d, 1000)),
        of("BASES_CLASH targets 2 base_t", d -> target(d, 1).put("targets", 2, "year", 2040)));
  }

  private static Draft target(Draft d, int base) {
    d.row("targets", "id", "andet", "statement_da", "x", "type", "base-year", "year", 2030);
    return d.put("targets", 2, "base_year", 1990)
        .put("targets", 2, "base_t", base)
        .put("targets", 2, "percent", 70)
        .put("targets", 2, "source", "x");
  }

  private static List<Case> themes() {
    return List.of(
        of(
            "SHARES_WITH_A_SHARER themes 1 shares_with",
            d -> sharing(d).row("themes", "number", "3", "title_da", "x")),
        of("SHARED_AND_OWN_TONNES themes 2 tonnes", d -> shared(d).put("themes", 2, "tonnes", 5)),
        of("CELL_NOT_USED themes 2 year", d -> shared(d).put("themes", 2, "year", 2030)),
        of(
            "AMOUNT_AND_REASON themes 1 missing",
            d ->
                d.put("themes", 1, "year", 2030)
                    .put("themes", 1, "tonnes", 1)
                    .put("themes", 1, "missing", "x")),
        of("CELL_NEEDED themes 1 year", d -> d.put("themes", 1, "tonnes", 1)),
        of(
            "OUT_OF_RANGE themes 1 tonnes",
            d -> d.put("themes", 1, "year", 2030).put("themes", 1, "tonnes", -1)),
        of("YEAR_WITHOUT_TONNES themes 1 year", d -> d.put("themes", 1, "year", 2030)));
  }

  private static Draft shared(Draft d) {
    return d.row("themes", "number", "2", "title_da", "x", "shares_with", "1");
  }

  private static Draft sharing(Draft d) {
    return d.row("themes", "number", "2", "title_da", "x", "shares_with", "3")
        .put("themes", 1, "shares_with", "2");
  }

  private static List<Case> actions() {
    return List.of(
        of(
            "EFFECT_AND_REASON actions 1 effect_missing",
            d -> d.put("actions", 1, "effect_missing", "x")),
        of("NO_EFFECT_AND_NO_REASON actions 3 effect_missing", d -> d.action("1.3")),
        of("ADAPTATION_WITH_EFFECT actions 1 kind", d -> d.put("actions", 1, "kind", "tilpasning")),
        of(
            "INCLUDED_TWICE actions 1 in_projection_percent",
            d ->
                d.put("actions", 1, "included_in", "1.2")
                    .put("actions", 1, "in_projection_percent", 5)),
        of(
            "REPLACED_TWICE actions 1 merged_with",
            d ->
                d.put("actions", 1, "superseded_by", "1.2")
                    .put("actions", 1, "merged_with", "1.2")),
        of(
            "FULL_BEFORE_START actions 1 full_effect",
            d -> d.put("actions", 1, "start", 2030).put("actions", 1, "full_effect", 2029)),
        of(
            "END_BEFORE_FULL actions 1 end",
            d -> d.put("actions", 1, "full_effect", 2030).put("actions", 1, "end", 2029)),
        of(
            "END_BEFORE_START actions 1 end",
            d -> d.put("actions", 1, "start", 2030).put("actions", 1, "end", 2029)),
        of(
            "TWICE_IN_A_LIST alternatives 1 actions",
            d ->
                d.action("1.3")
                    .put("actions", 3, "effect_missing", "x")
                    .row("alternatives", "id", "a", "name_da", "x", "actions", "1.1; 1.2; 1.1")),
        of(
            "NO_ALTERNATIVE alternatives 1 actions",
            d -> d.row("alternatives", "id", "a", "name_da", "x", "actions", "1.1")),
        of(
            "IN_TWO_ALTERNATIVES alternatives 2 actions",
            d ->
                d.action("1.3")
                    .put("actions", 3, "effect_missing", "x")
                    .row("alternatives", "id", "a", "name_da", "x", "actions", "1.1; 1.2")
                    .row(
                        "alternatives",
                        "id",
                        "b",
                        "name_da",
                        "x",
                        "actions",
                        List.of("1.2", "1.3"))));
  }

  private static List<Case> effects() {
    return List.of(
        of(
            "OUT_OF_RANGE effects 1 likely",
            d -> d.put("effects", 1, "type", "share").put("effects", 1, "likely", "500 %")),
        of("OUT_OF_RANGE effects 1 likely", d -> d.put("effects", 1, "likely", 1e18)),
        of("OUT_OF_RANGE effects 1 likely", d -> d.put("effects", 1, "likely", 1_000_000_001)),
        of("OUT_OF_RANGE effects 1 likely", d -> d.put("effects", 1, "likely", -1)),
        of(
            "OUT_OF_RANGE effects 1 probability_percent",
            d -> d.put("effects", 1, "probability_percent", 101)),
        of("OUT_OF_RANGE effects 1 delay_years", d -> d.put("effects", 1, "delay_years", 31)),
        of("PERCENT_OF_AN_AMOUNT effects 1 likely", d -> d.put("effects", 1, "likely", "20 %")),
        of("LOW_ABOVE_LIKELY effects 1 low", d -> d.put("effects", 1, "low", 101)),
        of("HIGH_BELOW_LIKELY effects 1 high", d -> d.put("effects", 1, "high", 99)),
        of("FULL_BEFORE_START effects 1 full", d -> d.put("effects", 1, "full", 2024)),
        of("END_BEFORE_FULL effects 1 end", d -> d.put("effects", 1, "end", 2029)),
        of("OUT_OF_RANGE effects 1 start", d -> d.put("effects", 1, "start", 1900)),
        of(
            "OVERLAP_OF_A_SHARE effects 1 overlapping",
            d -> d.put("effects", 1, "type", "share").put("effects", 1, "overlapping", true)),
        of("CELL_NOT_USED effects 1 from_factor", d -> d.put("effects", 1, "from_factor", "el")),
        of("CELL_NEEDED effects 2 from_factor", d -> d.drop("effects", 2, "from_factor")),
        of("SAME_FACTOR effects 2 to_factor", d -> d.put("effects", 2, "to_factor", "el")),
        of("FACTOR_ROWS_DIFFER factors 2 unit", d -> d.put("factors", 2, "unit", "GJ")),
        of(
            "FACTOR_UNITS_DIFFER effects 2 to_factor",
            d ->
                d.factor("gas", 2020, "m3")
                    .factor("gas", 2050, "m3")
                    .put("effects", 2, "to_factor", "gas")),
        of("FACTOR_YEARS_MISSING effects 2 from_factor", d -> d.put("factors", 2, "year", 2040)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void each_problem_is_told_with_its_place_and_alone(Case one) {
    Draft draft = new Draft();
    one.spoil().accept(draft);
    assertThat(Draft.brief(draft.read()))
        .containsExactlyElementsOf(List.of(one.expected().split(", ", -1)));
  }

  @Test
  void a_sound_draft_has_no_problems() {
    assertThat(Draft.brief(new Draft().read())).isEmpty();
  }

  /// Those of files that are no plan at all, and of workbooks, have tests of their own.
  @Test
  void every_kind_of_problem_has_a_case() {
    Set<Flaw> seen = EnumSet.noneOf(Flaw.class);
    cases()
        .map(one -> one.expected().replaceFirst(" .*", ""))
        .filter(name -> Arrays.stream(Flaw.values()).anyMatch(f -> f.name().equals(name)))
        .forEach(name -> seen.add(Flaw.valueOf(name)));
    Set<Flaw> elsewhere =
        EnumSet.of(
            Flaw.NOT_A_PLAN_FILE,
            Flaw.DAMAGED_JSON,
            Flaw.TOO_MANY_ACTIONS,
            Flaw.TOO_MANY_EFFECTS,
            Flaw.TABLE_TWICE,
            Flaw.COLUMN_WITHOUT_HEADING,
            Flaw.NO_HEADINGS,
            Flaw.NUMBER_IN_MERGED_CELLS,
            Flaw.NOT_A_TABLE,
            Flaw.NOT_A_ROW,
            Flaw.NOT_A_VALUE,
            Flaw.SECTOR_IS_A_SUM);
    assertThat(EnumSet.complementOf(EnumSet.copyOf(seen)))
        .containsExactlyInAnyOrderElementsOf(elsewhere);
  }

  @Test
  void only_sectors_that_carry_figures_can_have_effects() {
    AccountIdentity known = Draft.REFERENCE.getIdentity("ens-kommuner");
    AccountIdentity own =
        new AccountIdentity(
            "vores",
            known.title(),
            known.publisher(),
            known.boundary(),
            known.method(),
            Optional.of("to-lag"),
            known.coverage(),
            known.provenance());
    SectorTree tree =
        SectorTree.of(
            "to-lag",
            1,
            List.of(sector("energy", ""), sector("heat", "energy"), sector("oil", "heat")));
    Draft draft = new Draft().put("plan", 1, "account", "vores").put("effects", 1, "pool", "oil");
    draft.put("effects", 2, "pool", "heat").put("pools", 1, "sector", "oil");
    draft.put("targets", 1, "sector", "heat").put("actions", 1, "sectors", "energy");
    assertThat(
            Draft.brief(
                PlanFiles.read(draft.file(), Draft.REFERENCE.with(own, tree), Draft.PLACES)))
        .containsExactly("SECTOR_IS_A_SUM effects 2 pool");
  }

  private static Sector sector(String code, String parent) {
    return new Sector(
        code,
        Optional.of(parent).filter(p -> !p.isEmpty()),
        new Bilingual("Sektor " + code, "Sector " + code),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void a_circle_is_named_whole_and_once() {
    Draft draft = new Draft().action("1.3").effect("1.3", "type", "tonnes", "likely", 1);
    draft.put("actions", 1, "included_in", "1.2").put("actions", 2, "included_in", "1.3");
    draft.put("actions", 3, "included_in", "1.1");
    assertThat(sentences(draft))
        .containsExactly(
            "Tabellen »actions«, række 1, kolonnen included_in:"
                + " Henvisningerne går i ring: 1.1 → 1.2 → 1.3 → 1.1.");
  }

  @Test
  void the_years_that_a_factor_lacks_are_named() {
    Draft draft = new Draft().put("factors", 1, "year", 2027).put("factors", 2, "year", 2049);
    assertThat(sentences(draft))
        .containsExactly(
            "Tabellen »effects«, række 2, kolonnen from_factor: Faktoren »el« mangler år, som"
                + " effekten skal bruge: 2025–2026 og 2050.");
  }

  @Test
  void a_choice_that_is_not_there_is_answered_with_those_that_are() {
    Draft draft = new Draft().put("actions", 1, "control", "regionen");
    assertThat(sentences(draft))
        .containsExactly(
            "Tabellen »actions«, række 1, kolonnen control: »regionen« kan ikke vælges her. Vælg"
                + " mellem: kommunen, en partner, staten.");
  }

  @Test
  void years_in_sentences_have_no_thousands() {
    Draft draft = new Draft().put("effects", 1, "full", 2024);
    assertThat(sentences(draft).getFirst()).endsWith("Fuld effekt i 2024 ligger før starten.");
  }

  private static List<String> sentences(Draft draft) {
    List<String> sentences = new ArrayList<>();
    Draft.problems(draft.read()).forEach(problem -> sentences.add(problem.text(Language.DANISH)));
    return sentences;
  }
}
