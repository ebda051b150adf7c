package dk.tonsvis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.language.Language;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SectorTreeTest {
  private static final SectorTree NATIONAL = Reference.load().sectorTree("national-5");
  private static final SectorTree GPC = ReferenceTables.sectorTrees("gpc-1.1.csv").getFirst();

  @Test
  void the_national_account_has_five_sectors_and_all_carry_figures() {
    assertThat(NATIONAL).hasToString("national-5/1");
    assertThat(NATIONAL.leaves())
        .extracting(Sector::code)
        .containsExactly(
            "energy", "transport", "agriculture_land", "waste_wastewater", "industrial_processes");
    assertThat(NATIONAL.roots()).isEqualTo(NATIONAL.leaves());
    assertThat(NATIONAL.get("agriculture_land").name(Language.DANISH))
        .isEqualTo("Landbrug og arealer");
    assertThat(NATIONAL.get("agriculture_land").name(Language.ENGLISH))
        .isEqualTo("Agriculture and land");
  }

  @Test
  void a_tree_holds_the_53_leaves_of_the_gpc() {
    assertThat(GPC.leaves()).hasSize(53);
    Map<String, Integer> leaves =
        GPC.roots().stream()
            .collect(Collectors.toMap(Sector::code, s -> GPC.leavesUnder(s.code()).size()));
    assertThat(leaves).isEqualTo(Map.of("I", 21, "II", 14, "III", 12, "IV", 2, "V", 3, "VI", 1));
  }

  @Test
  void a_leaf_has_its_scope_and_level_and_is_the_sum_of_itself() {
    Sector generation = GPC.get("I.4.4");
    assertThat(generation.scope()).contains("S1");
    assertThat(generation.level()).contains("TERRITORIAL");
    assertThat(GPC.leavesUnder("I.4.4")).containsExactly(generation);
    assertThat(GPC.isLeaf("I.4")).isFalse();
    assertThat(GPC.leaves()).allMatch(leaf -> leaf.scope().isPresent());
  }

  @Test
  void every_sector_but_the_roots_is_among_the_children_of_its_parent() {
    for (Sector sector : GPC.sectors()) {
      assertThat(sector.parent().map(GPC::children).orElseGet(GPC::roots)).contains(sector);
    }
  }

  @Test
  void a_code_twice_or_a_parent_that_comes_late_is_refused() {
    Sector top = sector("a", Optional.empty());
    Sector child = sector("b", Optional.of("a"));
    assertThat(SectorTree.of("t", 1, List.of(top, child)).leaves()).containsExactly(child);
    assertThatThrownBy(() -> SectorTree.of("t", 1, List.of(top, top)))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> SectorTree.of("t", 1, List.of(child, top)))
        .hasMessageContaining("parent");
    assertThatThrownBy(() -> SectorTree.of("t", 1, List.of())).hasMessageContaining("no sectors");
  }

  @Test
  void an_unknown_sector_is_not_there() {
    assertThat(NATIONAL.find("industry")).isEmpty();
    assertThat(NATIONAL.isLeaf("industry")).isFalse();
    assertThatThrownBy(() -> NATIONAL.get("industry"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("national-5/1 has no sector industry");
  }

  private static Sector sector(String code, Optional<String> parent) {
    Bilingual name = new Bilingual(code, code);
    return new Sector(code, parent, name, Optional.empty(), Optional.empty());
  }
}
