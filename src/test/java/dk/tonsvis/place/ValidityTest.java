package dk.tonsvis.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidityTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
  private static final Validity CLOSING = new Validity(Optional.empty(), Optional.of(LAST_DAY));
  private static final Validity OPENING =
      new Validity(Optional.of(LAST_DAY.plusDays(1)), Optional.empty());

  @Test
  void both_ends_belong_to_it() {
    assertThat(CLOSING.holdsOn(LAST_DAY)).isTrue();
    assertThat(CLOSING.holdsOn(LAST_DAY.plusDays(1))).isFalse();
    assertThat(OPENING.holdsOn(LAST_DAY)).isFalse();
    assertThat(OPENING.holdsOn(LAST_DAY.plusDays(1))).isTrue();
  }

  @Test
  void without_ends_it_always_holds() {
    Validity always = new Validity(Optional.empty(), Optional.empty());
    assertThat(always.holdsOn(LocalDate.MIN)).isTrue();
    assertThat(always.holdsOn(LocalDate.MAX)).isTrue();
  }

  @Test
  void it_does_not_run_backward() {
    assertThatThrownBy(
            () -> new Validity(Optional.of(LAST_DAY), Optional.of(LAST_DAY.minusDays(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
