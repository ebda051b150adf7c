package dk.tonsvis.catalogue;

import dk.tonsvis.reference.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Something that an [Operation] may be asked with.
///
/// @param place whether it stands in the path or after the question mark
/// @param isList whether several values may be given, with a comma between them
/// @param most how many values at most; 1 where it is no list
/// @param ifAbsent what holds where it is not given
public record Parameter(
    String name,
    Place place,
    Bilingual description,
    boolean isList,
    int most,
    Form form,
    Optional<String> ifAbsent,
    Optional<String> example) {

  public enum Place {
    PATH,
    QUERY
  }

  /// What a value looks like.
  public sealed interface Form {
    record Text(Pattern pattern) implements Form {}

    record Choice(List<String> values) implements Form {
      public Choice {
        values = List.copyOf(values);
      }
    }

    /// A whole number, both ends included.
    record Whole(long least, long most) implements Form {}

    /// A calendar day, as ISO 8601 writes it.
    record Day() implements Form {}

    /// `true` or `false`.
    record YesNo() implements Form {}
  }
}
