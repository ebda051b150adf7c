package dk.tonsvis.journal;

/// Something that happened, as a record named by a past participle (`VintageStored`). Its
/// components become the body of the journal entry, so they are plain values and ids.
public interface Fact {
  /// The name under which the journal keeps facts of this kind.
  default String kind() {
    return getClass().getSimpleName();
  }
}
