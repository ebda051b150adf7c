package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.Numeral;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers between what a person types and what a plan keeps: `1.800,5` is kept as `1800.5`. In a
/// form there is no file to learn the decimal sign from, so what could be read in two ways is read
/// as the language of the page has it.
final class TypedNumbers {
  private static final Pattern KEPT = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?");

  private TypedNumbers() {}

  static String kept(String typed, Language language) {
    Optional<BigDecimal> number =
        switch (CellReader.numeral(new Content.Text(typed))) {
          case Numeral.Plain plain -> Optional.of(plain.digits().value());
          case Numeral.Decided decided -> Optional.of(decided.digits().value());
          case Numeral.Ambiguous ambiguous ->
              Optional.of(
                  language == Language.DANISH
                      ? ambiguous.danish().value()
                      : ambiguous.english().value());
          case Numeral.Empty _, Numeral.Refused _ -> Optional.empty();
        };
    return number.map(n -> new Content.Numeric(n).text()).orElseGet(typed::strip);
  }

  static String shown(String kept, Language language) {
    return language == Language.DANISH && isKept(kept) ? kept.replace('.', ',') : kept;
  }

  /// Whether it is a number as we keep it, and not something that was typed and not understood.
  static boolean isKept(String cell) {
    return KEPT.matcher(cell).matches();
  }
}
