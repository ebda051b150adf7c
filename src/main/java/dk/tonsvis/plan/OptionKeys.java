package dk.tonsvis.plan;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What may be chosen, as the file names it: `OWNER_SUPPLIER` is `owner-supplier`.
final class OptionKeys {
  private OptionKeys() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// In the order of the enum, whatever the order of a set.
  static <E extends Enum<E>> List<String> of(Collection<E> values) {
    return values.stream().sorted().map(OptionKeys::of).toList();
  }

  static <E extends Enum<E>> E parse(Class<E> type, String key) {
    return Enum.valueOf(type, key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static <E extends Enum<E>> Set<E> parse(Class<E> type, List<String> keys) {
    Set<E> values = EnumSet.noneOf(type);
    keys.forEach(key -> values.add(parse(type, key)));
    return values;
  }
}
