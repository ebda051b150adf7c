package dk.tonsvis.store;

/// What came of putting a backup back.
public sealed interface Restoration {
  /// Everything in it is there again, counted and compared.
  record Restored(Manifest manifest) implements Restoration {}

  /// There is something in the database already, which is left as it is.
  record NotEmpty() implements Restoration {}

  /// The file is no backup, or not whole. Nothing was written.
  ///
  /// @param where the part of it that is wrong
  record Damaged(String where) implements Restoration {}

  /// The file was written by a later program, which knows more tables. Nothing was written.
  record Newer(Manifest manifest) implements Restoration {}
}
