package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people see, kept in `src/test/resources/dk/tonsvis/chart`. After a change that is meant,
/// renew the files with `-Dgolden.renew=true -Dtest=dk.tonsvis.chart.GoldenTest`, open them in a
/// browser, and commit them with the change.
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/dk/tonsvis/chart");

  @ParameterizedTest
  @CsvSource({
    "lines, WIDE",
    "lines, NARROW",
    "columns, WIDE",
    "columns, NARROW",
    "wedges, WIDE",
    "wedges, NARROW",
    "risks, WIDE",
    "risks, NARROW",
    "bars, WIDE",
    "bars, NARROW",
    "tiles, WIDE",
    "tiles, NARROW"
  })
  void a_drawing_of_vindby_looks_as_it_did(String id, Shape shape) throws IOException {
    String svg =
        Samples.vindby().stream()
                .filter(drawing -> drawing.heading().id().equals(id))
                .findFirst()
                .orElseThrow()
                .svg(shape)
            + "\n";
    Path golden = FOLDER.resolve(id + "-" + shape.word() + ".svg");
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(golden, svg);
    }
    assertThat(svg).isEqualTo(Files.readString(golden));
  }
}
