package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  /// How an eye sees light: matrices on linear sRGB for complete colour blindness of each kind.
  /// Source: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
  /// Color Vision Deficiency", 2009, table of severity 1.0.
  enum Eye {
    ORDINARY,
    PROTANOPIA,
    DEUTERANOPIA,
    TRITANOPIA;

    private double[] matrix() {
      return switch (this) {
        case ORDINARY -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
        case PROTANOPIA ->
            new double[] {
              0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
              1.051998
            };
        case DEUTERANOPIA ->
            new double[] {
              0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
              0.968881
            };
        case TRITANOPIA ->
            new double[] {
              1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
              0.303900
            };
      };
    }

    /// The colour this eye sees, in CIE L*a*b* under D65.
    double[] sees(Colour colour) {
      double[] matrix = matrix();
      double[] rgb =
          IntStream.range(0, 3)
              .mapToDouble(
                  row ->
                      Math.clamp(
                          IntStream.range(0, 3)
                              .mapToDouble(i -> matrix[3 * row + i] * colour.light(i))
                              .sum(),
                          0,
                          1))
              .toArray();
      double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
      double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
      double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
      return new double[] {
        116 * curve(y) - 16, 500 * (curve(x) - curve(y)), 200 * (curve(y) - curve(z))
      };
    }

    private static double curve(double t) {
      return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /// The distance CIE 1976; 2.3 is just noticeable side by side.
    double distance(Colour one, Colour other) {
      double[] a = sees(one);
      double[] b = sees(other);
      return Math.sqrt(
          DoubleStream.of(a[0] - b[0], a[1] - b[1], a[2] - b[2]).map(d -> d * d).sum());
    }
  }

  private static double lightness(Colour colour) {
    return Eye.ORDINARY.sees(colour)[0];
  }

  @Test
  void white_and_black_have_the_contrast_that_wcag_gives_them() {
    assertThat(Palette.PAPER.contrast(new Colour("#000000"))).isEqualTo(21);
    assertThat(lightness(Palette.PAPER)).isBetween(99.9, 100.1);
  }

  @Test
  void marks_stand_out_from_white_and_text_can_be_read() {
    for (Colour mark : Stream.of(Palette.SECTORS, Palette.GROUPS).flatMap(List::stream).toList()) {
      assertThat(mark.contrast(Palette.PAPER)).as(mark.hex()).isGreaterThanOrEqualTo(3);
    }
    assertThat(Palette.HATCH.contrast(Palette.HATCH_GROUND)).isGreaterThanOrEqualTo(2.5);
    for (Colour text : List.of(Palette.INK, Palette.QUIET, Palette.ACCENT)) {
      assertThat(text.contrast(Palette.PAPER)).as(text.hex()).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void groups_that_touch_can_be_told_apart_in_grey_print() {
    for (int at = 1; at < Palette.GROUPS.size(); at++) {
      assertThat(lightness(Palette.GROUPS.get(at)) - lightness(Palette.GROUPS.get(at - 1)))
          .satisfies(step -> assertThat(Math.abs(step)).isGreaterThanOrEqualTo(20));
    }
  }

  @Test
  void no_group_of_actions_has_the_colour_of_a_sector() {
    for (Colour group : Palette.GROUPS) {
      for (Colour sector : Palette.SECTORS) {
        assertThat(Eye.ORDINARY.distance(group, sector)).isGreaterThan(12);
      }
    }
  }

  @Test
  void any_two_sectors_can_be_told_apart_in_grey_print() {
    for (Colour one : Palette.SECTORS) {
      for (Colour other : Palette.SECTORS) {
        if (!one.equals(other)) {
          assertThat(Math.abs(lightness(one) - lightness(other)))
              .as("%s and %s", one, other)
              .isGreaterThanOrEqualTo(8);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void any_two_sectors_can_be_told_apart_by(Eye eye) {
    for (Colour one : Palette.SECTORS) {
      for (Colour other : Palette.SECTORS) {
        if (!one.equals(other)) {
          assertThat(eye.distance(one, other)).as("%s and %s", one, other).isGreaterThan(18);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void any_two_steps_of_change_can_be_told_apart_by(Eye eye) {
    for (Colour one : Palette.CHANGE) {
      for (Colour other : Palette.CHANGE) {
        if (!one.equals(other)) {
          assertThat(eye.distance(one, other)).as("%s and %s", one, other).isGreaterThan(14);
        }
      }
    }
  }

  @Test
  void change_is_darker_the_farther_it_is_from_unchanged() {
    for (int step = 1; step < Palette.CHANGE.size(); step++) {
      double before = lightness(Palette.CHANGE.get(step - 1));
      double here = lightness(Palette.CHANGE.get(step));
      assertThat(step <= Palette.UNCHANGED ? here - before : before - here).isGreaterThan(8);
    }
  }

  @Test
  void the_word_on_every_tile_can_be_read() {
    for (Colour ground : Palette.CHANGE) {
      assertThat(ground.text().contrast(ground)).as(ground.hex()).isGreaterThanOrEqualTo(4.5);
    }
  }
}
