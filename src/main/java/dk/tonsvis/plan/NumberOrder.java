package dk.tonsvis.plan;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The order of numbers as municipalities write them: `2` before `10`, `7.2` before `7.10`, and
/// what is no number by its letters.
final class NumberOrder {
  private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

  static final Comparator<String> NATURAL =
      ((Comparator<String>) NumberOrder::byParts).thenComparing(Comparator.naturalOrder());

  private NumberOrder() {}

  private static int byParts(String one, String other) {
    List<String> ones = parts(one);
    List<String> others = parts(other);
    for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
      int order = part(ones.get(i), others.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(ones.size(), others.size());
  }

  private static List<String> parts(String number) {
    return PART.matcher(number).results().map(MatchResult::group).toList();
  }

  private static int part(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareTo(other);
  }

  private static boolean isNumber(String part) {
    return part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }
}
