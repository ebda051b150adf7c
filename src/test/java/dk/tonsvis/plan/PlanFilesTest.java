package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.reference.Reference;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanFilesTest {
  private static final Reference REFERENCE = Reference.load();
  private static final Places PLACES = Places.load();

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_plan_written_as_a_workbook_is_read_as_the_same_plan(Language language) {
    Draws.times(
        100,
        draws -> {
          Plan plan = PlanDraws.plan(draws);
          byte[] file = PlanFiles.workbook(plan, language, REFERENCE);
          PlanReading reading = PlanFiles.read(file, REFERENCE, PLACES);
          assertThat(reading).isInstanceOf(PlanReading.Read.class);
          assertThat(((PlanReading.Read) reading).plan()).isEqualTo(plan);
        });
  }

  @Test
  void a_plan_written_as_json_is_read_as_the_same_plan() {
    Draws.thousandTimes(
        draws -> {
          Plan plan = PlanDraws.plan(draws);
          String json = PlanFiles.json(plan);
          PlanReading reading =
              PlanFiles.read(json.getBytes(StandardCharsets.UTF_8), REFERENCE, PLACES);
          assertThat(reading).isInstanceOf(PlanReading.Read.class);
          Plan read = ((PlanReading.Read) reading).plan();
          assertThat(read).isEqualTo(plan);
          assertThat(PlanFiles.json(read)).isEqualTo(json);
        });
  }
}
