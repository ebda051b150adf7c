package dk.tonsvis.person;

import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may do what, as `rules.csv` has it: a row for each right, a column for each role.
public final class Rules {
  private static final Map<Right, Map<Role, Reach>> TABLE = read();

  private Rules() {}

  /// For whose sake a role has a right.
  public enum Reach {
    NONE,
    /// Of the municipality that the role is held for.
    OWN,
    ALL
  }

  /// What the table says.
  public static Reach reach(Right right, Role role) {
    return TABLE.getOrDefault(right, Map.of()).getOrDefault(role, Reach.NONE);
  }

  /// Whether somebody may.
  ///
  /// @param place code of the municipality whose it is; empty for what belongs to none
  public static boolean allow(Standing standing, Right right, Optional<String> place) {
    return held(standing).anyMatch(bond -> allows(reach(right, bond.role()), bond, place));
  }

  private static Stream<Standing.Bond> held(Standing standing) {
    Stream<Role> given =
        standing.person().isPresent()
            ? Stream.of(Role.ANYONE, Role.SIGNED_IN)
            : Stream.of(Role.ANYONE);
    return Stream.concat(
        given.map(role -> new Standing.Bond(role, Optional.empty())), standing.bonds().stream());
  }

  private static boolean allows(Reach reach, Standing.Bond bond, Optional<String> place) {
    return switch (reach) {
      case NONE -> false;
      case OWN -> place.isPresent() && bond.place().equals(place);
      case ALL -> true;
    };
  }

  private static Map<Right, Map<Role, Reach>> read() {
    Table table =
        Table.read(
            Rules.class,
            "rules.csv",
            Stream.of(
                    Stream.of("right", "resource", "deed"),
                    Arrays.stream(Role.values()).map(Role::key),
                    Stream.of("explain"))
                .flatMap(names -> names)
                .toArray(String[]::new));
    Map<Right, Map<Role, Reach>> rules = new EnumMap<>(Right.class);
    for (Row row : table.rows()) {
      Right right = Right.valueOf(row.text("right"));
      if (rules.put(right, reaches(row)) != null) {
        throw new IllegalStateException("rules.csv has two rows for " + right);
      }
    }
    for (Right right : Right.values()) {
      if (!rules.containsKey(right)) {
        throw new IllegalStateException("rules.csv has no row for " + right);
      }
    }
    return rules;
  }

  private static Map<Role, Reach> reaches(Row row) {
    Map<Role, Reach> reaches = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      reaches.put(
          role,
          row.find(role.key())
              .map(text -> Reach.valueOf(text.toUpperCase(Locale.ROOT)))
              .orElse(Reach.NONE));
    }
    return reaches;
  }
}
