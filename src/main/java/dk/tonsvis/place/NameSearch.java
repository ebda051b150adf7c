package dk.tonsvis.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Finds municipalities by what people type: the beginning of the name first, then any part of it,
/// and only if there is none of these, names that are a slip or two away.
///
/// Names are compared as slugs. Since many write `arhus` or `kobenhavn` where the slug has `aarhus`
/// and `koebenhavn`, both sides are also compared with ae, oe, aa as single letters, ranked lower.
final class NameSearch {
  private static final int WHOLE = 0;
  private static final int BEGINS = 1;
  private static final int BEGINS_LOOSELY = 2;
  private static final int WORD_BEGINS = 3;
  private static final int CONTAINS = 4;
  private static final int SLIPS = 5;

  private record Hit(Municipality municipality, int rank) {}

  private NameSearch() {}

  /// Best first; names of the same rank keep the order of the list.
  static List<Municipality> search(String text, List<Municipality> municipalities) {
    String asked = Slug.of(text).replaceFirst("-kommunes?$", "");
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    for (Municipality municipality : municipalities) {
      names(municipality)
          .map(Slug::of)
          .flatMap(name -> rank(asked, name).stream().boxed())
          .min(Comparator.naturalOrder())
          .ifPresent(rank -> hits.add(new Hit(municipality, rank)));
    }
    boolean spelled = hits.stream().anyMatch(hit -> hit.rank() < SLIPS);
    return hits.stream()
        .filter(hit -> !spelled || hit.rank() < SLIPS)
        .sorted(Comparator.comparingInt(Hit::rank))
        .map(Hit::municipality)
        .toList();
  }

  private static Stream<String> names(Municipality municipality) {
    return Stream.concat(Stream.of(municipality.name()), municipality.alsoCalled().stream());
  }

  private static OptionalInt rank(String asked, String name) {
    String looseAsked = loose(asked);
    String looseName = loose(name);
    if (looseName.equals(looseAsked)) {
      return OptionalInt.of(WHOLE);
    }
    if (name.startsWith(asked)) {
      return OptionalInt.of(BEGINS);
    }
    if (looseName.startsWith(looseAsked)) {
      return OptionalInt.of(BEGINS_LOOSELY);
    }
    if (looseName.contains("-" + looseAsked)) {
      return OptionalInt.of(WORD_BEGINS);
    }
    if (looseAsked.length() >= 3 && looseName.contains(looseAsked)) {
      return OptionalInt.of(CONTAINS);
    }
    int slips = slips(looseAsked, looseName);
    return slips <= allowed(looseAsked) ? OptionalInt.of(SLIPS + slips) : OptionalInt.empty();
  }

  private static String loose(String slug) {
    return slug.replace("ae", "a").replace("oe", "o").replace("aa", "a");
  }

  private static int allowed(String asked) {
    if (asked.length() < 4) {
      return 0;
    }
    return asked.length() < 7 ? 1 : 2;
  }

  /// How many letters are wrong, missing, too many or swapped with their neighbour (the optimal
  /// string alignment distance).
  static int slips(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + wrong);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
