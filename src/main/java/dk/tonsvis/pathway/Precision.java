package dk.tonsvis.pathway;

/// How closely a pathway is looked at: its central path alone, or with everything that is uncertain
/// drawn many times.
public sealed interface Precision {
  Precision CENTRAL = new Central();

  /// Enough for the 5th and 95th percentile to stand still; what is shown unless asked otherwise.
  int USUAL_DRAWS = 10_000;

  /// More would not fit into the memory that the program is given.
  int MOST_DRAWS = 50_000;

  /// The seed of everything that is shown. It is always the same, so that two readers see the same
  /// figures and two scenarios differ by what was changed, never by luck.
  long USUAL_SEED = 20_261_101;

  /// The central path alone.
  record Central() implements Precision {}

  /// So many draws.
  ///
  /// @param draws how many
  /// @param asked how many were wanted; more than `draws` where the machine was busy
  /// @param contributions whether it is also told what each action contributes to the variance
  record Draws(int draws, int asked, long seed, boolean contributions) implements Precision {
    public Draws {
      if (draws < 1 || draws > MOST_DRAWS || asked < draws) {
        throw new IllegalArgumentException(draws + " draws of " + asked);
      }
    }

    /// Fewer than were asked for.
    public Draws only(int fewer) {
      return new Draws(Math.min(fewer, draws), asked, seed, contributions);
    }

    public Draws withContributions() {
      return new Draws(draws, asked, seed, true);
    }
  }

  static Draws draws(int draws, long seed) {
    return new Draws(draws, draws, seed, false);
  }

  /// As many draws as are usual, with the usual seed.
  static Draws usual() {
    return draws(USUAL_DRAWS, USUAL_SEED);
  }
}
