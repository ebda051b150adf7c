package dk.tonsvis.store;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the running work may see of that which belongs to single municipalities and is not
/// published: the second lock, behind the check at the door.
///
/// Each connection that is taken carries the sight of the thread that takes it as PostgreSQL's
/// setting `tonsvis.sight`, and the policies of the tables ask for it (`sees`). A query that
/// forgets the municipality then finds nothing of another's.
public final class Sight {
  /// What is published, and nothing else.
  public static final Sight NOTHING = new Sight("");

  /// The program's own work: jobs, the command line, the start.
  public static final Sight EVERYTHING = new Sight("*");

  private static final Pattern PLACE = Pattern.compile("[0-9]{4}");
  private static final ScopedValue<Sight> CURRENT = ScopedValue.newInstance();

  private final String setting;

  private Sight(String setting) {
    this.setting = setting;
  }

  /// The drafts of some municipalities, by their codes.
  public static Sight of(Collection<String> places) {
    for (String place : places) {
      if (!PLACE.matcher(place).matches()) {
        throw new IllegalArgumentException("a municipality has a code of four digits: " + place);
      }
    }
    return new Sight(places.stream().distinct().sorted().collect(Collectors.joining(",")));
  }

  /// Does the work with this sight.
  public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /// The same for work without an answer.
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /// The sight of this thread; empty where nobody said.
  static Optional<Sight> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /// As the database has it.
  String setting() {
    return setting;
  }

  @Override
  public String toString() {
    return "Sight[" + setting + "]";
  }
}
