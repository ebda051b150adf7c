package dk.tonsvis.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds the record of processing to what the program does.
class ProcessingRecordTest {
  private final List<String> rows;

  ProcessingRecordTest() throws IOException {
    rows =
        Files.readAllLines(Path.of("docs/processing-record.md")).stream()
            .filter(line -> line.startsWith("| "))
            .toList();
  }

  @Test
  void every_place_where_something_about_people_stands_is_in_the_record() {
    assertThat(PersonalData.listHoldings())
        .isNotEmpty()
        .allSatisfy(
            holding ->
                assertThat(rows)
                    .as(holding.table())
                    .anyMatch(row -> row.startsWith("| " + holding.table() + " |")));
  }

  @Test
  void every_rule_of_how_long_is_in_the_record_with_its_days() {
    assertThat(PersonalData.listRules())
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(rows)
                    .as(rule.table())
                    .anyMatch(
                        row ->
                            row.matches("\\| " + rule.table() + " \\| " + rule.days() + "\\b.*")));
  }
}
