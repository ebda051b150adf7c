package dk.tonsvis.journal;

import dk.tonsvis.journal.Verification.Broken;
import dk.tonsvis.journal.Verification.Reason;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads the journal.
public final class Journal {
  /// So many links are held in memory while the chain is reckoned.
  private static final int STRETCH = 2_000;

  private final Database database;
  private final JournalStore store;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  public Journal(Database database, Clock clock) {
    this.database = database;
    this.store = new JournalStore(database);
    this.clock = clock;
  }

  /// Adds a fact to the current transaction. Throws [IllegalStateException] if there is none: a
  /// fact without its change, or a change without its fact, must not be possible.
  ///
  /// It gets its position when the transaction is committed, and is not seen before.
  public void write(Actor actor, Optional<String> place, Fact fact) {
    database.requireTransaction();
    store.insert(clock.instant(), actor, place, fact.kind(), json.writeValueAsString(fact));
  }

  /// The facts after a position, oldest first; start with 0. Who goes on from the last position
  /// they got misses nothing.
  public List<Entry> list(long after, int limit) {
    return store.after(after, limit);
  }

  /// The facts that are wanted, newest first.
  public List<Entry> list(JournalQuery query) {
    return store.wanted(query);
  }

  /// Reckons the chain again from its beginning, without holding all of it in memory. What is
  /// written meanwhile is taken along or not. Must not be called in a transaction of somebody who
  /// may not see everything: what they cannot see would look as if it were missing.
  public Verification verify() {
    return verify(Optional.empty());
  }

  /// The same, and looks for a hash that was kept elsewhere.
  public Verification verify(Optional<String> kept) {
    return Sight.EVERYTHING.during(() -> reckon(new Chain(kept)));
  }

  private Verification reckon(Chain chain) {
    List<Chain.Link> links = store.links(0, STRETCH);
    while (!links.isEmpty()) {
      for (Chain.Link link : links) {
        Optional<Broken> broken = chain.take(link);
        if (broken.isPresent()) {
          return broken.get();
        }
      }
      links = store.links(chain.position(), STRETCH);
    }
    return store
        .findUnlinked()
        .<Verification>map(fact -> new Broken(Optional.empty(), Optional.of(fact), Reason.UNLINKED))
        .orElseGet(chain::end);
  }
}
