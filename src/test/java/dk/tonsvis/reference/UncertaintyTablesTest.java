package dk.tonsvis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UncertaintyTablesTest {
  private static final Reference REFERENCE = Reference.load();

  @Test
  void every_sector_that_carries_figures_has_an_uncertainty_and_a_doubt() {
    for (AccountIdentity identity : REFERENCE.listIdentities()) {
      identity
          .sectorTree()
          .map(REFERENCE::sectorTree)
          .ifPresent(
              tree ->
                  assertThat(tree.leaves())
                      .allSatisfy(
                          leaf -> {
                            assertThat(REFERENCE.findAccountUncertainty(tree.id(), leaf.code()))
                                .isPresent();
                            assertThat(REFERENCE.findBaselineDoubt(tree.id(), leaf.code()))
                                .isPresent();
                          }));
    }
  }

  @Test
  void a_sector_that_nothing_is_said_of_has_none() {
    assertThat(REFERENCE.findAccountUncertainty("national-5", "space")).isEmpty();
    assertThat(REFERENCE.findBaselineDoubt("another", "energy")).isEmpty();
  }

  @Test
  void a_doubt_lies_around_what_is_likely() {
    Bilingual note = new Bilingual("opdigtet", "invented");
    assertThatThrownBy(() -> new BaselineDoubt("t", "s", 1.1, 1.2, note))
        .hasMessageContaining("1.1 to 1.2");
  }

  @Test
  void the_release_is_a_year_and_a_month() {
    assertThat(REFERENCE.release()).matches("[0-9]{4}-[0-9]{2}");
  }
}
