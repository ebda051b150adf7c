package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.quantity.Draws;
import dk.tonsvis.reference.Reference;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlanFilesTest {
  private static final Reference REFERENCE = Reference.load();

  @Test
  void a_plan_written_as_json_is_read_as_the_same_plan() {
    Draws.thousandTimes(
        draws -> {
          Plan plan = PlanDraws.plan(draws);
          String json = PlanFiles.json(plan);
          PlanReading reading = PlanFiles.read(json.getBytes(StandardCharsets.UTF_8), REFERENCE);
          assertThat(reading).isInstanceOf(PlanReading.Read.class);
          Plan read = ((PlanReading.Read) reading).plan();
          assertThat(read).isEqualTo(plan);
          assertThat(PlanFiles.json(read)).isEqualTo(json);
        });
  }
}
