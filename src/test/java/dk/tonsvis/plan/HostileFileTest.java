package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.tonsvis.quantity.Draws;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files that are wrong on purpose: each is answered in words, and soon.
@Timeout(20)
class HostileFileTest {
  @Test
  void all_that_is_wrong_with_a_hostile_plan_is_named_together() {
    Draft draft = new Draft();
    draft.put("actions", 1, "included_in", "1.2").put("actions", 2, "included_in", "1.1");
    draft.effect("1.1", "type", "tonnes", "likely", 1e18);
    draft.effect("1.1", "type", "share", "likely", "500 %");
    draft.effect("1.1", "type", "tonnes", "likely", 5, "start", 2040);
    draft.put("factors", 2, "year", 2040);
    draft.action("1.3").put("actions", 3, "included_in", "1.3");
    draft.effect("1.3", "type", "tonnes", "likely", -7, "start", 1066);
    draft.row("alternatives", "id", "a", "name_da", "x", "actions", "1.1; 1.2");
    draft.row("alternatives", "id", "b", "name_da", "x", "actions", "1.2; 1.3");
    draft.put("targets", 1, "base_year", 2035).put("pools", 1, "tonnes", "1E999999999");
    assertThat(Draft.brief(draft.read()))
        .containsExactlyInAnyOrder(
            "CIRCLE actions 1 included_in",
            "REFERS_TO_ITSELF actions 3 included_in",
            "OUT_OF_RANGE effects 3 likely",
            "OUT_OF_RANGE effects 4 likely",
            "FULL_BEFORE_START effects 5 full",
            "OUT_OF_RANGE effects 6 likely",
            "OUT_OF_RANGE effects 6 start",
            "FACTOR_YEARS_MISSING effects 2 from_factor",
            "IN_TWO_ALTERNATIVES alternatives 2 actions",
            "BASE_YEAR_NOT_BEFORE targets 1 base_year",
            "SCIENTIFIC_NUMBER pools 1 tonnes");
  }

  @Test
  void ten_thousand_actions_are_refused_with_one_problem() {
    Draft draft = new Draft();
    IntStream.range(0, 10_000)
        .forEach(i -> draft.action("9." + i).put("actions", i + 3, "kind", "?"));
    byte[] file = draft.file();
    assertThat(Draft.brief(Draft.read(file))).containsExactly("TOO_MANY_ACTIONS actions 1001");
    assertThat(Duration.ofNanos(timed(file))).isLessThan(Duration.ofSeconds(2));
  }

  private static long timed(byte[] file) {
    long start = System.nanoTime();
    Draft.read(file);
    return System.nanoTime() - start;
  }

  @Test
  void too_many_effects_or_rows_are_refused_with_one_problem() {
    Draft effects = new Draft();
    IntStream.range(0, 10_000).forEach(_ -> effects.effect("9"));
    assertThat(Draft.brief(effects.read())).containsExactly("TOO_MANY_EFFECTS effects 10001");
    Draft milestones = new Draft();
    IntStream.range(0, 20_000).forEach(_ -> milestones.row("milestones", "by", "x"));
    assertThat(Draft.brief(milestones.read()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("TOO_MANY_ROWS milestones");
  }

  @Test
  void a_circle_of_a_thousand_actions_is_told_once() {
    Draft draft = new Draft();
    for (int i = 3; i <= 1000; i++) {
      draft.action("c" + i).put("actions", i, "effect_missing", "x");
      draft.put("actions", i, "included_in", "c" + (i == 1000 ? 3 : i + 1));
    }
    assertThat(Draft.brief(draft.read())).containsExactly("CIRCLE actions 3 included_in");
  }

  @Test
  void more_problems_than_can_be_read_are_counted() {
    Draft draft = new Draft();
    IntStream.range(0, 2_000).forEach(_ -> draft.row("milestones", "by", "snart"));
    assertThat(Draft.brief(draft.read())).hasSize(501).last().isEqualTo("AND_MORE");
  }

  @Test
  void numbers_that_cannot_be_worked_out_are_refused_as_numbers() {
    String json =
        new String(new Draft().put("pools", 1, "tonnes", 777).file(), StandardCharsets.UTF_8);
    for (String number : new String[] {"1E999999999", "1E-999999999", "1" + "0".repeat(900)}) {
      byte[] file = json.replace(":777", ":" + number).getBytes(StandardCharsets.UTF_8);
      assertThat(Draft.brief(Draft.read(file))).containsExactly("NUMBER_TOO_LONG pools 1 tonnes");
    }
  }

  @Test
  void files_of_another_kind_are_refused_in_words() {
    assertThat(brief("")).containsExactly("NOT_A_PLAN_FILE");
    assertThat(brief("[1, 2]")).containsExactly("NOT_A_PLAN_FILE");
    assertThat(brief("kommunekode;titel")).containsExactly("DAMAGED_JSON 1");
    assertThat(brief("{\"format\":\"tonsvis-plan/1\",\n\"plan\":[{"))
        .containsExactly("DAMAGED_JSON 2");
    assertThat(brief("{\"plan\":7,\"actions\":[7],\"Indsatser\":[],\"themes\":{\"number\":{}}}"))
        .contains(
            "NOT_A_TABLE plan",
            "NOT_A_ROW actions 1",
            "TABLE_TWICE Indsatser",
            "NOT_A_VALUE themes 1 number",
            "UNKNOWN_FORMAT");
    assertThat(Draft.brief(Draft.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})))
        .containsExactly("LOCKED_OR_OLD_WORKBOOK");
    assertThat(Draft.brief(Draft.read(new byte[5_000_001]))).containsExactly("FILE_TOO_LARGE");
  }

  @Test
  void deep_and_endless_json_costs_no_memory() {
    assertThat(brief("{\"x\":" + "[".repeat(2_000_000))).contains("DAMAGED_JSON");
    assertThat(brief("{\"plan\":" + "{\"a\":".repeat(500_000))).contains("DAMAGED_JSON");
    String many = IntStream.range(0, 900_000).mapToObj(_ -> "[]").collect(Collectors.joining(","));
    assertThat(brief("{\"plan\":[" + many + "]}")).hasSizeLessThan(510);
  }

  @Test
  void columns_and_tables_without_end_are_refused() {
    String names =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "\"k" + i + "\":1")
            .collect(Collectors.joining(","));
    assertThat(brief("{" + names + "}")).hasSize(502).contains("AND_MORE_WARNINGS");
    assertThat(brief("{\"plan\":{" + names + "}}"))
        .contains("TOO_MANY_COLUMNS plan")
        .hasSizeLessThan(300);
  }

  @Test
  void a_file_that_is_damaged_anywhere_throws_nothing() {
    Draws.times(
        300,
        draws -> {
          byte[] file = new Draft().file();
          for (int i = 0; i < draws.between(1, 5); i++) {
            file[draws.between(0, file.length - 1)] = (byte) draws.between(-128, 127);
          }
          assertThatCode(() -> Draft.read(file)).doesNotThrowAnyException();
          byte[] cut = Arrays.copyOf(file, draws.between(0, file.length));
          assertThatCode(() -> Draft.read(cut)).doesNotThrowAnyException();
        });
  }

  private static List<String> brief(String file) {
    return Draft.brief(Draft.read(file.getBytes(StandardCharsets.UTF_8)));
  }
}
