package dk.tonsvis.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoubtTest {
  private static final Doubt.Sector THREE_FOUR_FIVE =
      new Doubt.Sector(Co2e.ofTonnes(3_000), Co2e.ofTonnes(4_000), Share.ofPercent(10));

  @Test
  void both_years_err_on_their_own() {
    assertThat(Doubt.of(THREE_FOUR_FIVE)).isEqualTo(Co2e.ofTonnes(500));
  }

  @Test
  void sectors_err_on_their_own_as_well() {
    Doubt.Sector other =
        new Doubt.Sector(Co2e.ofTonnes(0), Co2e.ofTonnes(-2_400), Share.ofPercent(50));
    assertThat(Doubt.of(List.of(THREE_FOUR_FIVE, other))).isEqualTo(Co2e.ofTonnes(1_300));
  }

  @Test
  void a_change_within_its_interval_cannot_be_told_from_zero() {
    assertThat(change(500).isTold()).isFalse();
    assertThat(change(501).isTold()).isTrue();
    assertThat(change(-500).isTold()).isFalse();
    assertThat(change(-501).isTold()).isTrue();
  }

  private static SectorChange change(long tonnes) {
    return new SectorChange(
        "energy",
        Co2e.ofTonnes(3_000),
        Co2e.ofTonnes(3_000 + tonnes),
        Map.of(Driver.HERE, Co2e.ofTonnes(tonnes)),
        Co2e.ofTonnes(500));
  }
}
