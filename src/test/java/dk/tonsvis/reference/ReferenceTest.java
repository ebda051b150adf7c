package dk.tonsvis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  private static final Reference REFERENCE = Reference.load();
  private static final Places PLACES = Places.load();

  @Test
  void every_account_names_a_tree_and_a_municipality_that_exist() {
    assertThat(REFERENCE.listIdentities())
        .extracting(AccountIdentity::id)
        .containsExactly(
            "ens-kommuner",
            "kf25-nation",
            "odense-2020-ramboll",
            "odense-viegand-maagoee",
            "assens-egen",
            "vindby");
    for (AccountIdentity identity : REFERENCE.listIdentities()) {
      identity.sectorTree().ifPresent(tree -> assertThat(REFERENCE.sectorTree(tree)).isNotNull());
      if (identity.coverage() instanceof Coverage.OneMunicipality(MunicipalityCode code)) {
        assertThat(PLACES.find(code)).isPresent();
        assertThat(PLACES.get(code).invented()).isEqualTo(identity.id().equals("vindby"));
      }
      assertThat(identity.provenance().source()).isNotBlank();
    }
  }

  @Test
  void the_national_account_is_of_all_municipalities_and_carries_its_attribution() {
    AccountIdentity national = REFERENCE.getIdentity("ens-kommuner");
    assertThat(national.coverage()).isInstanceOf(Coverage.AllMunicipalities.class);
    assertThat(national.boundary()).isEqualTo(Boundary.TERRITORIAL);
    assertThat(national.provenance().attribution())
        .contains("Kilde: Energi- og CO2-regnskabet, Energistyrelsen / klimaregnskabet.dk");
    assertThat(REFERENCE.getIdentity("kf25-nation").coverage()).isInstanceOf(Coverage.Nation.class);
    assertThat(REFERENCE.getIdentity("odense-2020-ramboll").boundary())
        .isEqualTo(Boundary.SCOPES_1_AND_2);
  }

  @Test
  void what_is_not_known_is_not_there() {
    assertThat(REFERENCE.findIdentity("odense")).isEmpty();
    assertThat(REFERENCE.findSectorTree("national-5", 2)).isEmpty();
    assertThat(REFERENCE.findSectorTree("national-5", 1)).isPresent();
    assertThatThrownBy(() -> REFERENCE.getIdentity("odense"))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> REFERENCE.sectorTree("gpc"))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> REFERENCE.projection("kf24"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void every_vintage_is_of_a_known_account_and_the_older_stands_first() {
    List<VintageTable> vintages = REFERENCE.listVintages();
    assertThat(vintages)
        .filteredOn(v -> v.account().equals("ens-kommuner"))
        .extracting(v -> v.readOn().toString())
        .containsExactly("2026-03-17", "2026-05-18");
    assertThat(vintages).filteredOn(v -> v.account().equals("vindby")).hasSize(2);
    for (VintageTable vintage : vintages) {
      AccountIdentity account = REFERENCE.getIdentity(vintage.account());
      assertThat(account.sectorTree()).contains("national-5");
      assertThat(vintage.file()).contains(vintage.readOn().toString());
    }
  }

  @Test
  void odense_has_published_two_accounts_that_are_kept_apart() {
    OwnFigures figures = REFERENCE.ownFigures();
    assertThat(figures.of("odense-2020-ramboll"))
        .extracting(OwnFigure::year, OwnFigure::amount, OwnFigure::kind)
        .containsExactly(
            tuple(1990, Co2e.ofTonnes(1_435_000), OwnFigure.Kind.STATEMENT),
            tuple(2019, Co2e.ofTonnes(765_000), OwnFigure.Kind.STATEMENT),
            tuple(2030, Co2e.ofTonnes(491_000), OwnFigure.Kind.FORECAST));
    assertThat(figures.of("odense-viegand-maagoee"))
        .filteredOn(OwnFigure::about)
        .singleElement()
        .satisfies(f -> assertThat(f.amount()).isEqualTo(Co2e.ofTonnes(2_500_000)));
    assertThat(figures.of("odense-viegand-maagoee"))
        .filteredOn(f -> f.kind() == OwnFigure.Kind.FORECAST)
        .extracting(OwnFigure::asOf)
        .containsExactly(Optional.of("2022-05-31"), Optional.of("2023-04-01"));
    assertThat(figures.of("ens-kommuner")).isEmpty();
    assertThat(figures.list()).allMatch(f -> REFERENCE.findIdentity(f.account()).isPresent());
  }

  @Test
  void assens_base_of_1990_is_missing_and_not_worked_out() {
    assertThat(REFERENCE.ownFigures().of("assens-egen"))
        .extracting(OwnFigure::year)
        .containsExactly(2022);
    Row target = target("assens-2030");
    assertThat(target.find("base_t")).isEmpty();
    assertThat(target.integer("percent")).isEqualTo(70);
  }

  @Test
  void targets_name_an_owner_an_account_and_a_source_that_exist() {
    for (Row target : targets()) {
      String owner = target.text("owner");
      AccountIdentity account = REFERENCE.getIdentity(target.text("account"));
      Coverage covered =
          owner.equals("DK")
              ? new Coverage.Nation()
              : new Coverage.OneMunicipality(new MunicipalityCode(owner));
      assertThat(account.coverage()).isEqualTo(covered);
      boolean invented = owner.equals("0999");
      assertThat(target.text("statement_da").startsWith("Opdigtet")).isEqualTo(invented);
      assertThat(target.text("statement_en").startsWith("Invented")).isEqualTo(invented);
      assertThat(target.text("source")).isNotBlank();
      assertThat(target.day("adopted_on")).isBefore("2026-11-22");
    }
  }

  @Test
  void a_target_has_the_figures_that_its_type_asks_for() {
    for (Row target : targets()) {
      switch (target.text("type")) {
        case "base-year" -> {
          assertThat(target.integer("base_year")).isLessThan(target.integer("target_year"));
          assertThat(target.number("percent")).isBetween(0.0, 100.0);
          assertThat(target.find("target_t")).isEmpty();
        }
        case "fixed-level" -> {
          assertThat(target.text("target_t")).isEqualTo("0");
          assertThat(target.find("base_year")).isEmpty();
          assertThat(target.find("percent")).isEmpty();
        }
        default -> throw new AssertionError(target.toString());
      }
    }
  }

  @Test
  void the_nations_base_is_the_projections_year_1990() {
    assertThat(REFERENCE.projection("kf25").total().amountAt(1990))
        .contains(target("danmark-2030").cell("base_t", Co2e::parseTonnes));
  }

  private static Row target(String id) {
    return targets().stream().filter(row -> row.text("id").equals(id)).findFirst().orElseThrow();
  }

  private static List<Row> targets() {
    return Table.read(
            Reference.class,
            "targets.csv",
            "id",
            "owner",
            "type",
            "account",
            "base_year",
            "base_t",
            "percent",
            "target_year",
            "target_t",
            "statement_da",
            "statement_en",
            "adopted_on",
            "source")
        .rows();
  }
}
