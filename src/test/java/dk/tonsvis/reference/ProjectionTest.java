package dk.tonsvis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.quantity.Basis;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Figures: Energistyrelsen, Klimastatus og -fremskrivning 2025.
class ProjectionTest {
  private static final Reference REFERENCE = Reference.load();
  private static final Projection KF25 = REFERENCE.projection("kf25");

  @Test
  void all_rows_together_are_the_published_national_total() {
    Series total = KF25.total();
    assertThat(total.amountAt(1990)).contains(Co2e.parseTonnes("79180000"));
    assertThat(total.amountAt(2030)).contains(Co2e.parseTonnes("22180000"));
    assertThat(total.amountAt(2035)).contains(Co2e.parseTonnes("16220000"));
    assertThat(total.basis()).isEqualTo(new Basis("kf25-nation", "KF25", "territorial"));
  }

  @Test
  void transport_is_the_crf_codes_of_transport() {
    assertThat(KF25.series("transport").amountAt(2023)).contains(Co2e.parseTonnes("12040000"));
  }

  @Test
  void every_crf_code_is_grouped_exactly_once_and_has_every_year() {
    assertThat(KF25.years()).isEqualTo(Years.of(1990, 2050));
    assertThat(KF25.groups()).extracting(CrfGroup::crf).hasSize(65).doesNotHaveDuplicates();
    Map<String, Long> yearsPerCode =
        KF25.entries().stream()
            .collect(Collectors.groupingBy(Projection.Entry::crf, Collectors.counting()));
    assertThat(yearsPerCode.keySet())
        .isEqualTo(KF25.groups().stream().map(CrfGroup::crf).collect(Collectors.toSet()));
    assertThat(yearsPerCode.values()).allMatch(count -> count == 61);
  }

  @Test
  void the_sectors_are_those_of_the_tree_and_capture_and_correction_are_none_of_them() {
    assertThat(KF25.sectors())
        .containsExactlyInAnyOrderElementsOf(
            REFERENCE.sectorTree("national-5").leaves().stream().map(Sector::code).toList());
    assertThat(codes(Projection.CCS)).containsExactly("ccs");
    assertThat(codes(Projection.CORRECTION)).containsExactly("cor", "cor_5B2", "cor_5D1a");
    assertThat(codes("waste_wastewater")).contains("5B2").doesNotContain("cor_5B2");
    assertThat(codes("energy")).contains("1A1ax", "1A5bi", "1A5bii");
  }

  private static List<String> codes(String group) {
    return KF25.groups().stream().filter(g -> g.group().equals(group)).map(CrfGroup::crf).toList();
  }

  @Test
  void the_groups_add_up_to_the_total_in_every_year_to_the_gram() {
    List<String> groups = new ArrayList<>(KF25.sectors());
    groups.add(Projection.CCS);
    groups.add(Projection.CORRECTION);
    for (int year = 1990; year <= 2050; year++) {
      Co2e sum = Co2e.ZERO;
      for (String group : groups) {
        sum = sum.plus(KF25.series(group).amountAt(year).orElseThrow());
      }
      assertThat(KF25.total().amountAt(year)).contains(sum);
    }
  }

  @Test
  void what_is_projected_is_not_called_measured() {
    assertThat(KF25.kindOf(2023)).isEqualTo(Projection.Kind.STATISTICS);
    assertThat(KF25.kindOf(2024)).isEqualTo(Projection.Kind.PROJECTION);
    assertThat(KF25.total().at(2023)).isInstanceOf(Figure.Measured.class);
    assertThat(KF25.total().at(2024)).isInstanceOf(Figure.Estimated.class);
    assertThat(KF25.total().at(2051)).isInstanceOf(Figure.Missing.class);
    assertThat(KF25.entries()).allMatch(entry -> entry.kind() == KF25.kindOf(entry.year()));
  }

  @Test
  void an_index_begins_at_one_and_gives_the_amounts_back() {
    Random random = new Random(25);
    List<String> sectors = List.of("energy", "transport", "waste_wastewater");
    for (int i = 0; i < 50; i++) {
      String sector = sectors.get(random.nextInt(sectors.size()));
      int from = 1990 + random.nextInt(34);
      Co2e base = KF25.series(sector).amountAt(from).orElseThrow();
      assertThat(KF25.index(sector, from))
          .isInstanceOfSatisfying(
              Indexing.Index.class,
              index -> {
                assertThat(index.ratios()).containsEntry(from, Share.WHOLE);
                assertThat(index.ratios().firstKey()).isEqualTo(from);
                assertThat(index.ratios().lastKey()).isEqualTo(2050);
                index
                    .ratios()
                    .forEach(
                        (year, ratio) ->
                            assertThat(base.times(ratio).tonnes())
                                .isCloseTo(
                                    KF25.series(sector).amountAt(year).orElseThrow().tonnes(),
                                    within(0.001)));
              });
    }
  }

  @Test
  void there_is_no_index_on_a_base_of_zero_or_below_or_a_year_outside() {
    assertThat(KF25.index(Projection.CCS, 2023))
        .isEqualTo(new Indexing.BaseNotPositive(2023, Co2e.ZERO));
    assertThat(KF25.index(Projection.CCS, 2035)).isInstanceOf(Indexing.BaseNotPositive.class);
    assertThat(KF25.index("energy", 1989)).isEqualTo(new Indexing.YearUnknown(1989));
    assertThat(KF25.index("energy", 2051)).isEqualTo(new Indexing.YearUnknown(2051));
    assertThatThrownBy(() -> KF25.index("industry", 2023))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_code_without_a_group_and_one_grouped_twice_are_refused() {
    ProjectionEdition edition =
        new ProjectionEdition("p", "P", "", "", "a", 2023, new Bilingual("p", "p"));
    CrfGroup group = new CrfGroup("1A1a", "energy", "", Optional.empty());
    Projection.Entry entry =
        new Projection.Entry("2A1", 2023, Co2e.ZERO, Projection.Kind.STATISTICS);
    assertThatThrownBy(() -> new Projection(edition, List.of(group), List.of(entry)))
        .hasMessageContaining("2A1 has no group");
    assertThatThrownBy(() -> new Projection(edition, List.of(group, group), List.of()))
        .hasMessageContaining("1A1a is grouped twice");
  }
}
