package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Amount.Ambiguous;
import dk.tonsvis.account.Amount.Decided;
import dk.tonsvis.account.Amount.Plain;
import dk.tonsvis.account.Amount.Refused;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.sheet.Decimals;
import dk.tonsvis.sheet.FileKind;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "1234 | 1234",
        "-17 | -17",
        "−17 | -17",
        "1 234 567 | 1234567",
        "1\u00a0234 | 1234",
        "1\u202f234\u202f567 | 1234567",
      })
  void a_number_without_point_or_comma_says_nothing_about_decimals(String text, String tonnes) {
    assertThat(Amount.parse(text)).isEqualTo(new Plain(Co2e.parseTonnes(tonnes)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,5 | 1234.5 | DANISH",
        "1,234.5 | 1234.5 | ENGLISH",
        "1.234.567 | 1234567 | DANISH",
        "1,234,567 | 1234567 | ENGLISH",
        "-1.234.567,25 | -1234567.25 | DANISH",
        "1.5 | 1.5 | ENGLISH",
        "1,5 | 1.5 | DANISH",
        "0.125 | 0.125 | ENGLISH",
        "0,125 | 0.125 | DANISH",
        "1234.567 | 1234.567 | ENGLISH",
        "1234,567 | 1234.567 | DANISH",
        "1 234,567 | 1234.567 | DANISH",
        "12.3456 | 12.3456 | ENGLISH",
        "−0,1 | -0.1 | DANISH",
        "808556.300000 | 808556.3 | ENGLISH",
        "0.0000005 | 0 | ENGLISH",
        "0.0000015 | 0.000002 | ENGLISH",
        "0.30000000000000004 | 0.3 | ENGLISH",
      })
  void a_number_that_can_only_be_meant_one_way_decides(String text, String tonnes, Decimals by) {
    assertThat(Amount.parse(text)).isEqualTo(new Decided(Co2e.parseTonnes(tonnes), by, text));
  }

  @Test
  void a_number_that_can_be_meant_both_ways_waits() {
    assertThat(Amount.parse("123.456"))
        .isEqualTo(new Ambiguous(Co2e.ofTonnes(123_456), Co2e.parseTonnes("123.456"), "123.456"));
    assertThat(Amount.parse("-1,234"))
        .isEqualTo(new Ambiguous(Co2e.parseTonnes("-1.234"), Co2e.ofTonnes(-1_234), "-1,234"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "NaN",
        "Infinity",
        "-",
        "..",
        "x",
        "1.",
        ".5",
        "1,2,3",
        "1.23.456",
        "12 34",
        "1 2345",
        "1,234.5.6",
        "1.234,5,6",
        "1 234.567,8",
        "12a",
        "0x10",
        "1-2",
        "--1",
        "+1",
        "1 .5",
        "١٢"
      })
  void what_is_no_number_is_refused(String text) {
    assertThat(Amount.parse(text)).isEqualTo(new Refused(FileKind.NOT_A_NUMBER, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "1E5", "1,69E+06", "-2.5e-3"})
  void a_number_that_lost_its_digits_is_refused(String text) {
    assertThat(Amount.parse(text)).isEqualTo(new Refused(FileKind.SCIENTIFIC_NUMBER, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999999999999999999999", "1000000000", "1.000.000.000", "1000000000.5"})
  void more_than_a_thousand_million_tonnes_is_refused(String text) {
    assertThat(Amount.parse(text)).isEqualTo(new Refused(Flaw.AMOUNT_TOO_LARGE, text));
  }

  @Test
  void a_number_of_many_digits_is_refused_without_working_it_out() {
    assertThat(Amount.parse("0." + "1".repeat(60_000))).isInstanceOf(Refused.class);
    assertThat(Amount.of(new BigDecimal("1E999999999"))).isInstanceOf(Refused.class);
    assertThat(Amount.of(new BigDecimal("1E-999999999"))).isEqualTo(new Plain(Co2e.ZERO));
    assertThat(Amount.of(new BigDecimal("0E-999999999"))).isEqualTo(new Plain(Co2e.ZERO));
    assertThat(Amount.of(new BigDecimal("1e308"))).isInstanceOf(Refused.class);
  }

  @Test
  void the_number_of_a_cell_keeps_its_digits() {
    assertThat(Amount.of(new BigDecimal("1.6918821E6")))
        .isEqualTo(new Plain(Co2e.parseTonnes("1691882.1")));
    assertThat(Amount.of(new BigDecimal("0.30000000000000004")))
        .isEqualTo(new Plain(Co2e.parseTonnes("0.3")));
    assertThat(Amount.of(new BigDecimal("-5E-7"))).isEqualTo(new Plain(Co2e.ZERO));
  }

  @Test
  void every_amount_is_read_back_to_the_gram_however_it_is_written() {
    Random random = new Random(461);
    for (int i = 0; i < 20_000; i++) {
      long grams = random.nextLong(-1_000_000_000_000_000L, 1_000_000_000_000_000L);
      grams >>= random.nextInt(50);
      Decimals decimals = random.nextBoolean() ? Decimals.DANISH : Decimals.ENGLISH;
      Co2e amount = Co2e.ofGrams(grams);
      String text = written(amount, decimals, random.nextBoolean(), random.nextBoolean());
      Co2e read =
          switch (Amount.parse(text)) {
            case Plain plain -> plain.amount();
            case Decided decided -> {
              assertThat(decided.by()).as(text).isEqualTo(decimals);
              yield decided.amount();
            }
            case Ambiguous ambiguous -> ambiguous.by(decimals);
            case Amount.Empty _, Refused _ -> throw new AssertionError(text);
          };
      assertThat(read).as(text).isEqualTo(amount);
    }
  }

  private static String written(
      Co2e amount, Decimals decimals, boolean isGrouped, boolean isRealMinus) {
    String text = amount.tonnesText().replace("-", "");
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String rest = point < 0 ? "" : decimals.mark() + text.substring(point + 1);
    if (isGrouped) {
      String mark = decimals == Decimals.DANISH ? "." : ",";
      whole = whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", mark);
    }
    String sign = amount.isNegative() ? (isRealMinus ? "−" : "-") : "";
    return sign + whole + rest;
  }
}
