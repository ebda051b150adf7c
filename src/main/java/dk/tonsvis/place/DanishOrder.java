package dk.tonsvis.place;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/// The Danish alphabet: Æ, Ø and Å last, and "Aa" read as Å, so Aabenraa and Aarhus end the list.
final class DanishOrder {
  private DanishOrder() {}

  static Comparator<Municipality> byName() {
    Collator alphabet = Collator.getInstance(Locale.of("da", "DK"));
    return Comparator.comparing(Municipality::name, alphabet).thenComparing(Municipality::code);
  }
}
