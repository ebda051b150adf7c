package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.account.MarkdownTable;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.plan.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EffectModelTest {
  private static final Path DOCUMENT = Path.of("docs/model/effect.md");
  private static final double POOL = 1000;
  private static final Offset<Double> EXACT = within(1e-9);
  private static final Offset<Double> TENTH = within(0.05);

  @Test
  void the_levels_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> row : MarkdownTable.read(DOCUMENT, "course").rows()) {
      Ramp ramp = Ramp.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
      OptionalInt end =
          row.get(3).equals("–") ? OptionalInt.empty() : OptionalInt.of((int) number(row, 3));
      Course course = new Course((int) number(row, 1), (int) number(row, 2), end, ramp);
      assertThat(Courses.level(course, (int) number(row, 5), number(row, 4)))
          .isCloseTo(number(row, 6), EXACT);
    }
  }

  @Test
  void the_activities_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> row : MarkdownTable.read(DOCUMENT, "activity in").rows()) {
      Case moved =
          Case.of(
              """
              sector | heat | 1000
              factor | oil  | 2025 270, 2035 270
              factor | grid | 2025 200, 2035 0
              1      | heat | 1000 MWh oil grid
              2      | heat | 1000 MWh grid
              """);
      int year = (int) number(row, 0);
      assertThat(moved.plan().findFactor("oil").orElseThrow().at(year))
          .hasValue(1000 * number(row, 1));
      assertThat(moved.plan().findFactor("grid").orElseThrow().at(year).orElseThrow())
          .isCloseTo(1000 * number(row, 2), EXACT);
      assertThat(moved.result(year).reductions().get("1")).isCloseTo(number(row, 3), EXACT);
      assertThat(moved.result(year).reductions().get("2")).isCloseTo(number(row, 4), EXACT);
    }
  }

  @Test
  void the_parts_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> sums : MarkdownTable.read(DOCUMENT, "together").rows()) {
      List<List<String>> rows = rowsOf(sums.get(0));
      Game game = game(rows);
      assertThat(game.alone()).containsExactly(column(rows, 4), EXACT);
      assertThat(game.last()).containsExactly(column(rows, 5), EXACT);
      assertThat(game.attribute(new Overlap())).containsExactly(column(rows, 6), EXACT);
    }
  }

  @Test
  void the_packages_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> sums : MarkdownTable.read(DOCUMENT, "together").rows()) {
      List<List<String>> rows = rowsOf(sums.get(0));
      double left = game(rows).left();
      assertThat(left).isCloseTo(number(sums, 1), EXACT);
      assertThat(POOL - left).isCloseTo(number(sums, 2), EXACT);
      for (int column = 3; column <= 5; column++) {
        assertThat(Arrays.stream(column(rows, column + 1)).sum())
            .isCloseTo(number(sums, column), EXACT);
      }
    }
  }

  @Test
  void the_logarithmic_parts_in_the_document_come_close() throws IOException {
    List<List<String>> rows = MarkdownTable.read(DOCUMENT, "cut in %").rows();
    double[] shares = Arrays.stream(column(rows, 0)).map(percent -> percent / 100).toArray();
    Game game = new Game(POOL, shares, new double[shares.length]);
    assertThat(game.attribute(new Overlap())).containsExactly(column(rows, 1), EXACT);
    double all = Arrays.stream(shares).map(share -> Math.log(1 - share)).sum();
    double[] logarithmic =
        Arrays.stream(shares)
            .map(share -> (POOL - game.left()) * Math.log(1 - share) / all)
            .toArray();
    assertThat(logarithmic).containsExactly(column(rows, 2), within(0.005));
    assertThat(column(rows, 2)).containsExactly(column(rows, 1), within(1.5));
  }

  @Test
  void the_grams_in_the_document_are_what_is_computed() throws IOException {
    List<List<String>> rows = MarkdownTable.read(DOCUMENT, "part in g").rows();
    double[] parts = column(rows, 0);
    double[] gets = column(rows, 3);
    long[] grams = Apportionment.grams(parts, (long) Arrays.stream(gets).sum());
    for (int i = 0; i < parts.length; i++) {
      assertThat((double) grams[i]).isEqualTo(gets[i]);
      assertThat(Math.floor(parts[i])).isEqualTo(column(rows, 1)[i]);
      assertThat(parts[i] - Math.floor(parts[i])).isCloseTo(column(rows, 2)[i], EXACT);
    }
  }

  @Test
  void the_quantiles_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> row : MarkdownTable.read(DOCUMENT, "low").rows()) {
      Pert pert = Pert.of(new Span(number(row, 0), number(row, 1), number(row, 2)));
      assertThat(pert.mean()).isCloseTo(number(row, 3), TENTH);
      assertThat(pert.quantile(0.05)).isCloseTo(number(row, 4), TENTH);
      assertThat(pert.quantile(0.5)).isCloseTo(number(row, 5), TENTH);
      assertThat(pert.quantile(0.95)).isCloseTo(number(row, 6), TENTH);
    }
  }

  private static List<List<String>> rowsOf(String name) throws IOException {
    return MarkdownTable.read(DOCUMENT, "package").rows().stream()
        .filter(row -> row.get(0).equals(name))
        .toList();
  }

  private static Game game(List<List<String>> rows) {
    double[] shares = Arrays.stream(column(rows, 3)).map(percent -> percent / 100).toArray();
    return new Game(POOL, shares, column(rows, 2));
  }

  private static double[] column(List<List<String>> rows, int column) {
    return rows.stream().mapToDouble(row -> number(row, column)).toArray();
  }

  private static double number(List<String> row, int column) {
    return Double.parseDouble(row.get(column).replace(",", ""));
  }
}
