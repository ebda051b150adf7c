package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0.04,0",
    "1.25,1.3",
    "-1.26,-1.3",
    "-0.4,-0.4",
    "960,960",
    "12345.67,12345.7"
  })
  void a_place_is_written_with_at_most_one_decimal(double value, String text) {
    assertThat(Element.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1e9})
  void what_is_no_place_is_refused(double value) {
    assertThatThrownBy(() -> Element.number(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_xml_cannot_hold_is_left_out_and_the_rest_survives() {
    String text = "a\u0000b\u0008c\ud800d\uffffe<&\"'>\n\ud83c\udf33";
    String svg = Element.of("text").with("data-tip", text).text(text).xml();
    org.w3c.dom.Element read = Drawn.parse(svg).root();
    assertThat(read.getTextContent()).isEqualTo("abcde<&\"'> \ud83c\udf33");
    assertThat(read.getAttribute("data-tip")).isEqualTo("abcde<&\"'> \ud83c\udf33");
  }
}
