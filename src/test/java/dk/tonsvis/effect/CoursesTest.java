package dk.tonsvis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.quantity.Draws;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CoursesTest {
  @Test
  void a_step_comes_whole_in_its_year() {
    Course step = course(2025, 2030, Ramp.STEP);
    assertThat(Courses.level(step, 2029, 0)).isZero();
    assertThat(Courses.level(step, 2030, 0)).isEqualTo(1);
    assertThat(Courses.level(step, 2050, 0)).isEqualTo(1);
  }

  @Test
  void a_line_grows_by_the_same_each_year() {
    Course line = course(2025, 2030, Ramp.LINEAR);
    assertThat(Courses.level(line, 2020, 0)).isZero();
    assertThat(Courses.level(line, 2025, 0)).isZero();
    assertThat(Courses.level(line, 2026, 0)).isEqualTo(0.2);
    assertThat(Courses.level(line, 2029, 0)).isEqualTo(0.8);
    assertThat(Courses.level(line, 2030, 0)).isEqualTo(1);
    assertThat(Courses.level(line, 2031, 0)).isEqualTo(1);
  }

  @Test
  void an_s_curve_is_slow_at_both_ends_and_half_in_the_middle() {
    Course curve = course(2024, 2028, Ramp.S_CURVE);
    assertThat(Courses.level(curve, 2024, 0)).isZero();
    assertThat(Courses.level(curve, 2025, 0)).isEqualTo(0.15625);
    assertThat(Courses.level(curve, 2026, 0)).isEqualTo(0.5);
    assertThat(Courses.level(curve, 2027, 0)).isEqualTo(0.84375);
    assertThat(Courses.level(curve, 2028, 0)).isEqualTo(1);
  }

  @Test
  void an_effect_that_starts_full_is_there_from_that_year() {
    for (Ramp ramp : Ramp.values()) {
      Course course = course(2030, 2030, ramp);
      assertThat(Courses.level(course, 2029, 0)).isZero();
      assertThat(Courses.level(course, 2030, 0)).isEqualTo(1);
    }
  }

  @Test
  void the_last_year_of_effect_has_it_and_the_next_has_not() {
    Course course = new Course(2025, 2030, OptionalInt.of(2035), Ramp.LINEAR);
    assertThat(Courses.level(course, 2035, 0)).isEqualTo(1);
    assertThat(Courses.level(course, 2036, 0)).isZero();
  }

  @Test
  void a_delay_moves_start_and_full_effect_but_not_the_end() {
    Course course = new Course(2025, 2030, OptionalInt.of(2035), Ramp.LINEAR);
    assertThat(Courses.level(course, 2027, 2)).isZero();
    assertThat(Courses.level(course, 2028, 2.5)).isCloseTo(0.1, within(1e-12));
    assertThat(Courses.level(course, 2032, 2)).isEqualTo(1);
    assertThat(Courses.level(course, 2035, 8)).isCloseTo(0.4, within(1e-12));
    assertThat(Courses.level(course, 2036, 8)).isZero();
  }

  @Test
  void a_step_that_is_a_part_of_a_year_late_comes_the_year_after() {
    Course step = course(2025, 2030, Ramp.STEP);
    assertThat(Courses.level(step, 2030, 0.1)).isZero();
    assertThat(Courses.level(step, 2031, 0.1)).isEqualTo(1);
  }

  @Test
  void a_level_never_falls_before_the_end_and_is_never_more_for_being_late() {
    Draws.thousandTimes(
        draws -> {
          int start = draws.between(2020, 2030);
          int full = start + draws.between(0, 10);
          double delay = draws.random().nextDouble() * 5;
          for (Ramp ramp : Ramp.values()) {
            assertRisesAndIsLater(course(start, full, ramp), delay);
          }
        });
  }

  private static void assertRisesAndIsLater(Course course, double delay) {
    double before = 0;
    for (int year = 2015; year <= 2050; year++) {
      double level = Courses.level(course, year, delay);
      assertThat(level).isBetween(before, 1.0);
      assertThat(level).isLessThanOrEqualTo(Courses.level(course, year, 0));
      before = level;
    }
  }

  private static Course course(int start, int full, Ramp ramp) {
    return new Course(start, full, OptionalInt.empty(), ramp);
  }
}
