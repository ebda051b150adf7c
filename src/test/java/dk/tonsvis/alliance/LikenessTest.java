package dk.tonsvis.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.account.MarkdownTable;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.MunicipalityType;
import dk.tonsvis.quantity.Draws;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final Path DOCUMENT = Path.of("docs/model/similar.md");
  private static final List<String> SECTORS = List.of("energy", "transport", "agriculture");

  @Test
  void the_distances_in_the_document_are_what_is_computed() throws IOException {
    Map<String, Likeness.Profile> towns = new HashMap<>();
    for (List<String> row : MarkdownTable.read(DOCUMENT, "town").rows()) {
      towns.put(row.get(0), profile(row, towns.size() + 1));
    }
    for (List<String> row : MarkdownTable.read(DOCUMENT, "from Nordby to").rows()) {
      Distance distance = Likeness.between(town(towns, "Nordby"), town(towns, row.get(0)));
      assertThat(distance.type()).isCloseTo(number(row.get(1)), within(0.0005));
      assertThat(distance.size()).isCloseTo(number(row.get(2)), within(0.0005));
      assertThat(distance.profile()).isCloseTo(number(row.get(3)), within(0.0005));
      assertThat(distance.whole()).isCloseTo(number(row.get(4)), within(0.0005));
    }
  }

  private static Likeness.Profile town(Map<String, Likeness.Profile> towns, String name) {
    Likeness.Profile town = towns.get(name);
    if (town == null) {
      throw new AssertionError("no town " + name);
    }
    return town;
  }

  private static Likeness.Profile profile(List<String> row, int number) {
    double all = number(row.get(3)) + number(row.get(4)) + number(row.get(5));
    Map<String, Double> parts = new HashMap<>();
    for (int i = 0; i < SECTORS.size(); i++) {
      parts.put(SECTORS.get(i), number(row.get(3 + i)) / all);
    }
    return new Likeness.Profile(
        code(number),
        MunicipalityType.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
        (long) number(row.get(2)),
        parts);
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }

  private static MunicipalityCode code(int number) {
    return new MunicipalityCode(String.format(Locale.ROOT, "%04d", number));
  }

  @Test
  void nobody_is_nearer_than_oneself() {
    Draws.thousandTimes(
        draws -> {
          Likeness.Profile one = draw(draws, 1);
          assertThat(Likeness.between(one, one).whole()).isZero();
          assertThat(Likeness.between(one, draw(draws, 2)).whole()).isNotNegative();
        });
  }

  @Test
  void it_is_as_far_there_as_back() {
    Draws.thousandTimes(
        draws -> {
          Likeness.Profile one = draw(draws, 1);
          Likeness.Profile other = draw(draws, 2);
          assertThat(Likeness.between(other, one).whole())
              .isCloseTo(Likeness.between(one, other).whole(), within(1e-12));
        });
  }

  @Test
  void no_way_round_is_shorter() {
    Draws.thousandTimes(
        draws -> {
          Likeness.Profile one = draw(draws, 1);
          Likeness.Profile other = draw(draws, 2);
          Likeness.Profile between = draw(draws, 3);
          assertThat(Likeness.between(one, other).whole())
              .isLessThanOrEqualTo(
                  Likeness.between(one, between).whole()
                      + Likeness.between(between, other).whole()
                      + 1e-12);
        });
  }

  @Test
  void the_nearest_are_the_same_in_whatever_order_they_are_asked() {
    Draws.times(
        100,
        draws -> {
          List<Likeness.Profile> others = new ArrayList<>();
          for (int i = 2; i < 30; i++) {
            others.add(draw(draws, i));
          }
          Likeness.Profile own = draw(draws, 1);
          List<Likeness.Near> nearest = Likeness.nearest(own, others, 8);
          Collections.shuffle(others, draws.random());
          assertThat(Likeness.nearest(own, others, 8)).isEqualTo(nearest).hasSize(8);
        });
  }

  @Test
  void those_equally_near_come_by_their_code_and_oneself_does_not_come() {
    Likeness.Profile own = town(5, 1000);
    assertThat(Likeness.nearest(own, List.of(town(9, 2000), town(5, 1000), town(7, 500)), 8))
        .extracting(Likeness.Near::code)
        .containsExactly(code(7), code(9));
  }

  private static Likeness.Profile town(int number, long inhabitants) {
    return new Likeness.Profile(
        code(number), MunicipalityType.RURAL, inhabitants, Map.of("energy", 1.0));
  }

  @Test
  void where_nobody_lives_nothing_is_compared() {
    assertThatThrownBy(() -> town(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Likeness.Profile draw(Draws draws, int number) {
    Map<String, Double> parts = new HashMap<>();
    double all = 0;
    for (String sector : SECTORS) {
      double part = draws.between(0, 3) == 0 ? 0 : draws.random().nextDouble() + 0.01;
      parts.put(sector, part);
      all += part;
    }
    double sum = all == 0 ? 1 : all;
    parts.replaceAll((_, part) -> part / sum);
    return new Likeness.Profile(
        code(number),
        List.of(MunicipalityType.values()).get(draws.between(0, 4)),
        draws.between(1_800, 700_000),
        parts);
  }
}
