package dk.tonsvis.language;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// How people write numbers and dates in one language: `808.556 ton`, `−27 %`, `18. maj 2026`.
///
/// The minus is the real one (−), the space before a unit or percent sign does not break. Rounding
/// is half up, as people do it. An instance may be shared between threads.
public final class Numbers {
  private static final char MINUS = '\u2212';
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final String NBSP = "\u00a0";

  private final Language language;
  private final DecimalFormatSymbols symbols;
  private final DateTimeFormatter date;
  private final DateTimeFormatter time;
  private final Words words;

  private Numbers(Language language) {
    this.language = language;
    this.symbols = new DecimalFormatSymbols(language.locale());
    symbols.setMinusSign(MINUS);
    symbols.setGroupingSeparator(language == Language.DANISH ? '.' : ',');
    symbols.setDecimalSeparator(language == Language.DANISH ? ',' : '.');
    this.date =
        DateTimeFormatter.ofPattern(
            language == Language.DANISH ? "d. MMMM uuuu" : "d MMMM uuuu", language.locale());
    this.time =
        DateTimeFormatter.ofPattern(
            language == Language.DANISH ? "'kl.' HH.mm" : "'at' HH:mm", language.locale());
    this.words = Words.of("language", language);
  }

  public static Numbers in(Language language) {
    return new Numbers(language);
  }

  public Language language() {
    return language;
  }

  /// A whole number with thousands apart: `808.556`.
  public String whole(long number) {
    return format("#,##0", BigDecimal.valueOf(number));
  }

  /// A number with a fixed count of decimals: `3,9`.
  public String decimal(double number, int decimals) {
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return format(pattern, BigDecimal.valueOf(number));
  }

  /// A number with the decimals that it has, ten at most: `12,5`.
  public String exact(double number) {
    return exact(BigDecimal.valueOf(number));
  }

  /// A number with the decimals that it has, ten at most: `0,125`.
  public String exact(BigDecimal number) {
    return format("#,##0.##########", number);
  }

  /// Whole tonnes with the unit: `808.556 ton`.
  public String tonnes(Co2e amount) {
    return tonnesNumber(amount) + NBSP + words.say("unit.tonnes");
  }

  /// Whole tonnes without the unit, for tables and axes: `808.556`.
  public String tonnesNumber(Co2e amount) {
    return format("#,##0", BigDecimal.valueOf(amount.grams(), 6));
  }

  /// Tonnes with the decimals that the source has, at least one: `808.556,3`.
  public String tonnesExact(Co2e amount) {
    return format("#,##0.0#####", BigDecimal.valueOf(amount.grams(), 6));
  }

  /// Tonnes as one says them: `808.556 ton`, and from one million on `1,1 mio. ton`.
  public String tonnesSpoken(Co2e amount) {
    return tonnesSpoken(amount, 1);
  }

  /// The same with more decimals of a million, where two amounts would otherwise look alike.
  public String tonnesSpoken(Co2e amount, int decimals) {
    BigDecimal tonnes = BigDecimal.valueOf(amount.grams(), 6);
    BigDecimal million = BigDecimal.valueOf(1_000_000);
    if (tonnes.abs().compareTo(million) < 0) {
      return tonnes(amount);
    }
    return format("#,##0." + "0".repeat(decimals), tonnes.movePointLeft(6))
        + NBSP
        + words.say("unit.million-tonnes");
  }

  /// Tonnes with two significant digits, for what nobody knows better: `630.000 ton`.
  public String tonnesAbout(Co2e amount) {
    BigDecimal tonnes = BigDecimal.valueOf(amount.grams(), 6);
    BigDecimal about = tonnes.round(new MathContext(2, RoundingMode.HALF_UP));
    return format("#,##0", about) + NBSP + words.say("unit.tonnes");
  }

  /// A figure for a table cell: whole tonnes, or the word for missing.
  public String cell(Figure figure) {
    return figure.known().map(this::tonnesNumber).orElseGet(() -> words.say("missing"));
  }

  /// A share in percent: `27 %`.
  public String percent(Share share, int decimals) {
    return decimal(share.percent(), decimals) + NBSP + "%";
  }

  /// A share in percent that always carries its sign: `+4 %`, `−27 %`, `0 %`.
  public String signedPercent(Share share, int decimals) {
    String text = percent(share, decimals);
    boolean isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    if (isZero) {
      return text.replace(String.valueOf(MINUS), "");
    }
    return share.value() > 0 ? "+" + text : text;
  }

  /// The size of a share without its sign, for sentences that say "less" or "more": `27 %`.
  public String percentSize(Share share, int decimals) {
    return percent(new Share(Math.abs(share.value())), decimals);
  }

  /// Whole tonnes that always carry their sign: `+1.200 ton`, `−59.751 ton`.
  public String signedTonnes(Co2e amount) {
    String text = tonnes(amount);
    return amount.isPositive() ? "+" + text : text;
  }

  /// A day in words: `18. maj 2026`.
  public String day(LocalDate day) {
    return date.format(day);
  }

  /// A day and a time as the clocks in Denmark show it: `18. maj 2026 kl. 14.05`.
  public String moment(Instant at) {
    ZonedDateTime local = at.atZone(DENMARK);
    return date.format(local) + " " + time.format(local);
  }

  private String format(String pattern, BigDecimal number) {
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(number);
    return text.equals(MINUS + "0") ? "0" : text;
  }
}
